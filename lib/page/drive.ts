/** The hands: fill, choose, tick. Each act is verified by what the page then shows, or refused with a reason. */
export { fillText, tick } from './drive/text.ts';
export { chooseOption } from './drive/choose.ts';

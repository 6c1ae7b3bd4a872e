/** Yes and no without a word for it: a tick or a cross, as a letter or as an icon. */
import { isElement } from './dom.ts';

const signs = [
  ['Yes', /^[✓✔☑✅]\ufe0f?$/u],
  ['No', /^[✗✘☐❌]\ufe0f?$/u],
] as const;

/** What a letter that stands alone says; `undefined`: it is none of these. */
export const signIn = (text: string): 'Yes' | 'No' | undefined => signs.find(([, drawn]) => drawn.test(text))?.[0];

/** A tick or a cross drawn as an icon (HaloPSA uses FontAwesome's) says yes or no without text. */
export function iconIn(el: Element): string {
  for (const icon of [el, ...el.querySelectorAll('i,svg,span,img')].filter(isElement)) {
    const named =
      `${icon.getAttribute('aria-label') ?? ''} ${icon.getAttribute('title') ?? ''} ${icon.getAttribute('alt') ?? ''}`.trim();
    if (/^(?:yes|no|true|false|checked|unchecked|active|inactive|enabled|disabled)$/i.test(named))
      return /^(?:yes|true|checked|active|enabled)$/i.test(named) ? 'Yes' : 'No';
    const hook = `${icon.getAttribute('class') ?? ''} ${icon.getAttribute('data-icon') ?? ''}`;
    if (/(?:^|[\s-])(?:fa-)?(?:check|check-square|square-check|check-circle|circle-check|toggle-on)(?:\s|$)/.test(hook))
      return 'Yes';
    if (
      /(?:^|[\s-])(?:fa-)?(?:times|xmark|close|square|square-o|toggle-off|circle-xmark|times-circle)(?:\s|$)/.test(hook)
    )
      return 'No';
  }
  return '';
}

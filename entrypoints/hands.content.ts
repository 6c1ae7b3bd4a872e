import { defineContentScript } from 'wxt/utils/define-content-script';
import { lendHands } from '../lib/beside/hands.ts';

/** Injected by the background into the frame of Cove's wizard when something is to be filled in or read. */
export default defineContentScript({
  matches: ['https://backup.management/*', 'https://*.backup.management/*'],
  registration: 'runtime',
  allFrames: true,
  noScriptStartedPostMessage: true,
  main: lendHands,
});

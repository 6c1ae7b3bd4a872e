import { defineContentScript } from 'wxt/utils/define-content-script';
import { keepCoveLookout } from '../lib/beside/cove-lookout.ts';

/** Injected by the background into a frame of Cove's console, in time for who could use it. */
export default defineContentScript({
  matches: ['https://backup.management/*', 'https://*.backup.management/*'],
  registration: 'runtime',
  allFrames: true,
  noScriptStartedPostMessage: true,
  main: keepCoveLookout,
});

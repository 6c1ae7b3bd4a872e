import { defineContentScript } from 'wxt/utils/define-content-script';
import { lendReader } from '../lib/beside/reader.ts';

/** Injected by the background into a HaloPSA page that is to be read with the agent's own session. */
export default defineContentScript({
  matches: [
    'https://*.halopsa.com/*',
    'https://*.haloitsm.com/*',
    'https://*.halocrm.com/*',
    'https://*.haloservicedesk.com/*',
  ],
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main: lendReader,
});

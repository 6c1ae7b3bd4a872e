import { defineContentScript } from 'wxt/utils/define-content-script';
import { lendWriter } from '../lib/beside/writer.ts';

/** Injected by the background into a HaloPSA page once a person has consented to a plan of changes. */
export default defineContentScript({
  matches: [
    'https://*.halopsa.com/*',
    'https://*.haloitsm.com/*',
    'https://*.halocrm.com/*',
    'https://*.haloservicedesk.com/*',
  ],
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main: lendWriter,
});

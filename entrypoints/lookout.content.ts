import { defineContentScript } from 'wxt/utils/define-content-script';
import { keepLookout } from '../lib/beside/lookout.ts';

/** Injected by the background into a HaloPSA page: on configuration in time, elsewhere when something is asked of the page. */
export default defineContentScript({
  matches: [
    'https://*.halopsa.com/*',
    'https://*.haloitsm.com/*',
    'https://*.halocrm.com/*',
    'https://*.haloservicedesk.com/*',
  ],
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main: keepLookout,
});

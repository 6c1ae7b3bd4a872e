import { defineContentScript } from 'wxt/utils/define-content-script';
import { openSidebar } from '../lib/beside/sidebar.ts';

/** Injected by the background when a person wants the checklist; never by itself. */
export default defineContentScript({
  matches: [
    'https://*.halopsa.com/*',
    'https://*.haloitsm.com/*',
    'https://*.halocrm.com/*',
    'https://*.haloservicedesk.com/*',
    'https://backup.management/*',
    'https://*.backup.management/*',
  ],
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main: openSidebar,
});

import { defineContentScript } from 'wxt/utils/define-content-script';
import { keepLookout } from '../lib/beside/lookout.ts';

/** On pages of configuration; injected by the background elsewhere, when something is asked of the page. */
export default defineContentScript({
  matches: [
    'https://*.halopsa.com/config*',
    'https://*.haloitsm.com/config*',
    'https://*.halocrm.com/config*',
    'https://*.haloservicedesk.com/config*',
  ],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main: keepLookout,
});

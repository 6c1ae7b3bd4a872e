import { defineContentScript } from 'wxt/utils/define-content-script';
import { standBesideHalo } from '../lib/beside/halo.ts';

export default defineContentScript({
  matches: [
    'https://*.halopsa.com/*',
    'https://*.haloitsm.com/*',
    'https://*.halocrm.com/*',
    'https://*.haloservicedesk.com/*',
  ],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main: standBesideHalo,
});

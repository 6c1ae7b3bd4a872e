import { defineContentScript } from 'wxt/utils/define-content-script';
import { standBesideCove } from '../lib/beside/cove.ts';

export default defineContentScript({
  matches: ['https://backup.management/*', 'https://*.backup.management/*'],
  runAt: 'document_idle',
  allFrames: true,
  noScriptStartedPostMessage: true,
  main: standBesideCove,
});

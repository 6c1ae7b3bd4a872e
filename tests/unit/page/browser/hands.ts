/** The product's own hands, put into an isolated world of the page as a content script's code is. */
import { applyMapping, fillConnection, readCustomers, recogniseFrame } from '../../../../lib/cove/wizard.ts';
import { chooseOption, fillText, tick } from '../../../../lib/page/drive.ts';
import { locate } from '../../../../lib/page/locate.ts';
import { readSettings } from '../../../../lib/page/read.ts';

Object.assign(globalThis, {
  hands: {
    applyMapping,
    fillConnection,
    readCustomers,
    recogniseFrame,
    chooseOption,
    fillText,
    tick,
    locate,
    readSettings,
  },
});

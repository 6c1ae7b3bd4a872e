import { expect, test } from 'vitest';
import { waitedFor, waitingFor } from '../../../lib/domain/run.ts';

test.each([
  [
    waitingFor('a dialog of the page is open. Close it and Alcove goes on.'),
    'a dialog of the page is open. Close it and Alcove goes on.',
  ],
  ['Waiting: the tab is in the background.', 'the tab is in the background.'],
  ['Setting Waiting: room Ltd', null],
  ['Reading the table', null],
  ['', null],
])('%s waits for %s', (doing, what) => {
  expect(waitedFor(doing)).toBe(what);
});

/** What fails by itself: the browser, the network, the consoles. */
import type { ResilienceCase } from './case.ts';

const fault = (id: string, what: string, tests: ResilienceCase['tests'], limit?: string): ResilienceCase => ({
  id,
  kind: 'fault',
  what,
  tests,
  ...(limit === undefined ? {} : { limit }),
});

const lifecycle = 'tests/e2e/faults/lifecycle.spec.ts';
const installation = 'tests/e2e/faults/installation.spec.ts';
const mishaps = 'tests/e2e/fix-mishaps.spec.ts';
const refusals = 'tests/e2e/popup-refusals.spec.ts';
const unit = (name: string) => `tests/unit/${name}.test.ts`;

export const faults: readonly ResilienceCase[] = [
  fault('worker-dead', 'The worker is dead when it is spoken to', [
    [lifecycle, 'a worker that is dead when it is spoken to wakes and does it, from every page'],
  ]),
  fault('worker-killed', 'The worker is killed at every step of a run', [
    [unit('halo/apply/sweep'), 'undoing killed after each deed takes all of it back'],
    ['tests/e2e/faults/kill-sweep.spec.ts', 'its worker is killed at a wait, it ends as an undisturbed one'],
    [unit('models/waking'), 'asks for whoever works on a run that says nothing'],
  ]),
  fault('answer-lost', 'A write is committed and its answer lost', [
    ['tests/e2e/fix.spec.ts', 'a write whose answer is lost is found again and not repeated'],
    ['tests/e2e/ticket.spec.ts', 'whose answer is lost is found, not created again'],
  ]),
  fault('secret-lost', 'An application is created and its one-time secret lost', [
    [mishaps, 'the one-time secret is lost with the answer: said so, made again on consent, one application'],
  ]),
  fault('browser-killed', 'The browser is killed while it writes', [
    [
      'tests/e2e/faults/state.spec.ts',
      'a browser that is killed in the middle of writing loses nothing that was acknowledged',
    ],
  ]),
  fault('pages-at-once', 'Two tabs and a popup at once', [
    [lifecycle, 'two pages and a popup at once lose nothing of each other'],
    ['tests/e2e/popup-map-kept.spec.ts', 'two windows at once never overwrite each other'],
  ]),
  fault('lost-updates', 'A hundred updates at the same moment', [
    [lifecycle, 'a hundred updates at the same moment are all there'],
    [unit('store/stored'), 'loses no update when many come at once'],
  ]),
  fault('quota', 'The storage is full', [
    ['tests/e2e/faults/state.spec.ts', 'full storage is said, and what was there before stands'],
  ]),
  fault('state-odd', 'State that is empty, wrong, cut off or of a newer version', [
    ['tests/e2e/faults/state.spec.ts', 'is put aside, and Alcove works as if newly installed'],
    ['tests/e2e/faults/state.spec.ts', 'what cannot be read after a restart is told, kept at “Not now”'],
    [unit('store/unreadable'), 'resets what cannot be read of one part, and nothing else'],
    [unit('store/stored'), 'puts aside what it cannot read before writing over it'],
    [unit('store/packing'), 'columns of different lengths'],
  ]),
  fault('migrations', 'Every older version of every item, migrated, cut short, and twice', [
    [unit('store/migrations'), 'is read, and the same again after it was written back'],
  ]),
  fault('updated', 'The extension is updated under open pages', [
    [installation, 'the extension is updated under open pages'],
    [unit('page/presence'), 'an orphan notices by itself on %s'],
  ]),
  fault(
    'network',
    'Reset, half a body, no answer, no such host',
    [
      ['tests/e2e/faults/answers.spec.ts', 'nothing is called wrong'],
      [refusals, 'told: '],
    ],
    'No such host, and no answer at all, without a browser only.',
  ),
  fault(
    'certificate',
    'A certificate that is not trusted',
    [[unit('halo/certificate'), 'a certificate that is not trusted is named, and nothing is sent']],
    'A browser does not tell scripts that it was the certificate: the message names it as one of three causes.',
  ),
  fault('slow-down', '429 with seconds, a date, a hint in the body, nothing, without end', [
    [mishaps, '429 midway: waits with a countdown, then goes on by itself and writes once'],
    [mishaps, '429 for longer than can be waited'],
    ['tests/e2e/popup-customers.spec.ts', 'being asked to slow down in the middle delays it and loses nothing'],
    [unit('halo/customers'), 'sits out 429 by the server’s word, and says so'],
    ['tests/e2e/faults/answers.spec.ts', 'nothing is called wrong'],
  ]),
  fault('server-errors', '500, 502, 503, 504', [
    ['tests/e2e/faults/answers.spec.ts', 'nothing is called wrong'],
    [unit('halo/gather'), 'one part that fails leaves the others alone'],
  ]),
  fault('odd-answers', 'HTML, a captive portal, 204, a byte order mark, cut off, another schema, an error inside 200', [
    ['tests/e2e/faults/answers.spec.ts', 'nothing is called wrong'],
    [unit('halo/session'), 'forms of an answer'],
    [unit('cove/jsonrpc'), 'another schema'],
  ]),
  fault('token-expired', '401 in the middle of a run', [
    [unit('halo/customers'), 'renews the token once when it stops being accepted midway'],
    ['tests/e2e/faults/answers.spec.ts', 'a token that runs out in the middle is renewed'],
  ]),
  fault('clock', 'Odd expires_in, a clock that jumps', [
    ['tests/e2e/faults/answers.spec.ts', 'expires_in'],
    [unit('cove/jsonrpc'), 'a clock set back'],
  ]),
  fault('somebody-else', 'The person logs out, or somebody else is logged in', [
    [mishaps, 'logged out midway, then somebody else: stops and says so; the right person back, it goes on'],
  ]),
  fault('forbidden', '403, 404, 409, a read that lags behind a write', [
    [mishaps, '403 at the second of three'],
    [unit('halo/apply/mishaps'), 'a refusal is shown in its own words, and nothing was written'],
    [unit('halo/apply/mishaps'), 'a save from an older reading that HaloPSA refuses changes nothing'],
  ]),
  fault('midway', 'A step in the middle of several fails', [
    [mishaps, '403 at the second of three: an exact account, a text to send, and the first is undone'],
  ]),
  fault(
    'undo-after-others',
    'Undo after somebody else has changed it',
    [
      [unit('halo/apply/undo'), 'changed the same setting: it stays, and both values are told'],
      [unit('halo/apply/undo'), 'what somebody else sets at the same moment is left alone'],
    ],
    'Without a browser.',
  ),
  fault('redrawn', 'The console draws itself anew and replaces its body', [
    [lifecycle, 'a console that draws itself anew, replaces its body and storms through routes'],
    [unit('page/mount-staying'), 'is back after the page removed it or replaced its body'],
  ]),
  fault('route-storm', 'Hundreds of routes in a moment', [
    [lifecycle, 'a console that draws itself anew, replaces its body and storms through routes'],
    [unit('page/navigation'), 'a storm of routes is announced a few times, and its last address always'],
  ]),
  fault('back-forward', 'Back and forward, out of the browser’s cache', [
    [lifecycle, 'back and forward, out of the browser’s cache: one checklist, alive'],
  ]),
  fault('background-tab', 'The tab is in the background', [
    [lifecycle, 'in the background a check goes on, and the page shows what came of it'],
  ]),
  fault('popup-closed', 'The popup is closed at each step', [
    [lifecycle, 'the page is closed right after each step was begun'],
  ]),
  fault('many', '20,000 customers, rows that move while they are paged, names that are there twice', [
    [unit('halo/customers'), '20,000 with progress'],
    [unit('halo/customers'), 'rows that move between pages are found in a second round'],
    ['tests/e2e/cove-table.spec.ts', 'are named with the reason each, and the rest is done'],
  ]),
  fault('worker-fails', 'The worker fails at its start', [
    [installation, 'a worker that fails at its start is told, in every page, within seconds'],
  ]),
];

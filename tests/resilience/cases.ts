/**
 * Every attack to survive and every fault to survive, and the tests that show it. A test is named by its file and by a part of its
 * title that stands in the file as it is; `npm run bench -- resilience` runs exactly these.
 */
export interface ResilienceCase {
  id: string;
  kind: 'attack' | 'fault';
  /** In one line: what is done to Alcove, or what fails. */
  what: string;
  tests: readonly (readonly [file: string, title: string])[];
  /** What no test shows, or what a browser cannot give. */
  limit?: string;
}
const attack = (id: string, what: string, tests: ResilienceCase['tests'], limit?: string): ResilienceCase => ({
  id,
  kind: 'attack',
  what,
  tests,
  ...(limit === undefined ? {} : { limit }),
});
const fault = (id: string, what: string, tests: ResilienceCase['tests'], limit?: string): ResilienceCase => ({
  id,
  kind: 'fault',
  what,
  tests,
  ...(limit === undefined ? {} : { limit }),
});

const storage = 'tests/e2e/attacks/storage.spec.ts';
const messages = 'tests/e2e/attacks/messages.spec.ts';
const outsiders = 'tests/e2e/attacks/outsiders.spec.ts';
const page = 'tests/e2e/attacks/page.spec.ts';
const network = 'tests/e2e/attacks/network.spec.ts';
const markup = 'tests/e2e/attacks/markup.spec.ts';
const lifecycle = 'tests/e2e/faults/lifecycle.spec.ts';
const mishaps = 'tests/e2e/fix-mishaps.spec.ts';
const refusals = 'tests/e2e/popup-refusals.spec.ts';
const unit = (name: string) => `tests/unit/${name}.test.ts`;

export const attacks: readonly ResilienceCase[] = [
  attack('storage-areas', 'A content script that was taken over reads every storage area, database and cache', [
    [storage, 'no storage area, event or message gives a taken-over content script the secret'],
  ]),
  attack(
    'storage-events',
    'It listens to storage events, messages and ports while a secret is typed, kept, locked and used',
    [[storage, 'no storage area, event or message gives a taken-over content script the secret']],
  ),
  attack('disk', 'The profile of the closed browser is searched for the secret: UTF-8, UTF-16, base64, hex', [
    [storage, 'the disk of the closed browser has the secret in no form'],
    ['tests/e2e/vault.spec.ts', 'kept over restarts, locked, unlocked, changed, and destroyed'],
  ]),
  attack('page-traces', 'The page looks in its own storage and on its window for traces', [
    [storage, 'leaves nothing in the page’s own storage'],
  ]),
  attack('vault-flipped', 'A byte of the vault is flipped, its parameters are weakened, entries are swapped', [
    [unit('vault/sealed'), 'a flipped bit in the key'],
    [unit('vault/sealed'), 'fewer rounds, or so many that they would never end, are not accepted'],
    [unit('vault/vault'), 'says that it is damaged or newer, not that the passphrase is wrong'],
    ['tests/unit/vault/sealed.test.ts', 'another tenant'],
  ]),
  attack('messages-any', 'Messages of any type, depth and size, with the names of prototypes', [
    [messages, 'thousands of messages of any type, depth and size change nothing and wear nothing out'],
    [unit('fuzz/fuzz'), '%s'],
  ]),
  attack('messages-console', 'A taken-over script asks for what only Alcove’s own pages may, or about another tenant', [
    [messages, 'gets nothing done that is not its page'],
  ]),
  attack('messages-frames', 'A foreign page frames the consoles; scripts in frames speak', [
    [outsiders, 'a page that frames both consoles gets no checklist into them, and nothing out'],
    [unit('bus/sender'), 'a Cove frame in a page of somebody else'],
  ]),
  attack(
    'messages-extension',
    'Another extension sends messages, opens ports, fetches Alcove’s files, presses its buttons',
    [[outsiders, 'another extension is not spoken to']],
    'An extension that may read a console’s page reads what the page shows, a filled-in field included.',
  ),
  attack('page-detects', 'A page probes Alcove’s addresses and frames its pages', [
    [outsiders, 'a page cannot tell by its addresses that Alcove is there'],
  ]),
  attack('hands-forged', 'Progress of the hands is reported by somebody else', [
    [messages, 'reports of hands are taken from the frame that was set to work, and from nobody else'],
  ]),
  attack('url-for-operation', 'An address where the name of an operation belongs', [
    [messages, 'an address where the name of an operation belongs is no operation'],
    [unit('halo/session'), 'what must never happen'],
  ]),
  attack('consent-replay', 'A consent is used five times at once, changed, and replayed later', [
    [messages, 'a consent is good for one plan, once'],
    ['tests/e2e/fix.spec.ts', 'Cancel writes nothing, nor does a plan that is not the one shown'],
  ]),
  attack(
    'covered',
    'Something of the page lies over a button and lets clicks through',
    [[page, 'hands over nothing, and says why; in plain sight it does']],
    'Firefox does not tell what covers an element: there only what would catch the click itself is seen.',
  ),
  attack('styled-away', 'Opacity, cutting, masking, filters and transforms of the page', [
    [page, 'styles of the page cannot hide the button and let it be pressed'],
  ]),
  attack('moved', 'A button is moved or taken away while it is pressed', [
    [page, 'a button that is moved under the pointer while it is pressed does nothing'],
  ]),
  attack('forged-events', 'Clicks, keys and events of Alcove’s own names made up by the page', [
    [page, 'events that the page makes up do nothing'],
  ]),
  attack('removed', 'Alcove’s element is removed every 10 ms', [
    [page, 'removed every 10 ms the page stays usable'],
    [unit('page/mount'), 'removed every 10 ms: pauses grow, no loop, and it comes back in the end'],
  ]),
  attack(
    'typing',
    'The page listens to typing',
    [
      [page, 'what the page overhears of typing, selecting and searching holds no secret'],
      [unit('page/mount'), 'keys reach neither bubbling nor capturing listeners of the page'],
    ],
    'A page that listened first sees keys typed in the sidebar: no secret or passphrase is typed there.',
  ),
  attack('oracles', 'Selection and find-in-page are used to ask what a closed root holds', [
    [page, 'what the page overhears of typing, selecting and searching holds no secret'],
  ]),
  attack('poisoned', 'Prototypes are poisoned, closed roots are opened, element names are squatted', [
    [page, 'a page that squats names, poisons prototypes and opens closed roots gets neither in nor in the way'],
  ]),
  attack(
    'clobbered',
    'Elements of the page bear the names of the document’s properties',
    [[page, 'a page whose elements bear the names of the document’s own properties']],
    'On such a page the checklist may stay away.',
  ),
  attack('markup', 'Every text of the API and of files as markup, links, bidi marks, 100,000 letters', [
    [markup, 'beside HaloPSA, in every page of Alcove and in every file it is text and nothing else'],
  ]),
  attack('csv-formulas', 'Cells that a spreadsheet would run', [
    [markup, 'beside HaloPSA, in every page of Alcove and in every file it is text and nothing else'],
    [unit('mapping/csv'), '%j is no formula any more'],
  ]),
  attack('strict-page', 'The strictest policy and Trusted Types on the page', [
    [unit('page/mount'), 'the strictest policy and Trusted Types: drawn and styled, without a report'],
    [
      'tests/e2e/showing.spec.ts',
      'a logged-in agent finds it on configuration pages, also under a strict policy of the page',
    ],
  ]),
  attack('look-alike', 'Hosts that look like a tenant’s', [
    [network, 'is asked about by name before anything goes there'],
    [unit('halo/look-alike'), 'is easily taken for'],
  ]),
  attack('address-tricks', 'User names, ports, IP addresses, punycode and http in an address', [
    [
      'tests/e2e/popup-connect.spec.ts',
      'addresses that cannot be HaloPSA are refused while they are typed, and nothing is sent',
    ],
    [unit('halo/address'), 'look like others'],
  ]),
  attack('redirects', 'Redirects from discovery, token and API to another host', [
    [network, 'is not followed, and takes nothing along'],
    [network, 'redirects of the API that a person’s own session reads are not followed either'],
  ]),
  attack('auth-elsewhere', 'An authorisation server of another owner is named', [
    [network, 'an authorisation server of another owner is asked about, and gets nothing before'],
  ]),
  attack('cookies', 'Cookies that would travel with what is asked with the key', [
    [network, 'what is asked with the key carries no cookie, in any run'],
  ]),
  attack('permission-removed', 'The permission for a host is taken back in the middle of a run', [
    [network, 'a permission taken back in the middle ends the run with that reason'],
  ]),
];

export const faults: readonly ResilienceCase[] = [
  fault('worker-dead', 'The worker is dead when it is spoken to', [
    [lifecycle, 'a worker that is dead when it is spoken to wakes and does it, from every page'],
  ]),
  fault('worker-killed', 'The worker is killed at every step of a run', [
    [unit('halo/apply/sweep'), 'undoing killed after each deed takes all of it back'],
    ['tests/e2e/faults/kill-sweep.spec.ts', 'killed at request'],
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
    ['tests/e2e/popup-map.spec.ts', 'two windows at once never overwrite each other'],
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
    [unit('store/stored'), 'puts aside what it cannot read before writing over it'],
    [unit('store/packing'), 'columns of different lengths'],
  ]),
  fault('migrations', 'Every older version of every item, migrated, cut short, and twice', [
    [unit('store/migrations'), 'is read, and the same again after it was written back'],
  ]),
  fault('updated', 'The extension is updated under open pages', [
    [lifecycle, 'the extension is updated under open pages'],
    [unit('page/presence'), 'an orphan notices by itself on %s'],
  ]),
  fault('network', 'Reset, half a body, no answer, no such host', [
    ['tests/e2e/faults/answers.spec.ts', 'nothing is called wrong'],
    [refusals, 'told: '],
  ]),
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
  fault('undo-after-others', 'Undo after somebody else has changed it', [
    [unit('halo/apply/undo'), 'changed the same setting: it stays, and both values are told'],
    [unit('halo/apply/undo'), 'what somebody else sets at the same moment is left alone'],
  ]),
  fault('redrawn', 'The console draws itself anew and replaces its body', [
    [lifecycle, 'a console that draws itself anew, replaces its body and storms through routes'],
    [unit('page/mount'), 'is back after the page removed it or replaced its body'],
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
    [lifecycle, 'a worker that fails at its start is told, in every page, within seconds'],
  ]),
];

export const resilienceCases: readonly ResilienceCase[] = [...attacks, ...faults];

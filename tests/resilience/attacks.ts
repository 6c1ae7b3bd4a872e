/** Attacks of a hostile or compromised page, script, server or extension. */
import type { ResilienceCase } from './case.ts';

const attack = (id: string, what: string, tests: ResilienceCase['tests'], limit?: string): ResilienceCase => ({
  id,
  kind: 'attack',
  what,
  tests,
  ...(limit === undefined ? {} : { limit }),
});
const storage = 'tests/e2e/attacks/storage.spec.ts';
const messages = 'tests/e2e/attacks/messages.spec.ts';
const flood = 'tests/e2e/attacks/flood.spec.ts';
const presses = 'tests/e2e/attacks/presses.spec.ts';
const outsiders = 'tests/e2e/attacks/outsiders.spec.ts';
const page = 'tests/e2e/attacks/page.spec.ts';
const network = 'tests/e2e/attacks/network.spec.ts';
const markup = 'tests/e2e/attacks/markup.spec.ts';
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
    [flood, 'thousands of messages of any type, depth and size change nothing and wear nothing out'],
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
    [[presses, 'hands over nothing, and says why; in plain sight it does']],
    'Firefox does not tell what covers an element: there only what would catch the click itself is seen.',
  ),
  attack('styled-away', 'Opacity, cutting, masking, filters and transforms of the page', [
    [presses, 'styles of the page cannot hide the button and let it be pressed'],
  ]),
  attack('moved', 'A button is moved or taken away while it is pressed', [
    [presses, 'a button that is moved under the pointer while it is pressed does nothing'],
  ]),
  attack('forged-events', 'Clicks, keys and events of Alcove’s own names made up by the page', [
    [presses, 'events that the page makes up do nothing'],
  ]),
  attack('removed', 'Alcove’s element is removed every 10 ms', [
    [page, 'removed every 10 ms the page stays usable'],
    [unit('page/mount-staying'), 'removed every 10 ms: pauses grow, no loop, and it comes back in the end'],
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

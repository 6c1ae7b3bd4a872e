// @vitest-environment happy-dom
/** What is heard, and in which order, by somebody who reads on with a screen reader from the beginning of a screen. */
import { virtual } from '@guidepup/virtual-screen-reader';
import { computeAccessibleName } from 'dom-accessibility-api';
import { afterEach, describe, expect, it } from 'vitest';
import { host } from './gallery/data.ts';
import { scenes } from './gallery/scenes.ts';
import { app, consent, sidebar, type Stage } from './stage.ts';

const portsOf = (name: string) => {
  const scene = scenes.find((each) => each.name === name);
  if (!scene) throw new Error(`no scene ${name}`);
  return scene.ports();
};
const screens: Record<string, () => Promise<Stage>> = {
  'the sidebar': () => sidebar(portsOf('sidebar-mixed')),
  'the sidebar in Cove': () => sidebar(portsOf('cove-map')),
  'the mapping table': () => app(portsOf('popup-map-250')),
  'the page of consent': () => consent(portsOf('consent-ask'), host),
  'the page of consent, done': () => consent(portsOf('consent-done'), host),
};

/** Everything that is said until the screen begins anew, or as much of it as is asked for. */
async function hear(view: Stage, most: number): Promise<string[]> {
  await virtual.start({ container: view.root });
  for (let at = 0; at < most; at++) await virtual.next();
  return virtual.spokenPhraseLog();
}

interface Command {
  phrase: string;
  name: string;
}
const command =
  /^(?:button|link|combobox|searchbox|textbox|checkbox|radio|tab|menuitem|switch|spinbutton|slider)(?:,|$)/u;

/** The commands and fields among what is said, each with the name that it goes by. */
async function hearCommands(root: HTMLElement, most: number): Promise<Command[]> {
  const heard: Command[] = [];
  await virtual.start({ container: root });
  for (let at = 0; at < most; at++) {
    await virtual.next();
    const phrase = await virtual.lastSpokenPhrase();
    const node = virtual.activeNode;
    if (command.test(phrase) && node instanceof HTMLElement) heard.push({ phrase, name: computeAccessibleName(node) });
  }
  return heard;
}

/**
 * Those without a name: states and a description may still be said, which is why the phrase alone does not tell. A sign or a
 * number alone says nothing to somebody who does not see where it stands.
 */
const unnamed = (commands: readonly Command[]): string[] => [
  ...new Set(commands.filter(({ name }) => !/\p{L}/u.test(name)).map(({ phrase }) => phrase)),
];

afterEach(() => virtual.stop());

/** The phrases in this order, whatever is said between them. */
function expectInOrder(said: readonly string[], phrases: readonly (string | RegExp)[]): void {
  let from = 0;
  for (const phrase of phrases) {
    const at = said.findIndex(
      (each, index) => index >= from && (typeof phrase === 'string' ? each === phrase : phrase.test(each)),
    );
    expect(at, `“${String(phrase)}” after “${said[from - 1] ?? 'the beginning'}” in\n${said.join('\n')}`).not.toBe(-1);
    from = at + 1;
  }
}

describe('read from the beginning', () => {
  const order: [string, number, (string | RegExp)[]][] = [
    [
      'the sidebar',
      420,
      [
        'complementary, Alcove',
        'heading, Alcove, level 2',
        'acme.halopsa.com',
        'button, More, not expanded, has popup menu',
        'button, Collapse',
        // How it stands before what can be done about it, in one sentence too.
        'button, Check everything',
        /^18 of 30 ready, 6 not met/u,
        'region, Role',
        /^button, Role for Cove Cove-Role Met/u,
        // A row: its name and outcome, found, expected, why, then the commands, each with the row that it is of.
        /^button, Customers access Not met.*expanded/u,
        'found',
        'No Access',
        'expected',
        'Read Only',
        /^Cove cannot list your customers/u,
        'button, Show me, Customers access',
        'button, Add a note, Customers access',
        'button, Help, Customers access, not expanded',
        'region, Application',
        // The one next step is the last word.
        /^button, Next: Customers access/u,
        'end of complementary, Alcove',
      ],
    ],
    [
      'the mapping table',
      110,
      [
        'banner',
        'heading, Alcove, level 1',
        'navigation, Steps',
        'link, Connect done',
        'link, Map, current step',
        'link, Apply, Save the plan first',
        'main',
        'group, Show',
        /^button, All 250, pressed/u,
        /^button, Unmapped 14, .*not pressed/u,
        'group, Reseller account',
        /^combobox, PSA customer for the reseller account/u,
        /^button, Apply to all, Link every customer/u,
        /^searchbox, Search customers/u,
        /^button, Undo, Nothing to undo, disabled/u,
        'grid, Mapping, column count 6, row count 251',
        /^row, Brook Veterinary Limited 40 devices Suggested.*, row index 2$/u,
        'gridcell, Brook Veterinary Limited, column index 1',
        'gridcell, 40 devices, column index 2',
        /^combobox, PSA customer for Brook Veterinary Limited/u,
        /^gridcell, Suggested : same name without Ltd/u,
        'button, Accept Brook Veterinary Group for Brook Veterinary Limited',
        'button, Exclude Brook Veterinary Limited',
      ],
    ],
    [
      'the page of consent',
      70,
      [
        'main',
        'heading, 3 changes to acme.halopsa.com, as Jane Smith, level 1',
        /^Nothing has been changed yet/u,
        'region, Role Cove-Role',
        'heading, Role Cove-Role, level 2',
        'Tickets Access Level',
        'from',
        'Read Only',
        'to',
        'Read and Modify',
        'Can Add New Tickets',
        // Everything has been read before the button that does it is reached; the way out comes first.
        'button, Cancel',
        /^button, Apply 3 changes/u,
        'end of main',
      ],
    ],
  ];
  it.each(order)('%s says what it is, how it stands, and then what can be done', async (name, most, phrases) => {
    const view = await (screens[name] ?? expect.fail(name))();
    expectInOrder(await hear(view, most), phrases);
    view.unmount();
  });

  it.each(Object.keys(screens))('%s has no command and no field without a name', async (name) => {
    const view = await (screens[name] ?? expect.fail(name))();
    const commands = await hearCommands(view.root, 260);
    expect(commands.length).toBeGreaterThan(3);
    expect(unnamed(commands)).toEqual([]);
    view.unmount();
  });

  it.each([
    ['<button></button>', ['button']],
    ['<button disabled></button>', ['button, disabled']],
    ['<button aria-expanded="false"></button>', ['button, not expanded']],
    ['<i id="row">Customers access</i><button aria-describedby="row"></button>', ['button, Customers access']],
    ['<button aria-label="×" aria-pressed="true"></button>', ['button, ×, pressed']],
    ['<a href="#3">3</a>', ['link, 3']],
    ['<input placeholder="" value="Acme" />', ['textbox, Acme']],
    ['<input type="checkbox" />', ['checkbox, not checked']],
    ['<button>Help</button><label>Name <input value="3" /></label><a href="#a" aria-label="All">3</a>', []],
  ])('a command without a name is heard to be one: %s', async (html, found) => {
    const root = document.createElement('main');
    root.innerHTML = html;
    document.body.replaceChildren(root);
    expect(unnamed(await hearCommands(root, 12))).toEqual(found);
  });
});

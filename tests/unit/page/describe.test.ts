// @vitest-environment happy-dom
import { describe as group, expect, test } from 'vitest';
import { haloLandmarks } from '../../../lib/consoles/halo.ts';
import type { Taught } from '../../../lib/domain/taught.ts';
import { describe, locateTaught, objectionTo, type Described } from '../../../lib/page/describe.ts';

const at = (html: string, path = '/config/agents/roles/17'): Described | null => {
  document.body.innerHTML = html;
  const pointed = document.querySelector('[data-here]');
  if (!pointed) throw new Error('nothing is pointed at');
  return describe(pointed, path);
};

group('what was pointed at, without what it holds', () => {
  test.each([
    [
      'a select',
      '<label for="x">Reach</label><select id="x" data-here><option>Everything</option></select>',
      'choice',
      ['Reach'],
    ],
    ['a filled field', '<label for="x">Title</label><input id="x" value="Cove-Role" data-here>', 'field', ['Title']],
    [
      'the label of a field',
      '<div><label for="x" data-here>Title</label><input id="x" value="Cove-Role"></div>',
      'field',
      ['Title'],
    ],
    ['a tick box', '<label><input type="checkbox" checked data-here> In use</label>', 'tick', ['In use']],
    ['a button by its icon', '<button title="Store"><i data-here></i></button>', 'button', ['Store']],
    ['a link', '<a href="/x" data-here>Members</a>', 'link', ['Members']],
    [
      'a value in view mode',
      '<div><div><label>Reach</label></div><div data-here>Read Only</div></div>',
      'text',
      ['Reach'],
    ],
    ['a row', '<table><tr><td>Fault</td><td data-here>jane@msp.example</td></tr></table>', 'row', ['Fault']],
  ])('%s', (_, html, kind, names) => {
    expect(at(html)).toMatchObject({ kind, names });
    expect(JSON.stringify(at(html))).not.toMatch(/Cove-Role|Everything|Read Only|jane/u);
  });

  test('heading and route, ids left out', () => {
    expect(at('<h3>Members</h3><div><button data-here>Join</button></div>')).toMatchObject({
      heading: 'Members',
      route: '/config/agents/roles/…',
    });
  });

  test.each([
    ['nothing has a name', '<div><div data-here></div></div>'],
    ['only a secret is there', '<button data-here>3c467f9f-6dad-4ef0-a73f-acf0c77627ed</button>'],
    ['only an address is there', '<button data-here>jane@msp.example</button>'],
  ])('nothing to remember where %s', (_, html) => {
    expect(at(html)).toBeNull();
  });
});

group('taught', () => {
  const landmark = haloLandmarks['role-save'];
  const taught = (what: Partial<Taught> = {}): Taught => ({
    landmark: 'role-save',
    kind: 'button',
    names: ['Store it'],
    route: '/',
    at: 0,
    ...what,
  });
  const kindOf = (html: string, what?: Taught) => {
    document.body.innerHTML = html;
    const found = locateTaught(document, landmark, what);
    return found.kind === 'found' ? found.element.id : found.kind;
  };
  test('a lost button is found by what it was called', () => {
    const page = '<button id="a">Cancel</button><button id="b">Store it</button>';
    expect(kindOf(page)).toBe('absent');
    expect(kindOf(page, taught())).toBe('b');
  });
  test('what it was called before still counts', () => {
    expect(kindOf('<button id="a">Save</button>', taught())).toBe('a');
  });
  test('it must be the only one', () => {
    expect(kindOf('<button>Store it</button><p></p><button>Store it</button>', taught())).toBe('several');
  });
  test('it must be visible', () => {
    expect(kindOf('<button style="display:none">Store it</button>', taught())).toBe('absent');
  });
  test('another kind of thing than expected is looked for as that', () => {
    const tabs = '<ul role="tablist"><li role="tab" id="t">Store it</li><li role="tab">Other</li></ul>';
    expect(kindOf(tabs, taught({ kind: 'tab' }))).toBe('t');
  });
});

group('a question before it is taken', () => {
  const all = Object.values(haloLandmarks);
  const what = (kind: Described['kind'], name: string): Described => ({ kind, names: [name], route: '/' });
  test.each([
    ['another name, the same kind', 'role-save', what('button', 'Store it'), null],
    ['a link for a button', 'role-save', what('link', 'Store it'), null],
    ['a field for a button', 'role-save', what('field', 'Store it'), /looks like a setting.*something to press/u],
    ['a button for a setting', 'role-tickets-access', what('button', 'Reach'), /looks like something to press/u],
    ['a row by its link', 'ticket-type-incident', what('link', 'Fault'), null],
    [
      'what is known as something else',
      'role-tickets-access',
      what('choice', 'Customers Access Level'),
      /knows as another thing/u,
    ],
  ] as const)('%s', (_, id, described, expected) => {
    const question = objectionTo(haloLandmarks[id], described, all);
    if (expected === null) expect(question).toBeNull();
    else expect(question).toMatch(expected);
  });
});

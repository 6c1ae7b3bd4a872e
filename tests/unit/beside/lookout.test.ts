// @vitest-environment happy-dom
/** What the lookout asks and shows as the page changes under it. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Arrival } from '../../../lib/page/navigation.ts';
import type { Answers } from '../../../lib/beside/answer.ts';
import { joinPresence } from '../../../lib/page/presence.ts';
import type { HaloArea } from '../../../lib/page/area.ts';

const world = vi.hoisted(() => ({
  /** What a look at the page gives. */
  seen: { area: 'configuration', loggedIn: true } as { area: string; loggedIn: boolean },
  shown: [] as string[],
  told: [] as string[],
  /** Reads of the storage that wait for their answer. */
  waiting: [] as (() => void)[],
  arrive: (_: Arrival): void => undefined,
  /** How long the page may go without a look, and how often a rest was ended. */
  rest: (): number => 0,
  ended: 0,
  panelOpen: true,
  led: false,
  answers: [] as Answers[],
}));
vi.mock('wxt/browser', () => ({ browser: { runtime: { id: 'alcove' } } }));
vi.mock('../../../lib/beside/answer.ts', () => ({
  answerPage: (_presence: unknown, answers: Answers) => world.answers.push(answers),
}));
vi.mock('../../../lib/page/area.ts', () => ({ recogniseHaloArea: () => world.seen }));
vi.mock('../../../lib/page/navigation.ts', () => ({
  watchNavigation: (heard: typeof world.arrive, { rest }: { rest: () => number }) => {
    Object.assign(world, { arrive: heard, rest });
    return () => void (world.ended += 1);
  },
}));
vi.mock('../../../lib/beside/showing.ts', () => ({
  createShowing: () => ({
    get now() {
      return world.shown.at(-1) ?? 'nothing';
    },
    show: (next: string) => world.shown.push(next),
  }),
}));
vi.mock('../../../lib/beside/glance.ts', () => ({
  glance: () =>
    new Promise((answered) => {
      world.waiting.push(() => answered({ open: 3, panel: { open: world.panelOpen }, barred: false, inPlace: false }));
    }),
  isLed: async () => world.led,
  watchGlance: () => undefined,
  tell: async (name: string) => void world.told.push(name),
}));
const { keepLookout } = await import('../../../lib/beside/lookout.ts');

const out: HaloArea = { area: 'unknown', loggedIn: false };
const inside: HaloArea = { area: 'configuration', loggedIn: true };
const arriveAt = (seen: HaloArea): void => {
  world.seen = seen;
  world.arrive({ href: location.href, address: location.pathname, fingerprint: '', cause: 'content' });
};
/** The storage answers all that was asked of it. */
const answer = async (): Promise<void> => {
  for (const each of world.waiting.splice(0)) each();
  await new Promise((done) => setTimeout(done));
};

beforeEach(() => {
  Object.assign(world, {
    seen: inside,
    shown: [],
    told: [],
    waiting: [],
    ended: 0,
    panelOpen: true,
    led: false,
    answers: [],
  });
  history.replaceState(null, '', '/config/agents/roles');
  keepLookout();
});
afterEach(() => joinPresence()?.end('replaced'));

it('what is stored is not read before somebody is logged in', async () => {
  arriveAt(out);
  await answer();
  expect(world.shown).toEqual(['nothing']);
  arriveAt(inside);
  expect(world.waiting).toHaveLength(1);
  await answer();
  expect(world.shown).toEqual(['nothing', 'sidebar']);
});

it('what was decided for a page that is another by now is not carried out', async () => {
  arriveAt(inside);
  arriveAt(out);
  await answer();
  expect(world.shown).toEqual(['nothing']);
});

it('elsewhere in HaloPSA it looks at nothing', async () => {
  history.replaceState(null, '', '/tickets');
  arriveAt(inside);
  await answer();
  expect(world.shown).toEqual(['nothing']);
});

it.each([
  ['somebody is logged in', inside],
  ['nobody is', out],
])('tells whether somebody is logged in: %s', async (_, seen) => {
  world.seen = seen;
  expect(await world.answers[0]?.ping?.({ type: 'ping' })).toEqual({ loggedIn: seen.loggedIn });
});

it('is opened by hand anywhere', async () => {
  history.replaceState(null, '', '/tickets');
  world.seen = { area: 'tickets', loggedIn: true };
  const opened = world.answers[0]?.['panel.open']?.({ type: 'panel.open' });
  await answer();
  await answer();
  expect(await opened).toBe(true);
  expect(world.told).toEqual(['panel.save']);
  expect(world.shown.at(-1)).toBe('sidebar');
});

it('says what it came to by hand, though a later look is the one that shows it', async () => {
  const opened = world.answers[0]?.['panel.open']?.({ type: 'panel.open' });
  await answer();
  arriveAt(inside);
  world.waiting.shift()?.();
  expect(await opened).toBe(true);
  expect(world.shown).toEqual([]);
  await answer();
  expect(world.shown).toEqual(['sidebar']);
});

it('opens for a secret once for each dialog, also where one goes while it is being opened', async () => {
  const dialog = (): void => {
    document.body.innerHTML = '<div role="dialog">Client Secret <code>x</code></div>';
  };
  for (const _ of [1, 2]) {
    world.told = [];
    dialog();
    arriveAt(inside);
    arriveAt(inside);
    document.body.innerHTML = '';
    arriveAt(inside);
    await answer();
    await answer();
    expect(world.told).toEqual(['panel.save']);
  }
});

it.each([
  ['closed, it rests until somebody presses something', false, inside, 5000, 1, 'pointerdown'],
  ['closed, it rests until somebody presses a key', false, inside, 5000, 1, 'keydown'],
  ['closed, it rests until a screen reader presses something', false, inside, 5000, 1, 'click'],
  ['open, it never does', true, inside, 0, 0, 'pointerdown'],
  ['logged out, it never does', false, out, 0, 0, 'pointerdown'],
] as const)('while the checklist is %s', async (_, panelOpen, seen, rest, ended, press) => {
  Object.assign(world, { panelOpen });
  expect(world.rest()).toBe(0);
  arriveAt(seen);
  await answer();
  expect(world.rest()).toBe(rest);
  for (const _press of [1, 2]) document.body.dispatchEvent(new Event(press, { bubbles: true }));
  expect(world.ended).toBe(ended);
  expect(world.rest()).toBe(0);
});

it.each([
  ['a guide has led there', true, ['nothing', 'sidebar']],
  ['nobody has asked for anything', false, ['nothing']],
])('in daily work, where %s', async (_, led, shown) => {
  history.replaceState(null, '', '/tickets');
  Object.assign(world, { led });
  arriveAt({ area: 'tickets', loggedIn: true });
  await answer();
  await answer();
  expect(world.shown).toEqual(shown);
  // It goes with the page.
  history.replaceState(null, '', '/tickets?id=4');
  Object.assign(world, { led: false });
  arriveAt({ area: 'tickets', loggedIn: true });
  await answer();
  expect(world.shown.at(-1)).toBe('nothing');
});

it('a second one does nothing', () => {
  keepLookout();
  expect(world.answers).toHaveLength(1);
});

import { describe, expect, it } from 'vitest';
import { viewOf } from '../../../lib/guide/words.ts';
import type { PageWords } from '../../../lib/page/page-words.ts';
import type { ScriptStep } from '../../../lib/guide/ports.ts';
import { phases, startState, type GuideState } from '../../../lib/guide/state.ts';
import type { Landmark, Place } from '../../../lib/consoles/landmark.ts';

const step: ScriptStep = {
  place: 'halo-role',
  landmark: 'role-customers-access',
  say: 'Set **Customers Access Level** to **Read Only**.',
  found: 'No Access',
  expected: 'Read Only',
};
const place: Place = { id: 'halo-role', console: 'halo', path: 'Configuration > Teams & Agents > Roles' };
const landmark: Landmark = {
  id: 'role-customers-access',
  role: 'setting',
  names: ['Customers Access Level', 'Clients Access Level'],
  near: ['Feature Access'],
  tab: ['Permissions'],
};
const view = (more: Partial<GuideState>, canOpen = true) =>
  viewOf({ ...startState(0), ...more }, [step, step], {
    place,
    landmark,
    canOpen,
  });

describe('what the bubble says', () => {
  it.each<[string, Partial<GuideState>, string]>([
    ['pointing', { phase: 'pointing' }, step.say],
    [
      'lost',
      { phase: 'lost' },
      'Alcove cannot find **Customers Access Level** here; it is under **Configuration > Teams & Agents > Roles > Permissions > Feature Access**.',
    ],
    [
      'refused in words',
      { phase: 'refused', refused: 'Access denied' },
      'The page says: “Access denied”. Your account has no right to **Configuration > Teams & Agents > Roles**: log in as a HaloPSA administrator, or ask one',
    ],
    [
      'turned away',
      { phase: 'by-hand', refused: '' },
      'another page instead of **Configuration > Teams & Agents > Roles**. Go there by the menu; where it is missing or does not open, your account has no right to it',
    ],
    ['several', { phase: 'lost', several: true }, 'does not guess'],
    ['held', { phase: 'held' }, 'would discard the edits'],
    ['by hand', { phase: 'by-hand' }, 'Configuration > Teams & Agents > Roles'],
    ['revealing', { phase: 'revealing', reveal: 'Open the tab Permissions' }, 'Open the tab Permissions first'],
  ])('%s', (_, state, expected) => {
    expect(view(state).text).toContain(expected);
  });

  it.each<[string, PageWords, string, string]>([
    ['nothing is known of the page', {}, step.say, 'Read Only'],
    [
      'label and value in another language',
      { name: 'Kunden-Zugriffsebene', value: 'Nur Lesen' },
      'Set **Kunden-Zugriffsebene** to **Nur Lesen**.',
      'Nur Lesen',
    ],
    [
      'another name for it',
      { name: 'Clients Access Level' },
      'Set **Clients Access Level** to **Read Only**.',
      'Read Only',
    ],
    ['the value says more', { value: 'Read Only (view all)' }, step.say, 'Read Only'],
  ])('in the words of the page: %s', (_, words, text, expected) => {
    const known = { place, landmark, canOpen: true, words };
    const shows = ['Read Only', 'Nur Lesen'];
    expect(viewOf({ ...startState(0), phase: 'pointing' }, [{ ...step, shows }], known)).toMatchObject({
      text,
      expected,
    });
  });
  it('the name that stands there needs no others; the heading is told, too', () => {
    const say = 'Under **Feature Access**, set **Customers Access Level** (or **Clients**) to **Yes**.';
    const words: PageWords = { name: 'Kunden', under: 'Funktionszugriff' };
    const { text } = viewOf({ ...startState(0), phase: 'pointing' }, [{ ...step, say }], {
      place,
      landmark,
      canOpen: true,
      words,
    });
    expect(text).toBe('Under **Funktionszugriff**, set **Kunden** to **Yes**.');
  });
  it('lost where the account is no administrator’s: that may be why, and only then', () => {
    const known = { place, landmark, canOpen: true };
    const lost = (isLimited: boolean) =>
      viewOf({ ...startState(0), phase: 'lost' }, [step], { ...known, isLimited }).text;
    expect(lost(true)).toContain('no HaloPSA administrator, which may be why');
    expect(lost(false)).not.toContain('administrator');
  });
  it('a secret that is shown once keeps the guide where it is, and whoever wants can go all the same', () => {
    const known = { place, landmark, canOpen: true, showsSecret: true };
    const held = viewOf({ ...startState(0), phase: 'held' }, [step], known);
    expect(held.text).toContain('Keep it first');
    expect(held.offersOpen).toBe(true);
    expect(held.opensLast).toBe(true);
  });
  it.each<[string, Partial<GuideState>, boolean | undefined, RegExp]>([
    [
      'lost',
      { phase: 'lost' },
      undefined,
      /^The page says: “Sin permiso”\. Alcove cannot find .* If your account has no/,
    ],
    [
      'lost, no administrator',
      { phase: 'lost' },
      true,
      /^The page says: “Sin permiso”\. Your account is no HaloPSA adm/,
    ],
    [
      'turned away',
      { phase: 'by-hand', refused: '' },
      undefined,
      /^The page says: “Sin permiso”\. HaloPSA opened another/,
    ],
  ])('what the page says comes first, in whatever language: %s', (_, at, isLimited, text) => {
    const known = { place, landmark, canOpen: true, isLimited, words: { says: 'Sin permiso' } };
    expect(viewOf({ ...startState(0), ...at }, [step], known).text).toMatch(text);
  });
  it('a list stands under a heading of its own name', () => {
    const list: Landmark = { id: 'roles-new', role: 'button', names: ['New'], near: ['Roles'] };
    const { text } = viewOf({ ...startState(0), phase: 'lost' }, [step], { place, landmark: list, canOpen: true });
    expect(text).toContain('**Configuration > Teams & Agents > Roles**.');
  });
  it('found and expected stand beside the control only', () => {
    expect(view({ phase: 'pointing' })).toMatchObject({ found: 'No Access', expected: 'Read Only' });
    expect(view({ phase: 'lost' }).expected).toBeUndefined();
  });
  it('offers to open a place only by hand and where an address is known', () => {
    expect(view({ phase: 'by-hand' }).offersOpen).toBe(true);
    expect(view({ phase: 'by-hand' }, false).offersOpen).toBe(false);
    expect(view({ phase: 'held' }).offersOpen).toBe(false);
  });
  it.each(phases)('%s: no exclamation mark, no please, nothing undefined', (phase) => {
    const { text, step: count } = view({ phase, index: 1 });
    expect(text).not.toMatch(/!|please|undefined/i);
    expect(count).toEqual({ n: 2, of: 2 });
  });
});

import { describe, expect, it } from 'vitest';
import {
  advance,
  openWait,
  passingWait,
  seekWait,
  wayWait,
  type GuideState,
  type Look,
} from '../../../lib/guide/state.ts';
import { at, look, onStep, state, steps } from './stepping.ts';

describe('getting to the place', () => {
  it.each<[string, GuideState, Look, Partial<GuideState>]>([
    [
      'opens it where an address is known',
      state(),
      look({ place: 'halo-api' }),
      { phase: 'opening', opens: 1, opened: true },
    ],
    [
      'gives the menu path where none is',
      state(),
      look({ place: 'halo-api', canOpen: false }),
      { phase: 'by-hand', opens: 0 },
    ],
    [
      'never leaves a page that is being edited',
      state(),
      look({ place: 'halo-api', editing: true }),
      { phase: 'held', opens: 0 },
    ],
    [
      'nor one that shows a secret, once, that nobody has kept',
      state(),
      look({ place: 'halo-api', secret: true }),
      { phase: 'held', opens: 0 },
    ],
    [
      'goes once the edits are saved',
      state({ phase: 'held' }),
      look({ place: 'halo-api' }),
      { phase: 'opening', opens: 1 },
    ],
    [
      'waits while it opens',
      state({ phase: 'opening', opened: true, opens: 1, since: at - openWait + 1 }),
      look({ place: 'halo-api' }),
      { phase: 'opening', opens: 1 },
    ],
    [
      'gives the path when it did not open',
      state({ phase: 'opening', opened: true, opens: 1, since: at - openWait - 1 }),
      look({ place: 'halo-api' }),
      { phase: 'by-hand', opens: 1 },
    ],
    [
      'tells where another page came up instead',
      state({ phase: 'opening', opened: true, opens: 1, since: at - openWait - 1 }),
      look({ place: 'halo-api', refused: '' }),
      { phase: 'by-hand', refused: '' },
    ],
    [
      'goes on telling it',
      state({ phase: 'by-hand', opened: true, refused: '' }),
      look({ place: null, refused: '' }),
      { phase: 'by-hand', refused: '' },
    ],
    [
      'of a person who left it says nothing',
      state({ phase: 'pointing', opened: true, opens: 1 }),
      look({ place: 'halo-api', refused: '' }),
      { phase: 'by-hand' },
    ],
    [
      'gives the page’s own words as soon as it says them',
      state({ phase: 'opening', opened: true, opens: 1, since: at - 1 }),
      look({ place: null, refused: 'Access denied' }),
      { phase: 'refused', refused: 'Access denied' },
    ],
    ['where it has not been yet', state(), look({ place: 'halo-api', refused: 'Access denied' }), { phase: 'opening' }],
    [
      'at the place itself',
      onStep(1),
      look({ sight: 'absent', refused: 'Access denied' }),
      { phase: 'refused', refused: 'Access denied' },
    ],
    [
      'while somebody edits, it is about something else',
      onStep(1, { phase: 'seeking', since: at }),
      look({ sight: 'absent', editing: true, refused: 'Access denied' }),
      { phase: 'seeking' },
    ],
    [
      'until it lets the person in',
      onStep(1, { phase: 'refused', refused: 'Access denied' }),
      look({ sight: 'found' }),
      { phase: 'pointing' },
    ],
    [
      'says the path sooner where the open page shows the way on',
      state({ phase: 'opening', opened: true, opens: 1, since: at - wayWait - 1 }),
      look({ place: 'halo-api', way: true }),
      { phase: 'by-hand', opens: 1 },
    ],
    [
      'does not pull a person back who left',
      state({ phase: 'pointing', opened: true, opens: 1 }),
      look({ place: 'halo-customers' }),
      { phase: 'by-hand', opens: 1 },
    ],
    [
      'an unknown place is not the right one by itself',
      onStep(1),
      look({ place: null, sight: 'absent' }),
      { phase: 'opening' },
    ],
    [
      'in an unknown place the landmark answers for it',
      onStep(1),
      look({ place: null, sight: 'found' }),
      { phase: 'pointing' },
    ],
    [
      'a namesake in a wrong place is not pointed at',
      onStep(3),
      look({ place: 'halo-application', sight: 'found' }),
      { phase: 'opening' },
    ],
    [
      'a menu entry is, wherever it is found',
      onStep(1),
      look({ place: 'halo-api', sight: 'found', leads: true }),
      { phase: 'pointing' },
    ],
    [
      'arrived',
      state({ phase: 'opening', opened: true, opens: 1 }),
      look({ place: 'halo-roles' }),
      { phase: 'pointing', index: 0 },
    ],
  ])('%s', (_, from, seen, expected) => {
    const next = advance(from, seen, steps);
    expect(next).toMatchObject(expected);
    expect(next.refused).toBe(expected.refused);
  });

  it('going where the next step plays ends the step', () => {
    expect(advance(state({ phase: 'pointing' }), look({ place: 'halo-role', sight: 'found' }), steps)).toMatchObject({
      index: 1,
      marks: ['proven'],
    });
  });
  it('the person may ask to be taken there, again and again', () => {
    const once = advance(state({ phase: 'by-hand', opened: true, opens: 1 }), { type: 'open', at }, steps);
    expect(once).toMatchObject({ phase: 'opening', opens: 2, since: at });
  });
});

describe('finding the landmark', () => {
  it.each<[string, GuideState, Look, Partial<GuideState>]>([
    ['found', onStep(2), look({ sight: 'found' }), { phase: 'pointing' }],
    [
      'hidden behind a tab',
      onStep(2),
      look({ sight: 'hidden', reveal: 'Open the tab Permissions' }),
      { phase: 'revealing', reveal: 'Open the tab Permissions' },
    ],
    [
      'under what may go by itself',
      onStep(2, { phase: 'pointing' }),
      look({ sight: 'hidden', reveal: 'Answer it', passing: true }),
      { phase: 'seeking', since: at },
    ],
    [
      'under what stays',
      onStep(2, { since: at - passingWait - 1 }),
      look({ sight: 'hidden', reveal: 'Answer it', passing: true }),
      { phase: 'revealing', reveal: 'Answer it' },
    ],
    ['several: refused, not guessed', onStep(2), look({ sight: 'several' }), { phase: 'lost', several: true }],
    ['not there yet', onStep(2, { phase: 'pointing' }), look({ sight: 'absent' }), { phase: 'seeking', since: at }],
    ['still within the wait', onStep(2, { since: at - seekWait + 1 }), look({ sight: 'absent' }), { phase: 'seeking' }],
    ['lost after it', onStep(2, { since: at - seekWait - 1 }), look({ sight: 'absent' }), { phase: 'lost' }],
    ['found again after all', onStep(2, { phase: 'lost' }), look({ sight: 'found' }), { phase: 'pointing' }],
  ])('%s', (_, from, seen, expected) => {
    expect(advance(from, seen, steps)).toMatchObject(expected);
  });

  it('leaves nothing behind of what was said of a former look', () => {
    const revealing = advance(onStep(2), look({ sight: 'hidden', reveal: 'Open the tab' }), steps);
    expect(advance(revealing, look({ sight: 'found' }), steps)).not.toHaveProperty('reveal');
    const several = advance(onStep(2), look({ sight: 'several' }), steps);
    const none = advance(several, look({ sight: 'absent' }), steps);
    expect(none.several).toBeUndefined();
  });
  it('a look that changes nothing keeps the time the phase began', () => {
    const pointing = advance(onStep(2, { since: 5 }), look({ sight: 'found', at: 10 }), steps);
    expect(advance(pointing, look({ sight: 'found', at: 900 }), steps).since).toBe(10);
  });
});

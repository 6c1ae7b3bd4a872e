import { describe, expect, it } from 'vitest';
import type { CoveFrameView, CoveState } from '../../../lib/domain/cove-view.ts';
import { currentStage, joinedView, levelVerdict, stagesOf } from '../../../lib/models/cove-stages.ts';

const stands = (view: CoveFrameView | null, state: CoveState) =>
  Object.fromEntries(stagesOf(view, state).map((stage) => [stage.id, stage.state]));

describe('the level', () => {
  it.each([
    ['Reseller', 'SuperUser', 'fits'],
    ['reseller', 'administrator', 'fits'],
    ['Reseller', 'Super User', 'fits'],
    ['EndCustomer', 'SuperUser', 'too-low'],
    ['Reseller', 'Manager', 'too-low'],
    ['Distributor', undefined, 'too-low'],
    ['Reseller', undefined, 'unknown'],
    [undefined, 'SuperUser', 'unknown'],
    [undefined, undefined, 'unknown'],
  ] as const)('%s as %s: %s', (level, role, verdict) => {
    expect(levelVerdict(level, role)).toBe(verdict);
  });
});

describe('frames', () => {
  it('joins the shell with the wizard’s frame; the wizard says where we are', () => {
    const joined = joinedView({
      at: 1,
      tabId: 1,
      frames: {
        '0': { place: 'integrations', level: 'Reseller', role: 'SuperUser', tile: 'configure' },
        '7': { place: 'wizard-map', connect: 'succeeded' },
      },
    });
    expect(joined).toEqual({
      place: 'wizard-map',
      level: 'Reseller',
      role: 'SuperUser',
      tile: 'configure',
      connect: 'succeeded',
    });
  });

  it('knows nothing while no frame has reported', () => {
    expect([joinedView(null), joinedView({ at: 1, tabId: 1, frames: {} })]).toEqual([null, null]);
  });
});

describe('stages', () => {
  const level = { level: 'Reseller', role: 'SuperUser', at: 1 };
  it('begins with the level while nothing is known', () => {
    expect([currentStage(null, {}), stands(null, {}).level, stands(null, {}).wizard]).toEqual([
      'level',
      'now',
      'later',
    ]);
  });

  it('says first that the level is not enough, unless the tile is there all the same', () => {
    const manager = { place: 'integrations', level: 'Reseller', role: 'Manager' } as const;
    expect(currentStage({ ...manager, tile: 'absent' }, {})).toBe('level');
    expect(currentStage(manager, {})).toBe('level');
    expect(currentStage({ ...manager, tile: 'configure' }, {})).toBe('wizard');
  });

  it.each([
    ['integrations', 'wizard'],
    ['wizard-connect', 'connect'],
    ['wizard-map', 'map'],
    ['wizard-review', 'confirm'],
    ['wizard-done', 'confirm'],
    ['notifications', 'notify'],
  ] as const)('follows the page: %s opens %s', (place, stage) => {
    expect(currentStage({ place }, { level })).toBe(stage);
  });

  it('goes on to the first stage that is not done where the page says nothing', () => {
    const state: CoveState = {
      level,
      connectedAt: 1,
      applied: { at: 1, revision: 1, done: 5, total: 5, reseller: true },
    };
    expect(currentStage({ place: 'elsewhere' }, state)).toBe('confirm');
    expect(stands({ place: 'elsewhere' }, state)).toEqual({
      level: 'done',
      wizard: 'done',
      connect: 'done',
      map: 'done',
      confirm: 'now',
      notify: 'later',
    });
  });

  it.each([
    [{ done: 4, total: 5, reseller: true }, 'now'],
    [{ done: 5, total: 5, reseller: false }, 'now'],
    [{ done: 5, total: 5, reseller: true }, 'done'],
  ])('does not call a mapping done that left rows or the reseller over: %o', (applied, state) => {
    expect(stands({ place: 'wizard-map' }, { applied: { at: 1, revision: 1, ...applied } }).map).toBe(state);
  });

  it('shows a refused connection and a level that is too low as problems', () => {
    expect(stands({ place: 'wizard-connect', connect: 'failed' }, {}).connect).toBe('problem');
    expect(stands({ place: 'elsewhere', level: 'EndCustomer', role: 'SuperUser' }, {}).level).toBe('problem');
    expect(
      stands({ place: 'wizard-connect', connect: 'succeeded' }, { connectFailure: { message: 'no', at: 1 } }).connect,
    ).toBe('done');
  });

  it('has nothing left once the notification is active', () => {
    const state: CoveState = {
      level,
      connectedAt: 1,
      activeAt: 1,
      applied: { at: 1, revision: 1, done: 1, total: 1, reseller: true },
      notification: { state: 'active', at: 1 },
    };
    expect(currentStage(null, state)).toBeNull();
  });
});

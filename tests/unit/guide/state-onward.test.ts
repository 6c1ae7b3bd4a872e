import { describe, expect, it } from 'vitest';
import { advance, resumeState, type GuideState } from '../../../lib/guide/state.ts';
import { at, look, onStep, state, steps } from './stepping.ts';

describe('going on', () => {
  it.each<[string, GuideState, Parameters<typeof advance>[1], Partial<GuideState>]>([
    ['proof', onStep(2), look({ sight: 'found', proof: 'yes' }), { index: 3, phase: 'seeking', marks: ['proven'] }],
    [
      'what only seems done is marked so',
      onStep(3),
      look({ sight: 'absent', proof: 'seems' }),
      { index: 4, phase: 'done', marks: ['claimed'] },
    ],
    ['no proof', onStep(2), look({ sight: 'found', proof: 'no' }), { index: 2, phase: 'pointing' }],
    ['I did it', onStep(2), { type: 'did', at }, { index: 3, marks: ['claimed'] }],
    ['Skip', onStep(2), { type: 'skip', at }, { index: 3, marks: ['skipped'] }],
    ['Stop', onStep(2), { type: 'stop', at }, { index: 2, phase: 'stopped' }],
    ['the last step', onStep(3), { type: 'did', at }, { phase: 'done' }],
  ])('%s', (_, from, event, expected) => {
    expect(advance(from, event, steps)).toMatchObject(expected);
  });

  it('an ended guide hears nothing more', () => {
    for (const phase of ['done', 'stopped'] as const) {
      const ended = state({ phase, index: 1 });
      expect(advance(ended, { type: 'did', at }, steps)).toBe(ended);
    }
  });
  it('a guide without steps is done', () => {
    expect(advance(state(), look(), []).phase).toBe('done');
  });
  it('may go to the next place by itself again, but not twice to the same', () => {
    const moved = advance(state({ opened: true, opens: 1 }), { type: 'did', at }, steps);
    expect(moved.opened).toBe(false);
    const stayed = advance(onStep(1, { opened: true, opens: 1 }), { type: 'did', at }, steps);
    expect(stayed.opened).toBe(true);
  });
});

describe('after a reload', () => {
  it.each([
    ['pointing', 'seeking'],
    ['lost', 'seeking'],
    ['opening', 'opening'],
    ['done', 'done'],
    ['stopped', 'stopped'],
  ] as const)('%s → %s, at the same step, through JSON', (phase, expected) => {
    const kept: GuideState = JSON.parse(
      JSON.stringify(onStep(2, { phase, opens: 3, opened: true, marks: ['proven'] })),
    );
    expect(resumeState(kept, at)).toMatchObject({
      phase: expected,
      index: 2,
      opens: 3,
      opened: true,
      marks: ['proven'],
    });
  });
});

import { describe, expect, it } from 'vitest';
import {
  afterPass,
  driftLogSchema,
  emptyDrift,
  keptPasses,
  withPass,
  type DriftChange,
  type DriftLog,
  type Pass,
} from '../../../lib/domain/drift.ts';
import { netDrift } from '../../../lib/domain/net-drift.ts';
import type { ReportRow } from '../../../lib/domain/outcome.ts';

const id = 'role-customers-access' as const;
const row = (kind: ReportRow['kind'], found?: string, more: Partial<ReportRow> = {}): ReportRow => ({
  id,
  kind,
  ...(kind === 'unknown' ? {} : { source: 'api' as const }),
  ...(found === undefined ? {} : { found }),
  ...more,
});
let clock = 1000;
const pass = (outcomes: ReportRow[], more: Partial<Pass> = {}): Pass => ({
  at: (clock += 1000),
  cause: 'person',
  reach: 'session',
  outcomes,
  ...more,
});
/** The changes of the last of several passes. */
function last(...passes: Pass[]): { log: DriftLog; changes: DriftChange[] } {
  const at = passes.at(-1)?.at;
  const log = passes.reduce(afterPass, emptyDrift);
  return { log, changes: log.passes.find((each) => each.at === at)?.changes ?? [] };
}

describe('what a pass says about the one before', () => {
  const read = row('met', 'Read Only');
  const none = row('unmet', 'No Access');
  const denied = row('unknown', undefined, { note: 'No right.' });
  const cases: [string, Pass[], Partial<DriftChange>[]][] = [
    ['the first sight is no change', [pass([none])], []],
    ['nothing', [pass([read]), pass([read])], []],
    ['met to unmet', [pass([read]), pass([none])], [{ kind: 'broken', from: 'Read Only', to: 'No Access' }]],
    ['unmet to met', [pass([none]), pass([read])], [{ kind: 'repaired', from: 'No Access', to: 'Read Only' }]],
    [
      'another wrong value',
      [pass([none]), pass([row('unmet', 'View (Names Only)')])],
      [{ kind: 'changed', from: 'No Access', to: 'View (Names Only)' }],
    ],
    [
      'a record that is made has settings by then: told once, where it is missed',
      [pass([row('unmet', 'No role for Cove yet', { absent: true })]), pass([none])],
      [],
    ],
    [
      'a record that is gone: what was right in it is not any more',
      [pass([read]), pass([row('unmet', 'No role for Cove yet', { absent: true })])],
      [{ kind: 'broken', from: 'Read Only', to: 'No role for Cove yet' }],
    ],
    ['and what was wrong in it is no other', [pass([none]), pass([row('unmet', 'none', { absent: true })])], []],
    [
      'the same in the words of another reader is no change',
      [pass([row('met', 'Yes')]), pass([row('met', 'Ticked', { source: 'page' })])],
      [],
    ],
    [
      'a count that is another one every day is no change',
      [
        pass([row('met', '250 customers', { id: 'proof-customers' })]),
        pass([row('met', '251 customers', { id: 'proof-customers' })]),
      ],
      [],
    ],
    [
      'what was met and is unknown could not be checked any more, and is not called wrong',
      [pass([read]), pass([denied])],
      [{ kind: 'unreadable', from: 'Read Only', to: 'No right.' }],
    ],
    ['it is said once', [pass([read]), pass([denied]), pass([denied])], []],
    ['what was never known is not missed', [pass([denied]), pass([denied])], []],
    ['the first value after that is no change', [pass([denied]), pass([none])], []],
    ['readable again and as it was', [pass([read]), pass([denied]), pass([read])], [{ kind: 'readable' }]],
    [
      'readable again and wrong by now',
      [pass([read]), pass([denied]), pass([none])],
      [{ kind: 'broken', from: 'Read Only', to: 'No Access' }],
    ],
    [
      'Cove’s key may not read it: that says nothing',
      [pass([read]), pass([denied], { reach: 'application', cause: 'round' })],
      [],
    ],
    [
      'Cove’s key reads a change',
      [pass([read]), pass([none], { reach: 'application', cause: 'round' })],
      [{ kind: 'broken' }],
    ],
    ['a tick that was taken back is no change of the tenant', [pass([row('confirmed')]), pass([denied])], []],
    ['a tick where something was read before', [pass([row('confirmed')]), pass([none])], [{ kind: 'broken' }]],
    [
      'Alcove’s own memory is not the tenant',
      [pass([row('met', 'kept', { id: 'secret-kept' })]), pass([row('unmet', 'gone', { id: 'secret-kept' })])],
      [],
    ],
    [
      'what Alcove changed itself is marked',
      [pass([none]), pass([read], { cause: 'change', own: new Set([id]) })],
      [{ kind: 'repaired', own: true }],
    ],
    [
      'another person',
      [pass([], { actor: 'Jane Smith' }), pass([], { actor: 'Bob Jones' })],
      [{ kind: 'agent', from: 'Jane Smith', to: 'Bob Jones' }],
    ],
    [
      'a person and Cove’s key are not two persons',
      [pass([], { actor: 'Jane Smith' }), pass([], { actor: 'Cove', reach: 'application' })],
      [],
    ],
  ];
  it.each(cases)('%s', (_name, passes, expected) => {
    const { changes, log } = last(...passes);
    expect(changes).toHaveLength(expected.length);
    expect(changes).toMatchObject(expected);
    expect(driftLogSchema.safeParse(JSON.parse(JSON.stringify(log))).success).toBe(true);
  });

  it('says since when it was otherwise', () => {
    const first = pass([read]);
    const second = pass([read]);
    const third = pass([none]);
    expect(last(first, second, third).log.passes).toMatchObject([{ at: third.at, since: second.at }]);
  });

  it('keeps a bounded history', () => {
    const passes = Array.from({ length: 2 * keptPasses + 1 }, (_, at) => pass([at % 2 === 0 ? read : none]));
    expect(last(...passes).log.passes).toHaveLength(keptPasses);
  });
});

describe('what asks for attention', () => {
  const read = row('met', 'Read Only');
  const none = row('unmet', 'No Access');
  const shown = (log: DriftLog, now: ReportRow[]) =>
    netDrift(log, now).changes.map(({ kind, from, to }) => [kind, from, to]);

  it('is the whole way from the first value to the last', () => {
    const { log } = last(pass([read]), pass([row('unmet', 'View (Names Only)')]), pass([none]));
    expect(shown(log, [none])).toEqual([['changed', 'Read Only', 'No Access']]);
  });
  it('is nothing once it is as it was', () => {
    expect(shown(last(pass([read]), pass([none]), pass([read])).log, [read])).toEqual([]);
  });
  it('is nothing once the row is right, even before the next check', () => {
    expect(shown(last(pass([read]), pass([none])).log, [row('met', 'Read Only', { source: 'page' })])).toEqual([]);
  });
  it('is not what got better, nor what Alcove did', () => {
    expect(shown(last(pass([none]), pass([read])).log, [read])).toEqual([]);
    const own = last(pass([read]), pass([none], { cause: 'change', own: new Set([id]) }));
    expect(shown(own.log, [none])).toEqual([]);
  });
  it('is not what a person has taken note of', () => {
    const { log } = last(pass([read]), pass([none]));
    expect(shown({ ...log, notedAt: clock }, [none])).toEqual([]);
    const later = afterPass({ ...log, notedAt: clock }, pass([row('unmet', 'View (Names Only)')]));
    expect(shown(later, [none])).toEqual([['changed', 'No Access', 'View (Names Only)']]);
  });
  it('adds up customers over several passes', () => {
    const one = {
      at: 5,
      since: 1,
      cause: 'person' as const,
      changes: [{ kind: 'cove-new' as const, names: ['A'], count: 1 }],
    };
    const two = { ...one, at: 6, changes: [{ kind: 'cove-new' as const, names: ['B', 'C'], count: 2 }] };
    const log = withPass(withPass(emptyDrift, one), two);
    expect(netDrift(log, []).changes).toEqual([{ kind: 'cove-new', names: ['A', 'B', 'C'], count: 3 }]);
  });
});

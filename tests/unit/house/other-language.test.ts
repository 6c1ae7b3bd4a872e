/** In another language everything is decided as it is in English: nothing rests on what a text says. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { ReportRow } from '../../../lib/domain/outcome.ts';
import { messageKey, pluralKey } from '../../../lib/domain/say.ts';
import { collectWords } from '../../../scripts/words/collect.ts';

/** Every text in marks, so that it differs from English at its beginning and its end. */
const marked = (text: string): string => `⟪${text}⟫`;
const messages = new Map<string, string>([['language', 'xx']]);
for (const { text, counted } of collectWords()) {
  if (!counted) messages.set(messageKey(text), marked(text));
  const [one = '', other = ''] = text.split(' | ');
  if (counted)
    for (const form of ['one', 'other'] as const)
      messages.set(pluralKey(one, other, form), marked(form === 'one' ? one : other));
}

const load = async () => ({
  drift: await import('../../../lib/domain/drift.ts'),
  run: await import('../../../lib/domain/run.ts'),
  evaluate: await import('../../../lib/requirements/evaluate.ts'),
  guides: await import('../../../lib/requirements/guides.ts'),
  requirements: await import('../../../lib/requirements/index.ts'),
  evidence: await import('../requirements/evidence.ts'),
  matching: await import('../../../lib/mapping/match.ts'),
  mapRows: await import('../../../lib/models/map-rows.ts'),
  account: await import('../../../lib/cove/wizard/account.ts'),
  packing: await import('../../../lib/store/suggestions-packing.ts'),
});
type Loaded = Awaited<ReturnType<typeof load>>;
let english: Loaded;
let other: Loaded;
const speak = (): void =>
  void vi.stubGlobal('chrome', { i18n: { getMessage: (key: string) => messages.get(key) ?? '' } });
/** The same with the modules that were loaded without a catalogue, while there is none. */
function inEnglish<T>(act: (loaded: Loaded) => T): T {
  vi.unstubAllGlobals();
  const got = act(english);
  speak();
  return got;
}
beforeAll(async () => {
  english = await load();
  vi.resetModules();
  speak();
  other = await load();
});
afterAll(() => vi.unstubAllGlobals());

test('every text of a requirement is in it', () => {
  const texts = other.requirements.requirements.flatMap(({ label, title, why, guide }) => [
    label,
    title.met,
    title.unmet,
    why,
    ...guide.map((step) => step.say),
  ]);
  expect(texts.filter((text) => !/^⟪.*⟫$/u.test(text))).toEqual([]);
});

describe('judging', () => {
  const outcomes = ({ evaluate, evidence }: Loaded, which: 'ready' | 'nothing'): ReportRow[] =>
    evaluate.evaluate(evidence[which](), {});
  test.each(['ready', 'nothing'] as const)('%s comes out the same', (which) => {
    const bare = (rows: ReportRow[]) =>
      rows.map(({ id, kind, reason, fix, cause }) => ({ id, kind, reason, fix, cause }));
    expect(bare(outcomes(other, which))).toEqual(inEnglish((loaded) => bare(outcomes(loaded, which))));
  });
  test('an unknown says why in it', () => {
    const notes = outcomes(other, 'nothing').map(({ note }) => note ?? '');
    expect(notes.filter((note) => !note.includes('⟪'))).toEqual([]);
  });
});

test('a guide names the records that are known', () => {
  const steps = other.guides.guideFor('role-tickets-access', [{ id: 'role-exists', kind: 'met', found: 'Backups' }]);
  expect(steps[0]?.say).toMatch(/^⟪.*\*\*Backups\*\*.*⟫$/u);
  expect(steps.some((step) => 'record' in step)).toBe(false);
});

test('what was seen in another language is no drift; what is seen after it is', () => {
  const pass = (found: string, at: number) => ({
    at,
    cause: 'visit' as const,
    reach: 'session' as const,
    outcomes: [{ id: 'integration-active' as const, kind: 'met' as const, found, source: 'page' as const }],
  });
  const before = inEnglish(({ drift }) => drift.afterPass(drift.emptyDrift, pass('active', 1)));
  const after = other.drift.afterPass(before, pass('⟪active⟫', 2));
  expect(after.passes).toEqual([]);
  expect(other.drift.afterPass(after, pass('⟪active since May⟫', 3)).passes).toHaveLength(1);
  expect(inEnglish(({ drift }) => drift.afterPass(after, pass('active', 3))).passes).toEqual([]);
});

test('a run that waits is told from one that works', () => {
  expect(other.run.waitingFor('a dialog is open.')).toMatch(/^⟪/u);
  expect(other.run.waitedFor(other.run.waitingFor('a dialog is open.'))).toBe('a dialog is open.');
  expect(other.run.waitedFor('⟪Setting Acme⟫')).toBeNull();
});

test('the reseller’s own row is told from the rows that are counted', () => {
  const told = ({ account }: Loaded): unknown[] => {
    const names: unknown[] = [];
    const request = { rows: [], reseller: { psa: 'Acme', psaId: '1' } };
    account
      .accountOf(request, (progress) => void (progress.type === 'row' && names.push(progress.cove)))
      .reseller('refused', 'why');
    return names;
  };
  expect(told(other)).toEqual([other.run.resellerName]);
  expect(told(other)).toEqual(inEnglish(told));
});

describe('matching', () => {
  const cove = ['Acme Ltd', 'Reed', 'Smyth Foods', 'Nobody Knows', 'Delta Nine'].map((name, n) => ({
    id: `c${n}`,
    name,
  }));
  const psa = ['Acme', 'Reed LLP', 'Reed Ltd', 'Smith Foods', 'Delta Nine', 'Delta Nine'].map((name, n) => ({
    id: n + 1,
    name,
  }));
  test('links and suggestions are the same, reasons are in it', () => {
    const bare = ({ matching }: Loaded) =>
      matching
        .match(cove, psa)
        .map(({ auto, suggestions }) => ({ auto, of: suggestions.map(({ psaId, score }) => [psaId, score]) }));
    expect(bare(other)).toEqual(inEnglish(bare));
    const reasons = other.matching
      .match(cove, psa)
      .flatMap(({ suggestions }) => suggestions.map(({ reason }) => reason));
    expect(reasons.length).toBeGreaterThan(3);
    expect(reasons.filter((reason) => !reason.includes('⟪'))).toEqual([]);
  });
  test('a tie is known as one', () => {
    const close = ({ matching, mapRows }: Loaded) =>
      matching.match(cove, psa).map(({ suggestions }) => mapRows.isTooClose(suggestions));
    expect(close(other)).toEqual(inEnglish(close));
    expect(close(other)).toContain(true);
  });
  test('a tie that was kept in one language is known in another', () => {
    const rows = other.matching.match(cove, psa);
    const kept = JSON.stringify(
      other.packing.suggestionsPacking.pack(
        Object.fromEntries(rows.map(({ coveId, confidence, suggestions }) => [coveId, { confidence, suggestions }])),
      ),
    );
    const close = inEnglish(({ mapRows, packing }) => {
      const all = packing.suggestionsPacking.unpack(JSON.parse(kept));
      // Without scores that are equal: then it is what was kept that says so.
      return rows.map(({ coveId }) =>
        mapRows.isTooClose(
          (all[coveId]?.suggestions ?? []).map((each, at) => ({ ...each, score: each.score / (at + 1) })),
        ),
      );
    });
    const tooClose = rows.map(({ suggestions }) => suggestions[0]?.tooClose === true);
    expect(close).toEqual(tooClose);
    expect(tooClose).toContain(true);
  });
});

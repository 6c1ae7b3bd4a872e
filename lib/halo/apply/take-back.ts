/** Undoing one step: only what Alcove did, and only while nobody else has touched it. */
import type { Step, StepProgress } from '../../domain/change.ts';
import { rowsIn, textIn, type Row } from '../row.ts';
import { failed } from './carry-out.ts';
import { deletionOf, isCreation, saveOf, targetOf, withClaims } from './edit.ts';
import { claimsIn, differences, foldType, fingerprint, partsOf } from './parts.ts';
import { readRecord } from './records.ts';
import { lookFor, send, type Hands } from './send.ts';
import { sendable } from './shapes.ts';

/** Takes one finished step back. `kept`: it was left as it is, because somebody has changed it since. */
export async function takeBack(step: Step, hands: Hands): Promise<StepProgress> {
  const { edit, progress } = step;
  const { recordId, left, saved } = progress;
  const created = isCreation(edit);
  if (recordId === undefined || (!created && !saved)) return { ...progress, state: 'undone' };
  const target = targetOf(edit);
  const read = await readRecord(hands.reader, target, recordId);
  if (!read.ok) return { ...progress, failure: read.failure, state: 'done' };
  const now = read.value;
  if (!now) return { ...progress, state: created ? 'undone' : 'kept' };
  if (saved && differences(partsOf(saved), partsOf(now)).length === 0) return { ...progress, state: 'undone' };
  // Undoing that was interrupted may have come half way: claims that were added and not taken away yet.
  const halfWay =
    progress.state === 'undoing' &&
    differences(partsOf(saved ?? {}), partsOf(now)).every(
      (name) => name.startsWith('claim ') && !(name.slice('claim '.length) in claimsIn(saved ?? {})),
    );
  if (!halfWay && left !== fingerprint(now)) return { ...progress, state: 'kept' };
  await hands.journal({ ...progress, state: 'undoing' });
  return created ? remove(step, recordId, hands) : putBack(step, recordId, saved ?? {}, now, hands);
}

async function remove(step: Step, id: string, hands: Hands): Promise<StepProgress> {
  const target = targetOf(step.edit);
  const sent = await send({ key: hands.newKey(), operation: deletionOf[target], id }, step.name, hands);
  const stays = { ...step.progress, state: 'done' as const };
  // A deletion that the browser sent twice is refused the second time.
  if (sent.kind === 'refused' && sent.failure.code !== 'page-changed') return { ...stays, failure: sent.failure };
  const gone = await lookFor(async () => {
    const read = await readRecord(hands.reader, target, id);
    return read.ok && read.value === null ? true : undefined;
  }, hands);
  if (gone) return { ...step.progress, state: 'undone' };
  return {
    ...stays,
    failure: { code: 'unreachable', message: `${step.name} is still there. Try Undo again, or delete it in HaloPSA.` },
  };
}

async function putBack(step: Step, id: string, saved: Row, now: Row, hands: Hands): Promise<StepProgress> {
  const target = targetOf(step.edit);
  const operation = saveOf[target];
  const wanted = partsOf(saved);
  const stamps = Object.fromEntries(
    ['concurrencyStamp', 'concurrencyToken'].flatMap((name) => (name in now ? [[name, now[name]]] : [])),
  );
  const write = (record: Row) =>
    send({ key: hands.newKey(), operation, record: sendable(operation, { ...record, ...stamps }) }, step.name, hands);
  const isBack = () =>
    lookFor(async () => {
      const read = await readRecord(hands.reader, target, id);
      return read.ok && read.value && differences(wanted, partsOf(read.value)).length === 0 ? true : undefined;
    }, hands);
  const stays = { ...step.progress, state: 'done' as const };
  const sent = await write(saved);
  if (sent.kind === 'refused') return { ...stays, failure: sent.failure };
  if (await isBack()) return { ...step.progress, state: 'undone' };
  // Where a save adds claims instead of replacing them, one that was not there before is set to "not granted".
  const extra = (rowsIn(now, 'claims') ?? [])
    .map((row) => textIn(row, 'type')?.trim() ?? '')
    .filter((type) => !(foldType(type) in claimsIn(saved)));
  if (extra.length > 0) {
    const off = extra.map((type) => ({ type, value: '0' }));
    await write({ ...saved, claims: [...withClaims(saved, []), ...off] });
    if (await isBack()) return { ...step.progress, state: 'undone' };
  }
  const { failure } = failed({
    code: 'unexpected-answer',
    message: `${step.name} does not show its former settings. Look at it in HaloPSA.`,
  });
  return failure ? { ...stays, failure } : stays;
}

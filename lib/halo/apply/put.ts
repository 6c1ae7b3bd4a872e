import type { Edit, Step } from '../../domain/change.ts';
import { ok, type Failure } from '../../domain/failure.ts';
import type { Row } from '../row.ts';
import { saveOf, targetOf } from './edit.ts';
import { agrees, withoutClaims, withParts } from './merge.ts';
import { readRecord } from './records.ts';
import { lookFor, send, type Hands, type Sent } from './send.ts';
import { sendable } from './shapes.ts';
import { inTypes } from './typed.ts';

/** Sends one record whole, without what may not be sent, in the types that are specified. */
export function save(key: string, edit: Edit, record: Row, step: Step, hands: Hands): Promise<Sent> {
  const target = targetOf(edit);
  const operation = saveOf[target];
  const named = target === 'category' ? 'number' : 'text';
  return send({ key, operation, record: sendable(operation, inTypes(record, named)) }, step.name, hands);
}

/**
 * Puts named parts of a record back as they were in `source`; everything else stays as it is now, whoever set it.
 *
 * @returns `back`: read again and so; `refused`: HaloPSA said no; `not`: it does not show it
 */
export async function putParts(
  { step, id, now, source, names }: { step: Step; id: string; now: Row; source: Row; names: readonly string[] },
  hands: Hands,
): Promise<{ kind: 'back' | 'not' } | { kind: 'refused'; failure: Failure }> {
  const target = targetOf(step.edit);
  let seen: Row = now;
  const isBack = () =>
    lookFor(async () => {
      const read = await readRecord(hands.reader, target, id);
      if (!read.ok) return read;
      seen = read.value ?? seen;
      return ok(read.value && agrees(read.value, source, names) ? true : undefined);
    }, hands);
  const wanted = withParts(now, source, names);
  const sent = await save(hands.newKey(), step.edit, wanted, step, hands);
  if (sent.kind === 'refused') return sent;
  const back = await isBack();
  if (!back.ok) return { kind: 'refused', failure: back.failure };
  if (back.value) return { kind: 'back' };
  const off = withoutClaims(withParts(seen, source, names), seen, source, names);
  if (!off) return { kind: 'not' };
  const again = await save(hands.newKey(), step.edit, off, step, hands);
  if (again.kind === 'refused') return again;
  const last = await isBack();
  return { kind: last.ok && last.value ? 'back' : 'not' };
}

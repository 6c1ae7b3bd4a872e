/** One step of a plan, so that it is done exactly once whatever happens on the way. */
import type { Edit, Step, StepProgress } from '../../domain/change.ts';
import type { Failure, FailureCode } from '../../domain/failure.ts';
import { single, textIn, type Row } from '../row.ts';
import { deletionOf, edited, isCreation, isReached, saveOf, targetOf, type Target } from './edit.ts';
import { differences, fingerprint, partsOf } from './parts.ts';
import { readNamed, readRecord } from './records.ts';
import { lookFor, recalled, send, type Hands, type Sent } from './send.ts';
import { sendable } from './shapes.ts';

type Creation = Extract<Edit, { kind: `${string}.create` }>;
type Alteration = Exclude<Edit, Creation>;

export const failed = (failure: Failure, kept: Omit<StepProgress, 'state' | 'failure'> = {}): StepProgress => ({
  ...kept,
  state: 'failed',
  failure,
});
const because = (code: FailureCode, message: string): Failure => ({ code, message });

/**
 * Carries out one step: reads the record anew, journals, writes, reads back and compares everything. Returns
 * how far it came; a failure is in it. Calling it again goes on where it stopped: what turns out to be done is
 * taken over, never done twice.
 */
export function carryOut(step: Step, hands: Hands): Promise<StepProgress> {
  return isCreation(step.edit) ? create(step, step.edit, hands) : alter(step, step.edit, hands);
}

async function alter(step: Step, edit: Alteration, hands: Hands): Promise<StepProgress> {
  const target = targetOf(edit);
  const { progress } = step;
  if (progress.key !== undefined) await recalled(progress.key, step.name, hands);
  const read = await readRecord(hands.reader, target, edit.id);
  if (!read.ok) return failed(read.failure, progress);
  const fresh = read.value;
  if (!fresh) return failed(because('stale', `${step.name} is not there any more. Check everything again.`));
  // A write of an earlier try that arrived after all, or the same setting made by somebody else.
  if (isReached(edit, fresh)) return verified(edit, fresh, progress.saved, hands, step);
  if (fingerprint(fresh) !== step.basis)
    return failed(
      because(
        'stale',
        `${step.name} was changed since this plan was made. Nothing was written to it. Cancel, check again and make a new plan.`,
      ),
    );
  const key = hands.newKey();
  await hands.journal({ state: 'sending', key, saved: fresh });
  const sent = await save(key, edit, edited(edit, fresh), step, hands);
  if (sent.kind === 'refused') return failed(sent.failure);
  const seen = await lookFor(() => reachedNow(edit, edit.id, hands), hands);
  if (seen) return verified(edit, seen, fresh, hands, step);
  const now = await readRecord(hands.reader, target, edit.id);
  const untouched = now.ok && now.value && fingerprint(now.value) === step.basis;
  if (now.ok && now.value && !untouched) return restored(edit, fresh, now.value, ['the change itself'], step, hands);
  const message =
    sent.kind === 'lost'
      ? `HaloPSA did not answer, and ${step.name} is as it was. Try again: Alcove looks first whether the change arrived.`
      : `HaloPSA took the change but ${step.name} does not show it. Check again in a minute.`;
  return failed(because(sent.kind === 'lost' ? 'unreachable' : 'unexpected-answer', message), { key, saved: fresh });
}

async function reachedNow(edit: Edit, id: string, hands: Hands): Promise<Row | undefined> {
  const read = await readRecord(hands.reader, targetOf(edit), id);
  return read.ok && read.value && isReached(edit, read.value) ? read.value : undefined;
}

const save = (key: string, edit: Edit, record: Row, step: Step, hands: Hands): Promise<Sent> => {
  const operation = saveOf[targetOf(edit)];
  return send({ key, operation, record: sendable(operation, record) }, step.name, hands);
};

/** The change is there: is everything else still as it was. */
async function verified(
  edit: Alteration,
  now: Row,
  saved: Row | undefined,
  hands: Hands,
  step: Step,
): Promise<StepProgress> {
  const done: StepProgress = { state: 'done', recordId: edit.id, left: fingerprint(now) };
  // Nothing of ours was sent: somebody else did it, so there is nothing to undo.
  if (!saved) return done;
  const lost = differences(partsOf(edited(edit, saved)), partsOf(now));
  return lost.length === 0 ? { ...done, saved } : restored(edit, saved, now, lost, step, hands);
}

/** Something else changed with the save: the copy goes back, and the person is told. */
async function restored(
  edit: Alteration,
  saved: Row,
  now: Row,
  lost: readonly string[],
  step: Step,
  hands: Hands,
): Promise<StepProgress> {
  const stamps = Object.fromEntries(
    ['concurrencyStamp', 'concurrencyToken'].flatMap((name) => (name in now ? [[name, now[name]]] : [])),
  );
  await save(hands.newKey(), edit, { ...saved, ...stamps }, step, hands);
  const wanted = partsOf(saved);
  const back = await lookFor(async () => {
    const read = await readRecord(hands.reader, targetOf(edit), edit.id);
    return read.ok && read.value && differences(wanted, partsOf(read.value)).length === 0 ? true : undefined;
  }, hands);
  const what = lost.slice(0, 5).join(', ');
  return failed(
    because(
      'unexpected-answer',
      back
        ? `Saving ${step.name} also changed ${what}, so Alcove put it back as it was. Set it by hand instead.`
        : `Saving ${step.name} also changed ${what}, and it could not be put back. Look at it in HaloPSA.`,
    ),
    back ? {} : { saved },
  );
}

async function create(step: Step, edit: Creation, hands: Hands): Promise<StepProgress> {
  const target = targetOf(edit);
  const name = edit.kind === 'category.create' ? edit.text : edit.name;
  const { progress } = step;
  const there = await readNamed(hands.reader, target, name);
  if (!there.ok) return failed(there.failure, progress);
  let known = progress.known ?? there.value;
  let sent: Sent = { kind: 'lost' };
  let id: string | undefined;
  /** The record of that name that was not there before; several only when they are the same (see `surplus`). */
  const newcomer = async (): Promise<string | undefined> => {
    const named = await readNamed(hands.reader, target, name);
    const fresh = named.ok ? named.value.filter((each) => !known.includes(each)) : [];
    const prints = await Promise.all(fresh.map((each) => printOf(hands, target, each)));
    return new Set(prints).size === 1 ? fresh[0] : undefined;
  };
  if (progress.key !== undefined) {
    sent = await recalled(progress.key, step.name, hands);
    if (sent.kind === 'lost') id = await lookFor(newcomer, hands);
  } else if (there.value.length > 0)
    return failed(because('stale', `${name} is there already. Cancel and check everything again.`));
  if (sent.kind === 'lost' && id === undefined) {
    known = there.value;
    const key = hands.newKey();
    await hands.journal({ state: 'sending', key, known });
    sent = await save(key, edit, edited(edit, {}), step, hands);
    if (sent.kind === 'refused') return failed(sent.failure);
    if (sent.kind === 'lost') {
      id = await lookFor(newcomer, hands);
      const message = `HaloPSA did not answer, and no new ${target} ${name} is there. Try again: Alcove looks first whether it arrived.`;
      if (id === undefined) return failed(because('unreachable', message), { key, known });
    }
  }
  if (sent.kind === 'refused') return failed(sent.failure);
  const answer = sent.kind === 'answered' ? sent.answer : undefined;
  const row = single(answer?.answer.body);
  id ??= (row && textIn(row, 'id')?.trim()) ?? (await lookFor(newcomer, hands));
  if (id === undefined)
    return failed(because('unexpected-answer', `HaloPSA took ${name} but does not list it. Check again in a minute.`));
  await surplus({ step, edit, id, known, hands }, name);
  return made({ step, edit, id, known, hands }, answer?.clientSecret);
}

async function printOf(hands: Hands, target: Target, id: string): Promise<string> {
  const read = await readRecord(hands.reader, target, id);
  return read.ok && read.value ? fingerprint(read.value) : id;
}

/**
 * A browser sends a request again by itself when a kept connection breaks before the answer, a POST as well. What
 * was created twice in that way is one record too many: the one that nobody was told of goes again.
 */
async function surplus({ step, id, known, hands, edit }: Made, name: string): Promise<void> {
  const target = targetOf(edit);
  const named = await readNamed(hands.reader, target, name);
  const others = named.ok ? named.value.filter((each) => each !== id && !known.includes(each)) : [];
  if (others.length === 0) return;
  const own = await printOf(hands, target, id);
  for (const each of others) {
    if ((await printOf(hands, target, each)) !== own) continue;
    await send({ key: hands.newKey(), operation: deletionOf[target], id: each }, step.name, hands);
  }
}

interface Made {
  step: Step;
  edit: Creation;
  id: string;
  known: string[];
  hands: Hands;
}

/** It exists: the secret to the vault first, then is it complete; what a creation left out is saved once more. */
async function made({ step, edit, id, known, hands }: Made, clientSecret: string | undefined): Promise<StepProgress> {
  const target = targetOf(edit);
  const exists = async (): Promise<Row | undefined> => {
    const read = await readRecord(hands.reader, target, id);
    return read.ok && read.value ? read.value : undefined;
  };
  let record = await lookFor(exists, hands);
  const kept: StepProgress = { state: 'done', recordId: id, known };
  if (target === 'application') {
    const clientId = record && textIn(record, 'clientId', 'client_id')?.trim();
    if (clientId && clientSecret !== undefined) await hands.keepSecret(clientId, clientSecret);
    if (clientId) kept.clientId = clientId;
    kept.secret = clientId && clientSecret !== undefined ? 'kept' : (step.progress.secret ?? 'unknown');
  }
  if (!record)
    return failed(because('unexpected-answer', `${step.name} was created but cannot be read. Check again.`), kept);
  if (!isReached(edit, record)) {
    await save(hands.newKey(), edit, edited(edit, record), step, hands);
    record = (await lookFor(() => reachedNow(edit, id, hands), hands)) ?? record;
  }
  if (!isReached(edit, record))
    return {
      ...kept,
      left: fingerprint(record),
      failure: because(
        'unexpected-answer',
        `${step.name} was created, but HaloPSA did not take over all of its settings. Check again: what lacks is listed.`,
      ),
    };
  return { ...kept, left: fingerprint(record) };
}

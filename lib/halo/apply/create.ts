/** Creating a record exactly once, and keeping what HaloPSA tells only once. */
import type { Edit, Step, StepProgress } from '../../domain/change.ts';
import { ok, type Failure, type FailureCode, type Result } from '../../domain/failure.ts';
import { say } from '../../domain/say.ts';
import { single, textIn, type Row } from '../row.ts';
import { deletionOf, edited, isReached, targetOf, type Target } from './edit.ts';
import { fingerprint } from './parts.ts';
import { save } from './put.ts';
import { isGone, readNamed, readRecord } from './records.ts';
import { isHopeless, lookFor, recalled, remark, send, type Hands, type Sent } from './send.ts';

export type Creation = Extract<Edit, { kind: `${string}.create` }>;

interface Making {
  step: Step;
  edit: Creation;
  target: Target;
  name: string;
  hands: Hands;
}

/** Where a step stands that could not be carried out. */
export const failed = (failure: Failure, kept: Omit<StepProgress, 'state' | 'failure'> = {}): StepProgress => {
  return { ...kept, state: 'failed', failure };
};
export const because = (code: FailureCode, message: string): Failure => ({ code, message });

/** What is said of a new record that nobody answered for, and of several that appeared at once. */
const unanswered: Record<Target, (name: string) => string> = {
  category: (name) =>
    say(
      'HaloPSA did not answer, and no new category {name} is there. Try again: Alcove looks first whether it arrived.',
      { name },
    ),
  role: (name) =>
    say('HaloPSA did not answer, and no new role {name} is there. Try again: Alcove looks first whether it arrived.', {
      name,
    }),
  application: (name) =>
    say(
      'HaloPSA did not answer, and no new application {name} is there. Try again: Alcove looks first whether it arrived.',
      { name },
    ),
};
const severalNamed: Record<Target, (name: string) => string> = {
  category: (name) =>
    say(
      'Several new records named {name} appeared at the same time, and Alcove cannot tell which category is its own. Nothing more was changed: look at them in HaloPSA and keep one.',
      { name },
    ),
  role: (name) =>
    say(
      'Several new records named {name} appeared at the same time, and Alcove cannot tell which role is its own. Nothing more was changed: look at them in HaloPSA and keep one.',
      { name },
    ),
  application: (name) =>
    say(
      'Several new records named {name} appeared at the same time, and Alcove cannot tell which application is its own. Nothing more was changed: look at them in HaloPSA and keep one.',
      { name },
    ),
};

export async function create(step: Step, edit: Creation, hands: Hands): Promise<StepProgress> {
  const target = targetOf(edit);
  const making: Making = {
    step,
    edit,
    target,
    hands,
    name: edit.kind === 'category.create' ? edit.text : edit.name,
  };
  const { progress } = step;
  const stays = await giveWay(making);
  if (stays) return failed(stays, progress);
  const there = await readNamed(hands.reader, target, making.name);
  if (!there.ok) return failed(there.failure, progress);
  const earlier = progress.key === undefined ? undefined : await attempted(making, progress.key, progress.known ?? []);
  if (earlier?.kind === 'unseen') return failed(earlier.failure, progress);
  if (earlier?.kind === 'several') return failed(several(making), progress);
  if (earlier) return made(making, earlier, { key: progress.key, known: progress.known });
  const gone = edit.kind === 'application.create' ? edit.replaces : undefined;
  if (progress.key === undefined && there.value.some((id) => id !== gone))
    return failed(
      because('stale', say('{name} is there already. Close this and check everything again.', { name: making.name })),
    );
  return sendNew(making, [...new Set(gone === undefined ? there.value : [...there.value, gone])]);
}

/** Of an attempt: which record it made, and the answer as far as there was one. */
type Outcome =
  | { kind: 'made'; id: string; clientId: string | undefined; secret: string | undefined; answered: boolean }
  | { kind: 'several' }
  /** Nobody could look. */
  | { kind: 'unseen'; failure: Failure };

/** What an attempt of a worker that died has come to; `undefined`: nothing, it can be made anew. */
async function attempted(making: Making, key: string, known: readonly string[]): Promise<Outcome | undefined> {
  const sent = await recalled(key, making.step.name, making.hands);
  const isNothing = sent.kind === 'refused' && !(await cameBefore(making, sent.failure, known));
  return isNothing ? undefined : identified(making, sent, known);
}

async function sendNew(making: Making, known: string[]): Promise<StepProgress> {
  const { hands, step, edit, target, name } = making;
  const key = hands.newKey();
  await hands.journal({ state: 'sending', key, known });
  const sent = await save(key, edit, edited(edit, {}), step, hands);
  if (sent.kind === 'refused' && !(await cameBefore(making, sent.failure, known))) return failed(sent.failure);
  const outcome = await identified(making, sent, known);
  if (outcome?.kind === 'unseen') return failed(outcome.failure, { key, known });
  if (outcome?.kind === 'several') return failed(several(making), { key, known });
  if (outcome) return { ...remark(sent), ...(await made(making, outcome, { key, known })) };
  const message =
    sent.kind === 'lost'
      ? unanswered[target](name)
      : say('HaloPSA took {name} but does not list it. Check again in a minute.', { name });
  return failed(because(sent.kind === 'lost' ? 'unreachable' : 'unexpected-answer', message), { key, known });
}

/** A browser that sends a request again by itself is told no the second time: whether the first was taken, the list shows. */
async function cameBefore(making: Making, refusal: Failure, known: readonly string[]): Promise<boolean> {
  const fresh = isHopeless(refusal) ? undefined : await newcomers(making, known);
  return fresh?.ok === true && fresh.value.length > 0;
}

const several = ({ target, name }: Making): Failure => because('unexpected-answer', severalNamed[target](name));

/** Which record an attempt made: by the id that was answered, else the one of that name that was not there before. */
async function identified(making: Making, sent: Sent, known: readonly string[]): Promise<Outcome | undefined> {
  const answer = sent.kind === 'answered' ? sent.answer : undefined;
  const row = answer && single(answer.answer.body);
  const more = {
    clientId: row && textIn(row, 'clientId', 'client_id')?.trim(),
    secret: answer?.clientSecret,
    answered: answer !== undefined,
  };
  const id = row && textIn(row, 'id')?.trim();
  if (id) return { kind: 'made', id, ...more };
  const seen = await lookFor(async (): Promise<Result<Outcome | undefined>> => {
    const fresh = await newcomers(making, known);
    if (!fresh.ok) return fresh;
    const [first] = fresh.value;
    if (first === undefined) return ok(undefined);
    // Equal ones are one creation that the network repeated; see `surplus`.
    const prints = new Set(await Promise.all(fresh.value.map((each) => printOf(making, each))));
    return ok(prints.size === 1 ? { kind: 'made', id: first, ...more } : { kind: 'several' });
  }, making.hands);
  return seen.ok ? seen.value : { kind: 'unseen', failure: seen.failure };
}

async function newcomers({ hands, target, name }: Making, known: readonly string[]): Promise<Result<string[]>> {
  const named = await readNamed(hands.reader, target, name);
  return named.ok ? ok(named.value.filter((each) => !known.includes(each))) : named;
}

async function printOf({ hands, target }: Making, id: string): Promise<string> {
  const read = await readRecord(hands.reader, target, id);
  return read.ok && read.value ? fingerprint(read.value) : id;
}

/**
 * A browser sends a request again by itself when a kept connection breaks before the answer, a POST as well. What
 * was created twice in that way is one record too many: the one that nobody was told of goes again.
 */
async function surplus(making: Making, id: string, known: readonly string[]): Promise<void> {
  const { hands, target, step } = making;
  const fresh = await newcomers(making, known);
  const others = fresh.ok ? fresh.value.filter((each) => each !== id) : [];
  if (others.length === 0) return;
  const own = await printOf(making, id);
  for (const each of others) {
    if ((await printOf(making, each)) !== own) continue;
    await send({ key: hands.newKey(), operation: deletionOf[target], id: each }, step.name, hands);
  }
}

/**
 * The application whose secret was lost goes, if it is as it was left: nobody can have used it without its
 * secret. Gives the reason when it has to stay.
 */
async function giveWay({ step, edit, target, hands }: Making): Promise<Failure | null> {
  const id = edit.kind === 'application.create' ? edit.replaces : undefined;
  if (id === undefined) return null;
  const read = await readRecord(hands.reader, target, id);
  if (!read.ok) return read.failure;
  if (!read.value) return null;
  if (fingerprint(read.value) !== step.basis)
    return because(
      'stale',
      say(
        'Somebody has changed this application since, so it stays. Open it in HaloPSA and make a new secret there instead.',
      ),
    );
  const sent = await send({ key: hands.newKey(), operation: deletionOf[target], id }, step.name, hands);
  if (sent.kind === 'refused' && sent.failure.code !== 'page-changed') return sent.failure;
  const gone = await lookFor(() => isGone(hands, target, id), hands);
  if (!gone.ok) return gone.failure;
  return gone.value ? null : because('unreachable', say('The application without a secret is still there. Try again.'));
}

/** It exists: the secret to the vault first, then is it complete; what a creation left out is saved once more. */
async function made(
  making: Making,
  { id, clientId: told, secret, answered }: Extract<Outcome, { kind: 'made' }>,
  attempt: Pick<StepProgress, 'key' | 'known'>,
): Promise<StepProgress> {
  const { step, edit, target, hands } = making;
  // The secret before everything else: it is told once, and whatever comes next may fail.
  if (told && secret !== undefined) await hands.keepSecret(told, secret);
  await surplus(making, id, attempt.known ?? []);
  const seen = await lookFor(async (): Promise<Result<Row | undefined>> => {
    const read = await readRecord(hands.reader, target, id);
    return read.ok ? ok(read.value ?? undefined) : read;
  }, hands);
  let record = seen.ok ? seen.value : undefined;
  const kept: StepProgress = { state: 'done', recordId: id, ...attempt };
  if (target === 'application') {
    const clientId = (record && textIn(record, 'clientId', 'client_id')?.trim()) ?? told;
    if (clientId && secret !== undefined && clientId !== told) await hands.keepSecret(clientId, secret);
    if (clientId) kept.clientId = clientId;
    // An earlier worker may have kept it and died before it could say so.
    if (clientId && (await hands.holdsSecret(clientId))) kept.secret = 'kept';
    else kept.secret = answered ? 'untold' : 'unknown';
  }
  if (!seen.ok) return failed(seen.failure, kept);
  if (!record)
    return failed(
      because('unexpected-answer', say('{name} was created but cannot be read. Check again.', { name: step.name })),
      kept,
    );
  if (!isReached(edit, record)) {
    await save(hands.newKey(), edit, edited(edit, record), step, hands);
    const now = await lookFor(() => reached(making, id), hands);
    record = (now.ok ? now.value : undefined) ?? record;
  }
  const done: StepProgress = { ...kept, left: fingerprint(record) };
  if (isReached(edit, record)) return done;
  const failure = because(
    'unexpected-answer',
    say('{name} was created, but HaloPSA did not take over all of its settings. Check again: what lacks is listed.', {
      name: step.name,
    }),
  );
  return { ...done, failure };
}

async function reached({ edit, target, hands }: Making, id: string): Promise<Result<Row | undefined>> {
  const read = await readRecord(hands.reader, target, id);
  return read.ok ? ok(read.value && isReached(edit, read.value) ? read.value : undefined) : read;
}

import type { HaloRead, RawAnswer } from '../../bus/page-protocol.ts';
import { fail, ok, type Failure, type Result } from '../../domain/failure.ts';
import { say } from '../../domain/say.ts';
import { Unanswered } from '../application.ts';
import type { HaloReader } from '../operations.ts';
import { errorText, listed, numberIn, single, textIn, type Row } from '../row.ts';
import { nameIn, type Target } from './edit.ts';

const words: Record<Target, string> = {
  category: say('the category'),
  role: say('the role'),
  application: say('the application'),
};

/** Why HaloPSA did not do what it was asked. Its own text is in `detail`. */
export function refusalOf({ status, form, body, retryAfter }: RawAnswer, what: string): Failure {
  const said = errorText(body);
  const more = said === undefined ? {} : { detail: said };
  if (status === 401 || (status >= 300 && status < 400))
    return {
      code: 'not-logged-in',
      message: say('Nobody is logged in to HaloPSA any more, so {what} could not be reached. Log in and try again.', {
        what,
      }),
      ...more,
    };
  if (status === 403)
    return {
      code: 'no-right',
      message: say('HaloPSA does not let this account work on {what}. Log in as an administrator, or ask one.', {
        what,
      }),
      ...more,
    };
  if (status === 404 || status === 410)
    return {
      code: 'page-changed',
      message: say('HaloPSA does not find {what} any more. Check everything again.', { what }),
      ...more,
    };
  if (status === 429)
    return {
      code: 'rate-limited',
      message:
        retryAfter === undefined
          ? say('HaloPSA asked to slow down. What is done stays done; go on in a minute.')
          : say('HaloPSA asked to slow down. What is done stays done.'),
      ...more,
      ...(retryAfter === undefined ? {} : { retryAfter }),
    };
  if (status >= 400 && status < 500)
    return {
      code: 'unexpected-answer',
      message:
        said === undefined
          ? say('HaloPSA refused to save {what}. Nothing of it was changed. Set it by hand instead.', { what })
          : say('HaloPSA refused to save {what}: {said}. Nothing of it was changed. Set it by hand instead.', {
              what,
              said,
            }),
      ...more,
    };
  if (status >= 500)
    return {
      code: 'server-error',
      message: say('HaloPSA failed on {what} ({status}). Try again in a minute.', { what, status }),
      ...more,
    };
  return {
    code: 'unexpected-answer',
    message: say('HaloPSA answered for {what} in a form Alcove does not know ({status}, {form}).', {
      what,
      status,
      form,
    }),
    ...more,
  };
}

/** The session that would write is not the one of the person who consented. */
export const someoneElse = (name: string, planned: string): Failure => ({
  code: 'not-logged-in',
  message: say(
    '{name} is logged in to HaloPSA now, but this plan was consented to as {planned}. Nothing more was changed. Log in as {planned} and go on, or close this and make a new plan.',
    { name, planned },
  ),
});

async function ask(reader: HaloReader, operation: HaloRead, what: string, id?: string): Promise<Result<RawAnswer>> {
  try {
    const answer = await reader.read(operation, id);
    if (answer.status === 404) return ok(answer);
    return answer.status < 300 && answer.form === 'json' ? ok(answer) : { ok: false, failure: refusalOf(answer, what) };
  } catch (error) {
    if (error instanceof Unanswered) return { ok: false, failure: error.failure };
    return fail('unreachable', say('HaloPSA did not answer when {what} was read. Try again.', { what }));
  }
}

const lists = {
  category: ['categories', 'categories'],
  role: ['roles', 'roles'],
  application: ['applications', 'applications'],
} as const;

/** All records of a kind, as the list tells them. */
export async function readList(reader: HaloReader, target: Target): Promise<Result<Row[]>> {
  const [operation, key] = lists[target];
  const answer = await ask(reader, operation, words[target]);
  if (!answer.ok) return answer;
  const rows = listed(answer.value.body, key);
  return rows ? ok(rows) : { ok: false, failure: refusalOf(answer.value, words[target]) };
}

const sameId = (row: Row, id: string): boolean => textIn(row, 'id')?.trim().toLowerCase() === id.toLowerCase();

/** One record with everything it has; `null`: it does not exist. */
export async function readRecord(reader: HaloReader, target: Target, id: string): Promise<Result<Row | null>> {
  if (target === 'category') {
    const rows = await readList(reader, target);
    return rows.ok ? ok(rows.value.find((row) => sameId(row, id)) ?? null) : rows;
  }
  const answer = await ask(reader, target, words[target], id);
  if (!answer.ok) return answer;
  if (answer.value.status === 404) return ok(null);
  const row = single(answer.value.body);
  return row && sameId(row, id) ? ok(row) : { ok: false, failure: refusalOf(answer.value, words[target]) };
}

/** Whether a record does not exist any more, for `lookFor`. */
export async function isGone(
  { reader }: { reader: HaloReader },
  target: Target,
  id: string,
): Promise<Result<true | undefined>> {
  const read = await readRecord(reader, target, id);
  return read.ok ? ok(read.value === null ? true : undefined) : read;
}

/** Ids of the records with exactly this name. */
export async function readNamed(reader: HaloReader, target: Target, name: string): Promise<Result<string[]>> {
  const rows = await readList(reader, target);
  if (!rows.ok) return rows;
  const named = rows.value.filter(
    (row) => nameIn(target, row) === name && (target !== 'category' || (numberIn(row, 'type_id') ?? 1) === 1),
  );
  return ok(named.flatMap((row) => textIn(row, 'id')?.trim() ?? []));
}

import type { RawAnswer, WriteAnswer, WriteRequest } from '../bus/page-protocol.ts';
import { say } from '../domain/say.ts';
import { readAnswer } from './answer.ts';
import { callOf } from './apply/shapes.ts';
import { nameOfAgent } from './agent.ts';
import { isRow, numberIn, single, textIn, type Row } from './row.ts';
import { tokensOf, type SessionAccess } from './session.ts';

/** Writes to one tenant by named operation. Rejects when no answer arrived: then nobody knows what happened. */
export interface HaloWriter {
  write(request: WriteRequest): Promise<WriteAnswer>;
  /** The answer to an earlier attempt of that key, if it is still known where it was made; null: not known. */
  recall(key: string): Promise<WriteAnswer | null>;
}

/** How long an answer is remembered for a worker that died while it waited, milliseconds. */
const memory = 60_000;

/** The secret of a new application; masks such as "********" are none. */
function secretIn(body: unknown): string | undefined {
  const row = single(body);
  const secret = row && textIn(row, 'clientSecret', 'client_secret')?.trim();
  return secret !== undefined && secret.length >= 8 && !/^[*•.x]+$/i.test(secret) ? secret : undefined;
}

/** Reads the answer twice over: once for the secret that only it has, once without anything secret. */
async function take(
  response: Response,
  rung: RawAnswer['rung'],
  wantsSecret: boolean,
  now: number,
): Promise<WriteAnswer> {
  const copy = wantsSecret && response.type !== 'opaqueredirect' ? response.clone() : undefined;
  const answer = await readAnswer(response, rung, now);
  if (!copy || answer.form !== 'json' || answer.status >= 300) return { answer };
  const body: unknown = JSON.parse((await copy.text()).replace(/^\uFEFF/, ''));
  const clientSecret = secretIn(body);
  return clientSecret === undefined ? { answer } : { answer, clientSecret };
}

const usable = ({ status, form, body }: RawAnswer): boolean => status < 300 && form === 'json' && isRow(single(body));

/** A write whose answer has not come by then counts as lost, milliseconds. */
const longest = 60_000;

const rungOf = (token: string | undefined): RawAnswer['rung'] => (token === undefined ? 'cookie' : 'page-token');

function isSame(row: Row, actor: NonNullable<WriteRequest['actor']>): boolean {
  const id = numberIn(row, 'id');
  return id !== undefined && actor.id !== undefined ? id === actor.id : nameOfAgent(row) === actor.name;
}

/**
 * Writes with the agent's own session, from inside the HaloPSA page. Which credential HaloPSA takes (cookies
 * alone, or the token that the page keeps), and that it is still the person who consented, is found out by reading
 * who is logged in, right before: a write is sent once, and again only after a 401, which says that it was not
 * even looked at.
 */
export function createSessionWriter(access: SessionAccess, later = setTimeout): HaloWriter {
  const now = access.now ?? Date.now;
  const sent = new Map<string, Promise<WriteAnswer>>();

  const request = (path: string, init: RequestInit, token?: string): Promise<Response> =>
    access.fetch(`${access.origin}/api${path}`, {
      ...init,
      credentials: 'include',
      redirect: 'manual',
      cache: 'no-store',
      headers: {
        Accept: 'application/json',
        ...(init.body ? { 'Content-Type': 'application/json' } : {}),
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      },
    });

  const whoIs = async (token: string | undefined): Promise<RawAnswer> =>
    readAnswer(await request('/Agent/me', { method: 'GET' }, token), rungOf(token), now());

  async function carryOut({ operation, id, record, actor }: WriteRequest): Promise<WriteAnswer> {
    const call = callOf(operation, { ...(id === undefined ? {} : { id }), ...(record ? { record } : {}) });
    if (!call) throw new Error(`no such write: ${operation}`);
    const { method, path, body } = call;
    let last: WriteAnswer = { answer: { status: 401, form: 'empty', rung: 'cookie' } };
    for (const token of [undefined, ...tokensOf(access)]) {
      const me = await whoIs(token);
      // Busy or broken: that says nothing about the credential, and nothing was sent.
      if (me.status === 429 || me.status >= 500) return { answer: me };
      const row = usable(me) ? single(me.body) : undefined;
      if (!row) continue;
      if (actor && !isSame(row, actor)) {
        last = { ...last, other: nameOfAgent(row) ?? say('Somebody else') };
        continue;
      }
      const signal = AbortSignal.timeout(longest);
      const response = await request(path, { method, signal, ...(body === undefined ? {} : { body }) }, token);
      const answer = await take(response, rungOf(token), operation === 'application.save', now());
      if (answer.answer.status !== 401) return answer;
      last = usable(await whoIs(token)) ? { ...answer, denied: true } : answer;
    }
    return last;
  }

  return {
    write(wanted) {
      const earlier = sent.get(wanted.key);
      if (earlier) return earlier;
      const attempt = carryOut(wanted);
      sent.set(wanted.key, attempt);
      const forget = () => void later(() => sent.delete(wanted.key), memory);
      void attempt.then(forget, forget);
      return attempt;
    },
    async recall(key) {
      // What was repeated after a 429 has the same key with a number; the last try counts.
      const tries = [...sent.keys()].filter((each) => each === key || each.startsWith(`${key}.`));
      return (await sent.get(tries.at(-1) ?? key)) ?? null;
    },
  };
}

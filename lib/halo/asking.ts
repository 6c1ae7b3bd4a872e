import type { HaloRead } from '../bus/page-protocol.ts';
import type { Call } from '../domain/receipt.ts';
import { say } from '../domain/say.ts';
import { Unanswered } from './application.ts';
import type { Asked } from './asked.ts';
import type { HaloReader } from './operations.ts';
import { pathOf } from './operations.ts';
import { maxTries, pause, wait, type Wait } from './patience.ts';

export interface AskOptions {
  now: () => number;
  signal?: AbortSignal | undefined;
  /** After each answer; `total` is what is planned so far. */
  onProgress?: ((doing: string, done: number, total?: number) => void) | undefined;
  wait?: Wait;
  random?: () => number;
}

export interface Asking {
  ask(operation: HaloRead, id?: string): Promise<Asked>;
  /** Everything that was sent, in order. */
  calls: Call[];
}

/** A check does not sit out more than this for one answer. */
const patienceMs = 20_000;

const doing: Partial<Record<HaloRead, string>> = {
  'agent-me': say('Reading who is logged in'),
  categories: say('Reading categories'),
  'categories-all': say('Reading categories'),
  roles: say('Reading roles'),
  role: say('Reading the role for Cove'),
  applications: say('Reading applications'),
  application: say('Reading the application for Cove'),
  'ticket-types': say('Reading ticket types'),
  'ticket-type': say('Reading the ticket type Incident'),
  organisations: say('Reading departments'),
  organisation: say('Reading departments'),
  'customers-count': say('Counting customers'),
};

/** Asks a reader, keeps a receipt, sits out short 429s, and never throws: a read that fails is only that read. */
export function createAsking(reader: HaloReader, options: AskOptions): Asking {
  const calls: Call[] = [];
  let planned = 0;
  let done = 0;
  let flying = 0;
  let round = 0;

  async function once(operation: HaloRead, id: string | undefined): Promise<Asked> {
    const started = options.now();
    if (flying === 0) round += 1;
    flying += 1;
    const call: Call = {
      method: 'GET',
      path: `/api${pathOf(operation, id) ?? ''}`,
      status: null,
      at: started,
      took: 0,
      round,
    };
    calls.push(call);
    try {
      options.signal?.throwIfAborted();
      const answer = await reader.read(operation, id);
      call.status = answer.status;
      call.form = answer.form;
      call.rung = answer.rung;
      return { operation, at: options.now(), answer };
    } catch (error) {
      const at = options.now();
      if (options.signal?.aborted)
        return { operation, at, failure: { code: 'stopped', message: say('The check was stopped.') } };
      if (error instanceof Unanswered) return { operation, at, failure: error.failure };
      return { operation, at, failure: { code: 'unreachable', message: say('no answer arrived') } };
    } finally {
      flying -= 1;
      call.took = options.now() - started;
    }
  }

  async function patiently(operation: HaloRead, id: string | undefined): Promise<Asked> {
    for (let tried = 1; ; tried += 1) {
      const asked = await once(operation, id);
      if (asked.answer?.status !== 429 || tried >= maxTries) return asked;
      const ms = pause(tried, asked.answer.retryAfter, (options.random ?? Math.random)());
      if (ms > patienceMs) return asked;
      options.onProgress?.(say('HaloPSA asked to wait {seconds} s', { seconds: Math.ceil(ms / 1000) }), done, planned);
      try {
        await (options.wait ?? wait)(ms, options.signal);
      } catch {
        return { operation, at: options.now(), failure: { code: 'stopped', message: say('The check was stopped.') } };
      }
    }
  }

  return {
    calls,
    async ask(operation, id) {
      planned += 1;
      options.onProgress?.(doing[operation] ?? say('Reading HaloPSA'), done, planned);
      const asked = await patiently(operation, id);
      done += 1;
      options.onProgress?.(doing[operation] ?? say('Reading HaloPSA'), done, planned);
      return asked;
    },
  };
}

import type { RawAnswer } from '../bus/page-protocol.ts';
import { fail, type Failure, type Result } from '../domain/failure.ts';
import { readAnswer } from './answer.ts';
import { pathOf, type HaloReader } from './operations.ts';
import { send, unreached, type Reach } from './reach.ts';
import type { Token } from './token.ts';

/** Thrown by readers when no answer arrived; carries a named failure as data. */
export class Unanswered extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.message);
    this.name = 'Unanswered';
    this.failure = failure;
  }
}

export interface ApplicationReader extends HaloReader {
  /** One page of customers; numbering starts at 1 on most versions. */
  readPage(page: number, size: number): Promise<RawAnswer>;
  /** One ticket at most: shows whether tickets may be read. */
  readTickets(): Promise<RawAnswer>;
}

/** Tokens are renewed this long before they end, so that none ends on its way. */
const margin = 60_000;

/**
 * Reads with an application's own key (client credentials), from the background. A new token is got when
 * there is none, when it is about to end, and once when HaloPSA no longer accepts it (401).
 *
 * @param renew gets a token; its failure ends the reading
 */
export function createApplicationReader(
  host: string,
  renew: () => Promise<Result<Token>>,
  reach: Reach & { now?: () => number } = {},
): ApplicationReader {
  const now = reach.now ?? Date.now;
  let token: Token | undefined;
  let renewing: Promise<Result<Token>> | undefined;

  async function fresh(): Promise<Token> {
    if (token && (token.expiresAt === undefined || token.expiresAt - margin > now())) return token;
    renewing ??= renew().finally(() => {
      renewing = undefined;
    });
    const got = await renewing;
    if (!got.ok) throw new Unanswered(got.failure);
    token = got.value;
    return token;
  }

  async function once(path: string, bearer: Token): Promise<RawAnswer> {
    try {
      const response = await send(`https://${host}/api${path}`, reach, {
        headers: { Authorization: `Bearer ${bearer.value}` },
      });
      return await readAnswer(response, 'application', now());
    } catch (error) {
      throw new Unanswered(unreached(error, host, reach.signal).failure);
    }
  }

  /** Tokens that HaloPSA has accepted at least once. */
  const accepted = new WeakSet<Token>();

  async function get(path: string): Promise<RawAnswer> {
    const used = await fresh();
    const answer = await once(path, used);
    if (answer.status !== 401) {
      accepted.add(used);
      return answer;
    }
    if (token === used) token = undefined;
    // Refused from the start: another token would be refused as well.
    return accepted.has(used) ? once(path, await fresh()) : answer;
  }

  return {
    async read(operation, id) {
      const path = pathOf(operation, id);
      if (path === null) throw new Unanswered(fail('bad-input', 'This read does not exist.').failure);
      return get(path);
    },
    readPage: (page, size) => get(`/Client?pageinate=true&page_size=${size}&page_no=${page}`),
    readTickets: () => get('/Tickets?pageinate=true&page_size=1&page_no=1'),
  };
}

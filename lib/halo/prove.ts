import { coveScopes, type Proof } from '../domain/evidence.ts';
import { fail, type Failure, type Result } from '../domain/failure.ts';
import type { RawAnswer } from '../bus/page-protocol.ts';
import { say } from '../domain/say.ts';
import { createApplicationReader, Unanswered } from './application.ts';
import { customersRefusal } from './customers.ts';
import { listed, numberIn, errorText, single } from './row.ts';
import { patiently } from './patience.ts';
import { requestToken, type Key, type Token, type TokenOptions } from './token.ts';

export interface Proven {
  proof: Proof;
  /** The token that was got; for reading customers right afterwards, never kept. */
  token?: Token;
}

const scopeFailure = (lacking: readonly string[]): Failure =>
  fail(
    'scope-missing',
    lacking.length > 1
      ? say(
          'HaloPSA gave a token without {one} and {other}. Tick it on the tab Permissions of the application, then save.',
          {
            one: lacking.slice(0, -1).join(', '),
            other: lacking.at(-1) ?? '',
          },
        )
      : say('HaloPSA gave a token without {scope}. Tick it on the tab Permissions of the application, then save.', {
          scope: lacking.join(),
        }),
  ).failure;

function ticketsRefusal(answer: RawAnswer): Failure {
  const said = errorText(answer.body);
  const detail = `${answer.status} from GET /Tickets${said === undefined ? '' : `: ${said}`}`;
  if (answer.status === 401 || answer.status === 403)
    return fail(
      'no-right',
      say(
        'The key may not read tickets. Tick edit:tickets on the application, and set Tickets Access Level to Read and Modify on the Cove role; then wait a minute and try again.',
      ),
      { detail },
    ).failure;
  return { ...customersRefusal(answer), detail };
}

/** The first failure of a proof, if any: what the person has to act on. */
export function failureOf({ token, customers, tickets }: Proof): Failure | undefined {
  return token.failure ?? customers?.failure ?? tickets?.failure;
}

async function tried(read: () => Promise<RawAnswer>): Promise<RawAnswer | Failure> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Unanswered) return error.failure;
    throw error;
  }
}

/**
 * Does what Cove will do, with Cove's own key: a token with both scopes, one customer, one ticket (reading
 * only, three requests). Never throws for what the other side does; every refusal is a named failure.
 */
export async function prove(key: Key, options: TokenOptions = {}): Promise<Proven> {
  const now = options.now ?? Date.now;
  const proof: Proof = {
    at: now(),
    host: key.host,
    clientId: key.clientId.trim(),
    token: { ok: false },
    customers: null,
    tickets: null,
  };
  const got: Result<Token> = await requestToken(key, options);
  if (!got.ok) return { proof: { ...proof, at: now(), token: { ok: false, failure: got.failure } } };
  const token = got.value;
  const granted = token.scope;
  const lacking =
    granted === undefined || granted.includes('all') ? [] : coveScopes.filter((scope) => !granted.includes(scope));
  if (lacking.length > 0)
    return { proof: { ...proof, at: now(), token: { ok: false, failure: scopeFailure(lacking) } }, token };

  const reader = createApplicationReader(key.host, () => Promise.resolve(got), options);
  const patient = (read: () => Promise<RawAnswer>) => tried(() => patiently(read, (answer) => answer, options));
  const customers = await patient(() => reader.readPage(1, 1));
  const tickets = await patient(() => reader.readTickets());
  return {
    token,
    proof: {
      ...proof,
      at: now(),
      token: { ok: true },
      customers: judgeCustomers(customers),
      tickets:
        'code' in tickets
          ? { ok: false, failure: tickets }
          : tickets.status < 300 && listed(tickets.body, 'tickets') !== undefined
            ? { ok: true }
            : { ok: false, failure: ticketsRefusal(tickets) },
    },
  };
}

function judgeCustomers(answer: RawAnswer | Failure): Proof['customers'] {
  if ('code' in answer) return { ok: false, failure: answer };
  const rows = answer.status < 300 ? listed(answer.body, 'clients') : undefined;
  if (!rows) return { ok: false, failure: customersRefusal(answer) };
  const envelope = single(answer.body);
  const count = envelope && numberIn(envelope, 'record_count');
  // A bare array of one page says nothing about how many there are, unless it is empty.
  if (count !== undefined) return { ok: true, count };
  return rows.length === 0 ? { ok: true, count: 0 } : { ok: true };
}

import type { RawAnswer } from '../bus/page-protocol.ts';
import type { PsaCustomer } from '../domain/customer.ts';
import { fail, ok, type Failure, type Result } from '../domain/failure.ts';
import { say, sayCount } from '../domain/say.ts';
import { Unanswered } from './application.ts';
import { longestWait, maxTries, pause, wait, type Wait } from './patience.ts';
import { errorText, flagIn, listed, numberIn, single, textIn, type Row } from './row.ts';

export interface PsaCustomers {
  customers: PsaCustomer[];
  /** `record_count`, when the answers carried it. */
  total?: number;
  /** False: HaloPSA counts more than could be read ("seen N of M"). */
  complete: boolean;
}

export interface CustomersOptions {
  signal?: AbortSignal | undefined;
  /** After every page, and while waiting (`note` says for what). */
  onProgress?: (done: number, total?: number, note?: string) => void;
  wait?: Wait;
  random?: () => number;
}

const pageSize = 100;
/** Servers may hold fewer rows in a page than they are asked for, hardly fewer than this. */
const smallestPage = 25;
/** Far above 20,000 customers; ends a server that answers new rows forever. */
const mostPages = 600;

function customerFrom(row: Row): PsaCustomer | undefined {
  const id = numberIn(row, 'id');
  if (id === undefined || !Number.isInteger(id)) return undefined;
  const name = textIn(row, 'name', 'client_name')?.trim();
  const customer: PsaCustomer = { id, name: name || `#${id}` };
  if (flagIn(row, 'inactive') === true) customer.inactive = true;
  const parent = textIn(row, 'toplevel_name')?.trim();
  if (parent) customer.parent = parent;
  return customer;
}

/** What kept a page from being read, as one named failure. */
export function customersRefusal(answer: RawAnswer): Failure {
  const said = errorText(answer.body);
  const detail = `${answer.status} from GET /Client${said === undefined ? '' : `: ${said}`}`;
  if (answer.status === 429)
    return fail('rate-limited', say('HaloPSA asked to slow down and kept asking. Try again in a few minutes.'), {
      detail,
      ...(answer.retryAfter === undefined ? {} : { retryAfter: answer.retryAfter }),
    }).failure;
  if (answer.status === 401)
    return fail(
      'login-type',
      say(
        'HaloPSA gave a token but accepts it for nothing. Check that Login Type is Agent, that Agent to log in as is Application Identity and that the Cove role is chosen in Identity Roles.',
      ),
      { detail },
    ).failure;
  if (answer.status === 403)
    return fail(
      'no-right',
      say(
        'The key may not read customers. Tick read:customers on the application, and set Customers Access Level to Read Only on the Cove role; then wait a minute and try again.',
      ),
      { detail },
    ).failure;
  if (answer.status >= 500)
    return fail(
      'server-error',
      say('HaloPSA failed while answering ({status}). Try again in a minute.', { status: answer.status }),
      { detail },
    ).failure;
  if (answer.status === 404 || answer.form !== 'json')
    return fail(
      'not-halopsa',
      say('The address answers, but not as the HaloPSA API does. Check it: it is under API Details, Resource Server.'),
      { detail },
    ).failure;
  return fail('unexpected-answer', say('HaloPSA answered in a form Alcove does not know.'), { detail }).failure;
}

/** One page, sat out through 429 and passing server failures, at most three times. */
async function page(
  read: (page: number) => Promise<RawAnswer>,
  number: number,
  options: CustomersOptions,
  waiting: (seconds: number) => void,
): Promise<Result<RawAnswer>> {
  for (let tried = 1; ; tried += 1) {
    const answer = await read(number);
    const passing = answer.status === 429 || answer.status === 502 || answer.status === 503 || answer.status === 504;
    if (!passing) return ok(answer);
    const ms = pause(tried, answer.retryAfter, (options.random ?? Math.random)());
    if (tried >= maxTries || ms > longestWait + 1000) return { ok: false, failure: customersRefusal(answer) };
    waiting(Math.ceil(ms / 1000));
    await (options.wait ?? wait)(ms, options.signal);
  }
}

/** What a page was, to tell the next one from it. */
interface Taken {
  rows: number;
  fresh: number;
  /** The ids in their order: the same ones twice in a row, and the server knows no page numbers. */
  ids: string;
}

/**
 * Reads all customers, page by page, and says how far it is.
 *
 * The first page number and the largest page are not documented for this resource, so rows are counted by
 * id: pages from 1 until an empty page, a page without a new id or `record_count`; page 0 when rows are
 * missing then; and one further round when rows moved between pages while they were read. A page shorter than
 * it was asked for is the server's largest: the next ones are asked for in that size, whichever of the two it counts by.
 *
 * @param read one page by number; see `ApplicationReader.readPage`
 */
export async function readCustomers(
  read: (page: number, size: number) => Promise<RawAnswer>,
  options: CustomersOptions = {},
): Promise<Result<PsaCustomers>> {
  const seen = new Map<number, PsaCustomer>();
  let total: number | undefined;
  let countsPages = false;
  let size = pageSize;
  let ignoresPages = false;
  const tell = (note?: string) => options.onProgress?.(seen.size, total, note);
  const missing = () => total !== undefined && seen.size < total;

  /** Takes one page over; how many rows it had and how many were new. */
  async function take(number: number): Promise<Result<Taken>> {
    options.signal?.throwIfAborted();
    const got = await page(
      (wanted) => read(wanted, size),
      number,
      options,
      (s) => tell(say('HaloPSA asked to wait {seconds} s', { seconds: s })),
    );
    if (!got.ok) return got;
    const rows = got.value.status < 300 && got.value.form === 'json' ? listed(got.value.body, 'clients') : undefined;
    if (!rows) return { ok: false, failure: customersRefusal(got.value) };
    const envelope = single(got.value.body);
    const before = seen.size;
    const said = envelope && numberIn(envelope, 'record_count');
    const customers = rows.flatMap((row) => customerFrom(row) ?? []);
    for (const customer of customers) seen.set(customer.id, customer);
    // A number below what one page holds, or new rows beyond it: it does not count all customers.
    if (said !== undefined && said < rows.length) countsPages = true;
    if (total !== undefined && before >= total && seen.size > before) countsPages = true;
    total = countsPages ? undefined : (said ?? total);
    tell();
    return ok({ rows: rows.length, fresh: seen.size - before, ids: customers.map(({ id }) => id).join() });
  }

  async function round(patient: boolean): Promise<Result<null>> {
    let last: Taken | undefined;
    for (let number = 1; number <= mostPages; number += 1) {
      const got = await take(number);
      if (!got.ok) return got;
      const { rows, fresh, ids } = got.value;
      // As many as a whole page, and the same ones again: there may be more that no number leads to.
      if (rows > 0 && ids === last?.ids) {
        ignoresPages ||= rows === pageSize;
        break;
      }
      last = got.value;
      if (rows === 0 || (fresh === 0 && !(patient && missing()))) break;
      // A number of as many as came, or as were asked for, may be that of all, or of this page: the next one tells.
      const isFull = (number === 1 && rows === total && total >= smallestPage) || total === pageSize;
      if (total !== undefined && seen.size >= total && !isFull) break;
      if (number === 1 && rows < size && rows >= smallestPage) size = rows;
    }
    return ok(null);
  }

  try {
    const first = await round(false);
    if (!first.ok) return first;
    if (!ignoresPages && (missing() || total === undefined)) {
      // A server that counts from 1 may refuse page 0; that says nothing about the customers.
      const zero = await take(0);
      if (!zero.ok && zero.failure.code === 'rate-limited') return zero;
      if (missing() && seen.size > 0) await round(true);
    }
    const customers = [...seen.values()];
    const complete = !missing() && !(ignoresPages && total === undefined);
    return ok({ customers, ...(total === undefined ? {} : { total }), complete });
  } catch (error) {
    if (options.signal?.aborted)
      return fail('stopped', sayCount(seen.size, 'Stopped after {n} customer.', 'Stopped after {n} customers.'));
    if (error instanceof Unanswered) return { ok: false, failure: error.failure };
    throw error;
  }
}

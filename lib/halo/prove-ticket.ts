/** The test ticket, so that there is one and no more of it whatever happens on the way. */
import type { RawAnswer } from '../bus/page-protocol.ts';
import { fail, type Failure } from '../domain/failure.ts';
import type { OutcomeKind } from '../domain/outcome.ts';
import type { ProofTicket, TicketResult } from '../domain/proof-ticket.ts';
import type { RequirementId } from '../domain/requirement-id.ts';
import { say } from '../domain/say.ts';
import { Unanswered } from './application.ts';
import { maxTries, pause, type Wait } from './patience.ts';
import { flagIn, listed, numberIn, single, textIn, type Row } from './row.ts';
import { ticketFor, type TicketDesk } from './ticket-desk.ts';
import { ticketRefusal } from './ticket-refusal.ts';

export interface TicketHands {
  desk: TicketDesk;
  /** Looks for the mark with the agent's own session as well, which may see more; null: there is none. */
  seen: ((marker: string) => Promise<RawAnswer>) | null;
  /** Keeps how far it is; resolves once that is kept. */
  journal(state: ProofTicket['state'], ticketId?: number): Promise<void>;
  outcomes: Readonly<Partial<Record<RequirementId, OutcomeKind>>>;
  wait: Wait;
  now: () => number;
  signal?: AbortSignal | undefined;
  doing(text: string, done: number): void;
}

/** A write shows in reads at once, or some seconds later: waits between looks, milliseconds. */
const looks = [0, 500, 1500, 3000, 6000];
const patience = 20_000;
const closing = say(
  'This was a test by Alcove: the key of Cove Data Protection may create tickets. Nothing is to be done.',
);

const good = (answer: RawAnswer | undefined): boolean =>
  answer !== undefined && answer.status >= 200 && answer.status < 300 && answer.form === 'json';

async function answered(ask: () => Promise<RawAnswer>): Promise<RawAnswer | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Unanswered) return undefined;
    throw error;
  }
}

/** Ids of tickets with the mark in their subject, oldest first. The filter may be ignored, so rows are looked through. */
async function markedNow(plan: ProofTicket, hands: TicketHands): Promise<number[]> {
  const { desk, seen } = hands;
  const answers = [
    await answered(() => desk.marked(plan.marker)),
    ...(seen ? [await answered(() => seen(plan.marker))] : []),
  ];
  const ids = answers
    .flatMap((answer) => (answer && good(answer) ? (listed(answer.body, 'tickets') ?? []) : []))
    .filter((row) => (textIn(row, 'summary') ?? '').includes(plan.marker))
    .flatMap((row) => numberIn(row, 'id') ?? []);
  return [...new Set(ids)].toSorted((a, b) => a - b);
}

async function lookFor(plan: ProofTicket, hands: TicketHands): Promise<number | undefined> {
  for (const ms of looks) {
    if (ms > 0) await hands.wait(ms, hands.signal);
    const [first] = await markedNow(plan, hands);
    if (first !== undefined) return first;
  }
  return undefined;
}

type Made = { number: number; adopted: boolean } | { failure: Failure; cause?: RequirementId };

async function make(plan: ProofTicket, customerId: number, hands: TicketHands): Promise<Made> {
  const there = plan.state === 'sending' ? await lookFor(plan, hands) : (await markedNow(plan, hands))[0];
  if (there !== undefined) return { number: there, adopted: plan.state !== 'sending' };
  if (plan.state === 'sending') return { failure: lost() };
  await hands.journal('sending');
  for (let tried = 1; ; tried += 1) {
    const answer = await answered(() => hands.desk.create(ticketFor(plan, customerId)));
    if (answer?.status === 429) {
      const ms = pause(tried, answer.retryAfter, 1);
      if (tried >= maxTries || ms > patience) return ticketRefusal(answer, hands.outcomes);
      await hands.wait(ms, hands.signal);
      continue;
    }
    // A 4xx says that nothing was created; everything else that is not a clear answer is looked up.
    if (answer && answer.status >= 400 && answer.status < 500 && answer.status !== 408)
      return ticketRefusal(answer, hands.outcomes);
    const row = good(answer) ? single(answer?.body) : undefined;
    const number = (row && numberIn(row, 'id')) ?? (await lookFor(plan, hands));
    return number === undefined || number <= 0 ? { failure: lost() } : { number, adopted: false };
  }
}

const lost = (): Failure =>
  fail(
    'unreachable',
    say(
      'HaloPSA did not say whether it created the test ticket, and none with its mark can be found. Nothing is sent again by itself; when you try again, Alcove looks for it first.',
    ),
  ).failure;

/** What was stored otherwise than it was sent: what Cove sends would be stored like that too. */
function changed(row: Row, plan: ProofTicket, customerId: number): { cause: RequirementId; text: string } | undefined {
  const category = textIn(row, 'category_1')?.trim();
  if (category !== undefined && category !== '' && category !== plan.category)
    return {
      cause: 'category-exists',
      text: say('HaloPSA filed it under “{category}” instead of “{planned}”.', { category, planned: plan.category }),
    };
  if (category === '')
    return {
      cause: 'ticket-type-fields',
      text: say('HaloPSA dropped the category: it is not on the field list of Incident.'),
    };
  const type = numberIn(row, 'tickettype_id');
  if (type !== undefined && type !== plan.type.id)
    return { cause: 'ticket-type-incident', text: say('HaloPSA gave it another ticket type than Incident.') };
  const client = numberIn(row, 'client_id');
  if (client !== undefined && client !== customerId)
    return {
      cause: 'role-all-customers',
      text: say('HaloPSA filed it under another customer than the one it was sent for.'),
    };
  return undefined;
}

const isClosed = (row: Row, plan: ProofTicket): boolean =>
  flagIn(row, 'hasbeenclosed') === true ||
  (plan.statusClosed !== undefined && numberIn(row, 'status_id') === plan.statusClosed.id);

/** Closes one ticket with a note; what stands in the way, in words, or undefined when it is closed. */
async function close(number: number, plan: ProofTicket, hands: TicketHands): Promise<string | undefined> {
  if (!plan.statusClosed) return say('Which status means closed could not be read: close it in HaloPSA.');
  const { statusClosed } = plan;
  const before = await answered(() => hands.desk.read(number));
  const row = good(before) ? single(before?.body) : undefined;
  if (row && isClosed(row, plan)) return undefined;
  await hands.journal('closing', number);
  const answer = await answered(() => hands.desk.close(number, statusClosed.id, closing));
  for (const ms of looks.slice(0, 3)) {
    if (ms > 0) await hands.wait(ms, hands.signal);
    const now = await answered(() => hands.desk.read(number));
    const after = good(now) ? single(now?.body) : undefined;
    if (after && isClosed(after, plan)) return undefined;
    if (answer && answer.status >= 400 && answer.status < 500) break;
  }
  const said = answer && !good(answer) ? ticketRefusal(answer, {}).failure.detail : undefined;
  const stays = say('It could not be closed: close it in HaloPSA.');
  return said === undefined ? stays : `${stays} (${said})`;
}

/**
 * Creates the one test ticket of a tenant with Cove's own key, reads it back and closes it with a note. One that
 * carries its mark already is taken instead. Goes on from wherever an earlier worker stopped.
 */
export async function proveTicket(
  plan: ProofTicket,
  customer: { id: number; name: string },
  hands: TicketHands,
): Promise<TicketResult> {
  const { clientId } = plan;
  const base = (): Pick<TicketResult, 'at' | 'clientId' | 'customer'> => ({
    at: hands.now(),
    clientId,
    customer: customer.name,
  });
  hands.doing(say('Looking for an earlier test ticket'), 0);
  const made: Made =
    plan.ticketId === undefined ? await make(plan, customer.id, hands) : { number: plan.ticketId, adopted: false };
  if ('failure' in made) return { ...base(), failure: made.failure, ...(made.cause ? { cause: made.cause } : {}) };
  const { number, adopted } = made;
  await hands.journal('created', number);
  hands.doing(say('Reading ticket {number} back', { number: String(number) }), 1);
  const read = await answered(() => hands.desk.read(number));
  const row = good(read) ? single(read?.body) : undefined;
  const wrong = row && !adopted ? changed(row, plan, customer.id) : undefined;
  hands.doing(say('Closing ticket {number}', { number: String(number) }), 2);
  const open: string[] = [];
  // A browser sends a request again by itself when a kept connection breaks before the answer, a POST as well.
  for (const each of new Set([number, ...(await markedNow(plan, hands))])) {
    const why = await close(each, plan, hands);
    if (why !== undefined)
      open.push(each === number ? why : `${say('Ticket {number} is a second one.', { number: String(each) })} ${why}`);
  }
  const result: TicketResult = { ...base(), number, closed: open.length === 0, ...(adopted ? { adopted } : {}) };
  if (open.length > 0) result.note = open.join(' ');
  if (wrong) return { ...result, cause: wrong.cause, failure: fail('unexpected-answer', wrong.text).failure };
  if (read === undefined || ![403, 404].includes(read.status)) return result;
  const failure = fail(
    'no-right',
    say(
      'Cove’s key may create tickets but cannot see this one, so Cove could not add to its own. The Cove role has to see unassigned tickets, in all departments.',
    ),
    { detail: `${read.status} from GET /Tickets/${number}` },
  ).failure;
  return { ...result, cause: 'role-view-unassigned', failure };
}

import { describe, expect, test } from 'vitest';
import type { RawAnswer } from '../../../lib/bus/page-protocol.ts';
import { fail } from '../../../lib/domain/failure.ts';
import type { ProofTicket } from '../../../lib/domain/proof-ticket.ts';
import { Unanswered } from '../../../lib/halo/application.ts';
import { proveTicket, type TicketHands } from '../../../lib/halo/prove-ticket.ts';
import type { TicketDesk } from '../../../lib/halo/ticket-desk.ts';

const plan: ProofTicket = {
  id: 'p1',
  host: 'acme.halopsa.com',
  connectionId: 'c1',
  clientId: 'id',
  madeAt: 0,
  marker: 'AlcoveProof0123456789',
  summary: 'Test (AlcoveProof0123456789)',
  type: { id: 1, name: 'Incident' },
  category: 'Cove Data Protection',
  impact: { id: 3, name: 'Single User Affected' },
  urgency: { id: 3, name: 'Low' },
  statusNew: { id: 1, name: 'New' },
  statusClosed: { id: 9, name: 'Closed' },
  customer: null,
  customers: [],
  hash: '',
  state: 'proposed',
};
const customer = { id: 5, name: 'Acme' };

interface Ticket {
  id: number;
  summary: string;
  status_id: number;
  category_1: string;
  client_id: number;
  tickettype_id: number;
  note?: string;
}
const gone = () => new Unanswered(fail('unreachable', 'No answer.').failure);
const json = (status: number, body: unknown): RawAnswer => ({ status, form: 'json', body, rung: 'application' });

/** A tenant's tickets behind a desk that can be disturbed. */
function tenant(
  disturb: { lose?: boolean; twice?: boolean; refuse?: RawAnswer; blind?: boolean; noClose?: RawAnswer } = {},
) {
  const tickets: Ticket[] = [
    { id: 1, summary: 'Printer', status_id: 1, category_1: '', client_id: 5, tickettype_id: 1 },
  ];
  const desk: TicketDesk = {
    async create(ticket) {
      if (disturb.refuse) return disturb.refuse;
      for (let times = disturb.twice ? 2 : 1; times > 0; times -= 1)
        tickets.push({ ...ticket, id: tickets.length + 1, status_id: ticket.status_id ?? 1 });
      if (disturb.lose) throw gone();
      return json(201, tickets.at(-1));
    },
    async close(id, statusId, note) {
      if (disturb.noClose) return disturb.noClose;
      const ticket = tickets.find((each) => each.id === id);
      if (ticket) Object.assign(ticket, { status_id: statusId, note });
      return json(201, ticket);
    },
    async read(id) {
      const ticket = tickets.find((each) => each.id === id);
      return ticket && !disturb.blind ? json(200, ticket) : json(404, { Message: 'Not found.' });
    },
    // The search is ignored, as unknown parameters are: everything comes back.
    marked: async () => json(200, { record_count: tickets.length, tickets: disturb.blind ? [] : tickets.toReversed() }),
  };
  const ours = () => tickets.filter(({ summary }) => summary.includes(plan.marker));
  return { desk, tickets, ours };
}

function hands(desk: TicketDesk, now: { plan: ProofTicket }, dieAt = Infinity): TicketHands {
  let steps = 0;
  const alive = (): void => {
    steps += 1;
    if (steps >= dieAt) throw new Error('the worker died');
  };
  const live =
    <A extends unknown[]>(call: (...args: A) => Promise<RawAnswer>) =>
    async (...args: A): Promise<RawAnswer> => {
      alive();
      const answer = await call(...args);
      // Dead as well when the answer comes: what was sent is done all the same.
      alive();
      return answer;
    };
  return {
    desk: { create: live(desk.create), close: live(desk.close), read: live(desk.read), marked: live(desk.marked) },
    seen: null,
    async journal(state, ticketId) {
      alive();
      now.plan = { ...now.plan, state, ...(ticketId === undefined ? {} : { ticketId }) };
    },
    outcomes: {},
    wait: async () => undefined,
    now: () => 7,
    doing: () => undefined,
  };
}

describe('the test ticket', () => {
  test('is created as Cove creates it, read back and closed with a note', async () => {
    const { desk, ours } = tenant();
    const result = await proveTicket(plan, customer, hands(desk, { plan }));
    expect(result).toEqual({ at: 7, clientId: 'id', customer: 'Acme', number: 2, closed: true });
    expect(ours()).toMatchObject([
      {
        category_1: 'Cove Data Protection',
        client_id: 5,
        tickettype_id: 1,
        status_id: 9,
        note: expect.stringMatching(/test/u),
      },
    ]);
  });

  test('run twice leaves one', async () => {
    const { desk, ours } = tenant();
    await proveTicket(plan, customer, hands(desk, { plan }));
    const again = await proveTicket(plan, customer, hands(desk, { plan }));
    expect(again).toMatchObject({ number: 2, adopted: true, closed: true });
    expect(ours()).toHaveLength(1);
  });

  test('whose answer was lost is found and taken', async () => {
    const { desk, ours } = tenant({ lose: true });
    expect(await proveTicket(plan, customer, hands(desk, { plan }))).toMatchObject({ number: 2, closed: true });
    expect(ours()).toHaveLength(1);
  });

  test('that a browser sent twice is closed twice', async () => {
    const { desk, ours } = tenant({ twice: true });
    expect(await proveTicket(plan, customer, hands(desk, { plan }))).toMatchObject({ closed: true });
    expect(ours().map(({ status_id }) => status_id)).toEqual([9, 9]);
  });

  test.each(Array.from({ length: 16 }, (_, at) => at + 1))(
    'whose worker died at step %i is one all the same',
    async (dieAt) => {
      const { desk, ours } = tenant();
      const now = { plan };
      await proveTicket(plan, customer, hands(desk, now, dieAt)).catch(() => undefined);
      const resumed = await proveTicket(now.plan, customer, hands(desk, now));
      const result = resumed.failure ? await proveTicket(plan, customer, hands(desk, now)) : resumed;
      expect(result).toMatchObject({ closed: true });
      expect(ours()).toHaveLength(1);
    },
  );

  test('that may or may not have been sent is never sent again by itself', async () => {
    const { desk, ours } = tenant();
    const result = await proveTicket({ ...plan, state: 'sending' }, customer, hands(desk, { plan }));
    expect(result.failure?.code).toBe('unreachable');
    expect(ours()).toHaveLength(0);
  });

  test('that is refused says by which requirement', async () => {
    const { desk } = tenant({ refuse: json(400, { '[0].impact': 'Impact is required.' }) });
    const result = await proveTicket(plan, customer, hands(desk, { plan }));
    expect(result).toMatchObject({
      cause: 'ticket-type-fields',
      failure: { message: expect.stringMatching(/Impact is required/u) },
    });
    expect(result.number).toBeUndefined();
  });

  test('that the key itself cannot see afterwards is not good enough', async () => {
    const { desk } = tenant({ blind: true });
    const result = await proveTicket(plan, customer, hands(desk, { plan }));
    expect(result).toMatchObject({ number: 2, cause: 'role-view-unassigned', failure: { code: 'no-right' } });
  });

  test('that cannot be closed is said to be open, with why', async () => {
    const { desk } = tenant({ noClose: json(403, { Message: 'Not yours to close.' }) });
    const result = await proveTicket(plan, customer, hands(desk, { plan }));
    expect(result).toMatchObject({
      number: 2,
      closed: false,
      note: expect.stringMatching(/close it in HaloPSA.*Not yours/u),
    });
    expect(result.failure).toBeUndefined();
  });

  test('without a readable status is left for the person to close', async () => {
    const { statusClosed: _unknown, ...rest } = plan;
    const result = await proveTicket(rest, customer, hands(tenant().desk, { plan: rest }));
    expect(result).toMatchObject({ number: 2, closed: false, note: expect.stringMatching(/close it in HaloPSA/u) });
  });
});

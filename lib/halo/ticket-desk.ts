import type { RawAnswer } from '../bus/page-protocol.ts';
import type { ProofTicket } from '../domain/proof-ticket.ts';
import { say } from '../domain/say.ts';
import { readAnswer } from './answer.ts';
import { Unanswered } from './application.ts';
import { send, unreached, type Reach } from './reach.ts';
import type { Token } from './token.ts';

/**
 * Properties of a ticket that are sent, as HaloPSA's published specification has them (Faults): `category_1` is the
 * category's text, impact and urgency are numbers.
 */
export interface NewTicket {
  summary: string;
  details: string;
  client_id: number;
  tickettype_id: number;
  category_1: string;
  impact: number;
  urgency: number;
  status_id?: number;
}

/** Tickets, by Cove's own token alone; without the person's cookies, never redirected, nothing repeated. */
export interface TicketDesk {
  create(ticket: NewTicket): Promise<RawAnswer>;
  /** Sets the status that means closed, with a note. */
  close(id: number, statusId: number, note: string): Promise<RawAnswer>;
  read(id: number): Promise<RawAnswer>;
  /** Tickets that carry the mark, closed ones too. */
  marked(marker: string): Promise<RawAnswer>;
}

/** Rejects with `Unanswered` when no answer arrived: what was sent may have been done or not. */
export function createTicketDesk(host: string, token: Token, reach: Reach = {}): TicketDesk {
  const call = async (path: string, record?: unknown): Promise<RawAnswer> => {
    try {
      const response = await send(`https://${host}/api${path}`, reach, {
        ...(record === undefined ? {} : { method: 'POST', body: JSON.stringify([record]) }),
        headers: {
          Authorization: `Bearer ${token.value}`,
          ...(record === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
      });
      return await readAnswer(response, 'application', Date.now());
    } catch (error) {
      throw new Unanswered(unreached(error, host, reach.signal).failure);
    }
  };
  return {
    create: (ticket) => call('/Tickets', ticket),
    close: (id, statusId, note) => call('/Tickets', { id, status_id: statusId, closure_note: note }),
    read: (id) => call(`/Tickets/${id}?includedetails=true`),
    marked: (marker) =>
      call(`/Tickets?pageinate=true&page_size=50&page_no=1&includeclosed=true&search=${encodeURIComponent(marker)}`),
  };
}

/** The ticket that is created, from what was consented to. */
export function ticketFor(plan: ProofTicket, customerId: number): NewTicket {
  return {
    summary: plan.summary,
    details: say(
      'Created with the key that Cove Data Protection will use, to show that it may create tickets. Nothing has failed and nothing is to be done.',
    ),
    client_id: customerId,
    tickettype_id: plan.type.id,
    category_1: plan.category,
    impact: plan.impact.id,
    urgency: plan.urgency.id,
    ...(plan.statusNew ? { status_id: plan.statusNew.id } : {}),
  };
}

import type { Connection } from '../domain/connection.ts';
import type { Attempt, Proof, ProofEvidence } from '../domain/evidence.ts';
import type { Failure, FailureCode } from '../domain/failure.ts';
import type { TicketResult } from '../domain/proof-ticket.ts';
import { found, missing, type Finding, type Missing, type UnknownReason } from '../domain/finding.ts';
import { say } from '../domain/say.ts';

/** Failures that say nothing about the key: whether it works stays unknown. */
const silent: Partial<Record<FailureCode, UnknownReason>> = {
  unreachable: 'offline',
  'timed-out': 'offline',
  'server-error': 'offline',
  'rate-limited': 'rate-limited',
  stopped: 'stopped',
  'unexpected-answer': 'unexpected-answer',
};

function attempt<T extends Attempt>(tried: T, at: number): Finding<T> {
  const reason = tried.failure && silent[tried.failure.code];
  return reason ? { ...missing(reason, said(tried.failure)), at } : found(tried, 'proof', at);
}

const said = (failure: Failure | undefined): string | undefined => failure?.detail ?? failure?.message;

/** What trying Cove's key has shown; only while the connection still has the key that was tried. */
export function proofEvidence(
  proof: Proof | null,
  connection: Connection | null,
  tried: TicketResult | null = null,
): ProofEvidence {
  const ticket = ticketEvidence(tried, connection);
  const changed =
    proof !== null && connection !== null && proof.clientId.toLowerCase() !== connection.clientId.toLowerCase();
  if (proof === null || changed) {
    const why = missing(
      'not-read',
      say("Cove's key has not been tried yet. Enter Client ID and Client Secret in Alcove and select Connect."),
    );
    return { token: why, customers: why, tickets: why, ticket };
  }
  const after: Missing = {
    ...missing('not-read', say('HaloPSA refused the key, so nothing could be read with it.')),
    at: proof.at,
  };
  return {
    token: attempt(proof.token, proof.at),
    customers: proof.customers ? attempt(proof.customers, proof.at) : after,
    tickets: proof.tickets ? attempt(proof.tickets, proof.at) : after,
    ticket,
  };
}

/** Passing failures of the one test ticket say nothing about whether Cove's tickets arrive. */
function ticketEvidence(tried: TicketResult | null, connection: Connection | null): ProofEvidence['ticket'] {
  const ours = tried && connection && tried.clientId.toLowerCase() === connection.clientId.toLowerCase();
  if (!tried || !ours)
    return missing(
      'not-read',
      say(
        'No ticket has been created to try it. Create one test ticket from here, or wait for the first failing backup and look for its ticket in HaloPSA.',
      ),
    );
  const reason = tried.number === undefined && tried.failure ? silent[tried.failure.code] : undefined;
  return reason ? { ...missing(reason, tried.failure?.message), at: tried.at } : found(tried, 'proof', tried.at);
}

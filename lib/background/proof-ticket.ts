import type { Handlers } from '../bus/serve.ts';
import { planLife } from '../domain/change.ts';
import { fail, ok, type Result } from '../domain/failure.ts';
import type { OutcomeKind } from '../domain/outcome.ts';
import { ticketText, type ProofTicket, type TicketJournal } from '../domain/proof-ticket.ts';
import type { RequirementId } from '../domain/requirement-id.ts';
import type { Run } from '../domain/run.ts';
import { say } from '../domain/say.ts';
import { proveTicket } from '../halo/prove-ticket.ts';
import { listed, numberIn, textIn } from '../halo/row.ts';
import { createTicketDesk } from '../halo/ticket-desk.ts';
import { incidentFrom, ticketParts } from '../halo/ticket-plan.ts';
import { pickIncidents } from '../halo/ticket-type.ts';
import { requestToken } from '../halo/token.ts';
import { wait } from '../halo/patience.ts';
import { connections, customersOf, planOf, reportOf, ticketOf } from '../store/items.ts';
import { agentSession, applicationReader, connectionOf, keyOf } from './access.ts';
import { showConsent } from './consent-window.ts';
import { digestOf } from './plan-changes.ts';
import { evidenceNow, recompute } from './recompute.ts';
import { startRun, type RunHandle } from './runs.ts';

type Named = { id: number; name: string };

const put = (host: string, change: (plan: ProofTicket) => ProofTicket): Promise<TicketJournal> =>
  ticketOf(host).update((journal) => (journal.plan ? { ...journal, plan: change(journal.plan) } : journal));

/** Plans the ticket from what the tenant has; nothing is written anywhere but in Alcove's own journal. */
async function planTicket(host: string, tabId: number | undefined): Promise<Result<ProofTicket>> {
  const connection = await connectionOf(host);
  if (!connection)
    return fail('no-connection', say('There is no key to try yet. Connect with Client ID and Client Secret first.'));
  const byKey = await applicationReader(connection);
  if (!byKey.ok) return byKey;
  const session = await agentSession(host, tabId);
  const readers = [...(session.ok ? [session.value.reader] : []), byKey.value];
  const { evidence, choices } = await evidenceNow(host);
  const { incidents } = evidence.ticketType;
  const [picked] = incidents.known ? pickIncidents(incidents.value, choices.ticketTypeId) : [];
  const known = incidents.known ? incidents.value.find(({ id }) => id === picked) : undefined;
  const type = known ? { id: known.id, name: known.name } : await incidentFrom(readers);
  if (!type)
    return fail(
      'stale',
      say(
        'Which ticket type is Incident could not be read, so no ticket can be tried. Check everything with an administrator logged in to HaloPSA, then try again.',
      ),
    );
  const [parts, lists, plan] = await Promise.all([
    ticketParts(readers, type.id, evidence.names.category),
    customersOf(connection.id).read(),
    planOf(connection.id).read(),
  ]);
  let customers: Named[] = lists.psa.filter(({ inactive }) => inactive !== true).map(({ id, name }) => ({ id, name }));
  if (customers.length === 0) {
    const answer = await byKey.value.readPage(1, 100).catch(() => undefined);
    customers = (answer ? (listed(answer.body, 'clients') ?? []) : []).flatMap((row) => {
      const id = numberIn(row, 'id');
      return id === undefined ? [] : [{ id, name: textIn(row, 'name')?.trim() || `#${id}` }];
    });
  }
  if (customers.length === 0)
    return fail(
      'no-right',
      say('Cove’s key sees no customer for whom a ticket could be created. See Customers readable.'),
    );
  const marker = `AlcoveProof${(await digestOf(`${host}|${connection.clientId.toLowerCase()}`)).slice(0, 10)}`;
  const ticket: ProofTicket = {
    id: crypto.randomUUID(),
    host,
    connectionId: connection.id,
    clientId: connection.clientId,
    madeAt: Date.now(),
    marker,
    summary: say('Test of Cove Data Protection by Alcove, closes itself ({marker})', { marker }),
    type,
    ...parts,
    customer: customers.find(({ id }) => id === plan.reseller?.psaId) ?? null,
    // What Alcove keeps a list of anyway is not kept twice.
    customers: lists.psa.length > 0 ? [] : customers,
    hash: '',
    state: 'proposed',
  };
  return ok({ ...ticket, hash: await digestOf(ticketText(ticket)) });
}

/** The customer that was chosen on the consent page, if it is one that could be. */
async function customerFor(plan: ProofTicket, id: number): Promise<Named | undefined> {
  const { psa } = await customersOf(plan.connectionId).read();
  const found = [...psa, ...plan.customers].find((customer) => customer.id === id);
  return found && { id: found.id, name: found.name };
}

/** Takes the plan over once: the one that was shown, not too old, and not dealt with already. */
async function take(host: string, planId: string, hash: string, customerId: number): Promise<Result<null>> {
  const { plan } = await ticketOf(host).read();
  if (!plan || plan.id !== planId || plan.host !== host)
    return fail('stale', say('This plan is not there any more. Close it and make a new one.'));
  if (plan.hash !== hash || (await digestOf(ticketText(plan))) !== hash)
    return fail(
      'not-allowed',
      say('The ticket is not the one that was shown. Nothing was sent; close it and start again.'),
    );
  if (Date.now() - plan.madeAt > planLife)
    return fail('stale', say('This plan is more than half an hour old. Close it and make a new one.'));
  const customer = await customerFor(plan, customerId);
  if (!customer)
    return fail('bad-input', say('Choose the customer that the ticket is created for.'), { field: 'Customer' });
  let taken = false;
  await ticketOf(host).update((journal) => {
    if (journal.plan?.id !== planId || journal.plan.state !== 'proposed' || journal.plan.chosen) return journal;
    taken = true;
    return { ...journal, plan: { ...journal.plan, chosen: customer } };
  });
  return taken ? ok(null) : fail('stale', say('This was dealt with already. No second ticket was created.'));
}

async function work(host: string, run: RunHandle): Promise<Result<unknown>> {
  const { plan } = await ticketOf(host).read();
  const connection = plan ? (await connections.read())[plan.connectionId] : undefined;
  if (!plan?.chosen || !connection) return fail('stale', say('This plan is not there any more. Make a new one.'));
  run.at(say('Getting a token as Cove does'), 0, 4);
  const key = await keyOf(connection);
  const token = key.ok ? await requestToken(key.value, { signal: run.signal }) : key;
  const session = await agentSession(host);
  const outcomes: Partial<Record<RequirementId, OutcomeKind>> = {};
  for (const { id, kind } of (await reportOf(host).read())?.outcomes ?? []) outcomes[id] = kind;
  const result = token.ok
    ? await proveTicket(plan, plan.chosen, {
        desk: createTicketDesk(host, token.value, { signal: run.signal }),
        seen: session.ok ? (marker) => session.value.reader.read('tickets-marked', marker) : null,
        journal: (state, ticketId) =>
          put(host, (now) => ({ ...now, state, ...(ticketId === undefined ? {} : { ticketId }) })).then(
            () => undefined,
          ),
        outcomes,
        wait,
        now: () => Date.now(),
        signal: run.signal,
        doing: (text, done) => run.at(text, done + 1, 4),
      })
    : {
        at: Date.now(),
        clientId: plan.clientId,
        failure: token.failure,
        cause: key.ok ? ('proof-token' as const) : ('secret-kept' as const),
      };
  await ticketOf(host).update((journal) => ({
    plan: journal.plan?.id === plan.id ? { ...journal.plan, state: 'ended' } : journal.plan,
    result,
  }));
  await recompute(host);
  return result.failure ? { ok: false, failure: result.failure } : ok(null);
}

const begin = (host: string) => startRun('ticket', host, say('Trying a ticket'), (run) => work(host, run));

export const ticketHandlers = {
  'ticket.plan': async ({ host }, { tabId }) => {
    const { plan: open } = await ticketOf(host).read();
    if (open && (open.state === 'sending' || open.state === 'created' || open.state === 'closing')) {
      // What is under way is shown, not begun a second time.
      await begin(host);
      await showConsent(host, open.id, 'ticket');
      return ok({ planId: open.id });
    }
    const plan = await planTicket(host, tabId);
    if (!plan.ok) return plan;
    await ticketOf(host).update((journal) => ({ ...journal, plan: plan.value }));
    await showConsent(host, plan.value.id, 'ticket');
    return ok({ planId: plan.value.id });
  },
  'ticket.create': async ({ host, planId, hash, customerId }) => {
    const taken = await take(host, planId, hash, customerId);
    if (!taken.ok) return taken;
    const { id } = await begin(host);
    return ok({ runId: id });
  },
  // Said by the page that watches: a message wakes the worker, and what was consented to goes on.
  'ticket.resume': async ({ host, planId }) => {
    const { plan } = await ticketOf(host).read();
    if (plan?.id === planId && plan.chosen && plan.state !== 'ended') await begin(host);
    return ok(null);
  },
  'ticket.cancel': async ({ host, planId }) => {
    await put(host, (plan) =>
      plan.id === planId && plan.state === 'proposed' ? { ...plan, state: 'cancelled' } : plan,
    );
    return ok(null);
  },
} satisfies Partial<Handlers>;

/** Goes on where a worker died: what may have been sent is looked for, never sent again. */
export async function resumeTicket(run: Run): Promise<boolean> {
  if (run.kind !== 'ticket') return false;
  const { plan } = await ticketOf(run.subject).read();
  if (!plan?.chosen || plan.state === 'ended' || plan.state === 'cancelled') return false;
  await begin(run.subject);
  return true;
}

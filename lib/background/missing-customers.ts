import { proofSchema } from '../domain/evidence.ts';
import { readCustomers } from '../halo/customers.ts';
import { proofOf } from '../store/items.ts';
import { agentSession, applicationReader, connectionOf } from './access.ts';

/** Larger lists are not read for this: HaloPSA's budget is about 300 requests per 5 minutes for the whole tenant. */
const mostCustomers = 2000;
/** So many names are kept. */
const mostNames = 20;

/**
 * Finds out who is missing where Cove's key sees fewer customers than the person: both lists are read and compared by
 * id, and the names go to the kept proof. Only when the numbers differ, and only for as many as can be read without
 * straining the tenant; where either list cannot be read completely, nothing is named.
 *
 * @param yours how many customers the person sees, as counted just now
 */
export async function nameMissing(host: string, yours: number, signal: AbortSignal): Promise<void> {
  const kept = proofSchema.safeParse(await proofOf(host).read());
  const count = kept.success ? kept.data.customers?.count : undefined;
  if (count === undefined || count >= yours || yours > mostCustomers) return;
  const connection = await connectionOf(host);
  const key = connection ? await applicationReader(connection, signal) : undefined;
  const session = await agentSession(host);
  if (!key?.ok || !session.ok) return;
  const agent = session.value.reader;
  const [theirs, own] = await Promise.all([
    readCustomers(key.value.readPage, { signal }),
    readCustomers((page) => agent.read('customers-page', String(page)), { signal }),
  ]);
  if (!theirs.ok || !own.ok || !theirs.value.complete || !own.value.complete) return;
  const seen = new Set(theirs.value.customers.map(({ id }) => id));
  const missing = own.value.customers.filter(({ id }) => !seen.has(id)).map(({ name }) => name);
  await proofOf(host).update((raw) => {
    const now = proofSchema.safeParse(raw);
    if (!now.success || now.data.customers?.count !== count) return raw;
    return { ...now.data, customers: { ...now.data.customers, missing: missing.slice(0, mostNames) } };
  });
}

import { browser } from 'wxt/browser';
import { askPage } from '../bus/page.ts';
import { isCoveHost } from '../bus/sender.ts';
import type { Handlers } from '../bus/serve.ts';
import { coveApiHost, createCoveClient } from '../cove/jsonrpc.ts';
import { readPartners } from '../cove/partners.ts';
import type { Connection } from '../domain/connection.ts';
import type { CoveCustomer, CustomerList, PsaCustomer } from '../domain/customer.ts';
import type { PassCause } from '../domain/drift.ts';
import { fail, ok, type Result } from '../domain/failure.ts';
import type { Run } from '../domain/run.ts';
import { say } from '../domain/say.ts';
import { readCustomers } from '../halo/customers.ts';
import { settleIds } from '../mapping/psa-ids.ts';
import { coveAgain, psaAgain } from '../mapping/rereading.ts';
import { connections, coveView, customersOf, planOf } from '../store/items.ts';
import { applicationReader } from './access.ts';
import { movePsaIds } from './plan.ts';
import { mayReach } from './sites.ts';
import { noteCustomers } from './drift.ts';
import { dropFirstScreen, firstScreenSoon } from './first-screen.ts';
import { bringBack, bringForward } from './in-front.ts';
import { loadPart } from './parts.ts';
import { recompute } from './recompute.ts';
import { endRun, recordRun, startRun } from './runs.ts';
import { wait } from './waiting.ts';
import { settingToWork } from './setting-out.ts';

const gone = () =>
  fail('no-connection', say('This connection does not exist any more. Choose another one or connect again.'));

const anyCove = '*.backup.management';
/** Without the permission a browser would send the request as from any page, and shows no tab. */
const barred = () =>
  fail(
    'permission-refused',
    say(
      'This browser does not let Alcove look at Cove. Allow it and read again, or paste the list: nothing is read then.',
    ),
  );

/** Takes over a list of Cove customers, with technical ones set aside visibly. */
export async function takeCustomers(
  connectionId: string,
  list: CoveCustomer[],
  source: NonNullable<CustomerList['coveSource']>,
  complete: boolean,
): Promise<void> {
  const now = Date.now();
  const connection = (await connections.read())[connectionId];
  // What still comes in of one that was removed is nobody's any more.
  if (!connection) return;
  await replaceCustomers(connection, (customers) => ({
    ...customers,
    ...coveAgain(customers.cove, list, now),
    coveSource: source,
    coveAt: now,
    coveComplete: complete,
  }));
  await recompute(connection.host);
}

/** Puts a new list in place of the one before, and notes what that means for the plan. */
async function replaceCustomers(
  connection: Pick<Connection, 'id' | 'host'>,
  change: (customers: CustomerList) => CustomerList,
  cause?: PassCause,
): Promise<void> {
  const { id, host } = connection;
  await dropFirstScreen(id);
  let before: CustomerList | undefined;
  const after = await customersOf(id).update((customers) => {
    before = customers;
    return change(customers);
  });
  firstScreenSoon(id);
  if (before) await noteCustomers({ id, host }, before, after, cause);
}

/** Reads HaloPSA's customers with Cove's key. */
export async function readPsa(
  connection: Connection,
  cause?: PassCause,
): Promise<{ id: string; ended: Promise<void> }> {
  return startRun('psa-customers', connection.id, say('Reading customers from HaloPSA'), async (run) => {
    const access = await applicationReader(connection, run.signal);
    if (!access.ok) return access;
    const read = await readCustomers(access.value.readPage, {
      signal: run.signal,
      onProgress: (done, total, note) => run.at(note ?? say('Reading customers from HaloPSA'), done, total),
    });
    if (!read.ok) return read;
    await takePsa(connection, read.value.customers, { source: 'api', complete: read.value.complete }, cause);
    return ok(null);
  });
}

/** Takes over a list of PSA customers. What is linked by name alone and has an id now stays linked. */
async function takePsa(
  connection: Connection,
  list: readonly PsaCustomer[],
  from: { source: 'api' | 'file'; complete: boolean },
  cause?: PassCause,
): Promise<void> {
  const before = await customersOf(connection.id).read();
  const { psa, moved } = settleIds(before.psa, list);
  if (moved.size > 0) await movePsaIds(connection.id, moved);
  const plan = await planOf(connection.id).read();
  const now = Date.now();
  const again = ({ psaBefore, ...customers }: CustomerList): CustomerList => ({
    ...customers,
    ...psaAgain({ psa: customers.psa, ...(psaBefore ? { psaBefore } : {}) }, psa, plan, now),
    psaAt: now,
    psaSource: from.source,
    psaComplete: from.complete,
  });
  await replaceCustomers(connection, again, cause);
  await recompute(connection.host);
}

/** Finds the Cove tab and the frame that shows the customers, and lets hands scroll through them. */
async function readFromPage(connectionId: string): Promise<Result<{ runId: string }>> {
  const view = await coveView.read();
  const frame = view && Object.entries(view.frames).find(([, { place }]) => place === 'wizard-map');
  const tabs = await browser.tabs.query({ url: ['https://backup.management/*', 'https://*.backup.management/*'] });
  const tab = tabs.find(({ id }) => id === view?.tabId);
  if (!tab && !(await mayReach(anyCove))) return barred();
  if (!view || !frame || tab?.id === undefined || !tab.url || !isCoveHost(new URL(tab.url).hostname)) {
    return fail(
      'no-console-tab',
      say(
        'No Cove page with a customer table is open. Open the mapping step of the wizard in Cove, or read the customers through the API or from a file.',
      ),
    );
  }
  const runId = await recordRun('cove-customers', connectionId, say('Reading customers from the Cove page'), {
    handsIn: 'page',
    frame: { tabId: tab.id, frameId: Number(frame[0]) },
  });
  const [tabId, frameId] = [tab.id, Number(frame[0])];
  const answer = await settingToWork(runId, async () => {
    await loadPart('hands', tabId, frameId);
    await bringForward(runId, tabId);
    return askPage(tabId, frameId, { type: 'cove.customers', runId });
  });
  if (answer.ok) return ok({ runId });
  await bringBack(runId);
  await endRun(runId, 'failed', { failure: answer.failure });
  return answer;
}

export const customerHandlers = {
  'customers.psa': async ({ connectionId }) => {
    const connection = (await connections.read())[connectionId];
    if (!connection) return gone();
    const { id } = await readPsa(connection);
    return ok({ runId: id });
  },
  'customers.pasted': async ({ connectionId, customers }) => {
    const connection = (await connections.read())[connectionId];
    if (!connection) return gone();
    await takePsa(connection, customers, { source: 'file', complete: true });
    return ok(null);
  },
  'customers.cove': async ({ connectionId, source }) => {
    if (!(await connections.read())[connectionId]) return gone();
    if (source.kind === 'page') return readFromPage(connectionId);
    const { id } = await startRun(
      'cove-customers',
      connectionId,
      source.kind === 'api' ? say('Logging in to Cove') : say('Taking over the list'),
      async (run) => {
        if (source.kind === 'file') {
          await takeCustomers(connectionId, source.customers, 'file', true);
          return ok(null);
        }
        if (!(await mayReach(coveApiHost))) return barred();
        const { partner, username, token } = source;
        const client = createCoveClient({
          login: { username, password: token, ...(partner.trim() ? { partner } : {}) },
          fetch: (url, init) => fetch(url, init),
          wait,
          now: Date.now,
          signal: run.signal,
        });
        const read = await readPartners(client, { signal: run.signal, onProgress: run.at });
        if (!read.ok) return read;
        await takeCustomers(connectionId, read.value.customers, 'api', read.value.complete);
        return ok(null);
      },
    );
    return ok({ runId: id });
  },
} satisfies Partial<Handlers>;

/** Reading HaloPSA's customers goes on after the worker died; a Cove log-in does not (its token was not kept). */
export async function resumeCustomers(run: Run): Promise<boolean> {
  const connection = (await connections.read())[run.subject];
  if (run.kind !== 'psa-customers' || !connection) return false;
  await readPsa(connection);
  return true;
}

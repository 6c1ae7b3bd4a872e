/** Shorter ways to a state that another test reaches by clicking: the extension's own commands, from its own page. */
import type { Page } from '@playwright/test';
import type { CommandInput, CommandName, CommandOutput } from '../../lib/bus/protocol.ts';
import type { CoveCustomer } from '../../lib/domain/customer.ts';
import type { Result } from '../../lib/domain/failure.ts';
import type { Plan } from '../../lib/domain/plan.ts';
import type { Run } from '../../lib/domain/run.ts';
import { customersPacking } from '../../lib/store/customers-packing.ts';
import { historyPacking, planPacking } from '../../lib/store/plan-packing.ts';
import { suggestionsPacking } from '../../lib/store/suggestions-packing.ts';
import type { Tenant } from '../world/halo/index.ts';
import type { ChromiumWithExtension } from './browser/chromium.ts';
import type { Sidebar } from './browser/sidebar.ts';
import { until } from './browser/wait.ts';

/** Any stored item, as it lies there; the long ones as columns. */
interface Envelope {
  v: number;
  data: unknown;
}
const packings: Record<string, { unpack(raw: unknown): unknown }> = {
  customers: customersPacking,
  plan: planPacking,
  'plan-history': historyPacking,
  suggestions: suggestionsPacking,
};

/** An own page of the extension or its worker, in whichever browser. */
export type Asked = Pick<Page, 'evaluate'>;

/**
 * Sends a command as the popup does.
 *
 * @param app an own page of the extension
 * @throws when the command fails
 */
export async function askAlcove<N extends CommandName>(
  app: Asked,
  name: N,
  input: CommandInput<N>,
): Promise<CommandOutput[N]> {
  const answer: Result<CommandOutput[N]> = await app.evaluate((message) => chrome.runtime.sendMessage(message), {
    alcove: 1,
    name,
    input,
  });
  if (!answer.ok) throw new Error(`${name}: ${answer.failure.code}: ${answer.failure.message}`);
  return answer.value;
}

/** What the extension has stored under a key; undefined: nothing. */
export async function stored<T>(app: Asked, key: string): Promise<T | undefined> {
  const item = await app.evaluate(
    async (name) => (await chrome.storage.local.get<Record<string, Envelope | undefined>>(name))[name],
    key,
  );
  if (item === undefined) return undefined;
  const packing = packings[key.split(':')[0] ?? ''];
  return (packing ? packing.unpack(item.data) : item.data) as T;
}

/** Asks for something that runs and waits until it has ended well. */
export async function runToEnd<N extends 'check' | 'match' | 'customers.psa' | 'customers.cove'>(
  app: Asked,
  name: N,
  input: CommandInput<N>,
  timeout?: number,
): Promise<void> {
  const { runId } = await askAlcove(app, name, input);
  await until(
    async () => {
      const run = (
        await stored<Record<string, { state: string; failure?: { message: string; detail?: string } }>>(app, 'runs')
      )?.[runId];
      if (run?.state === 'failed' || run?.state === 'stopped')
        throw new Error(`${name} ${run.state}: ${run.failure?.message ?? ''} (${run.failure?.detail ?? 'no detail'})`);
      return run?.state === 'done';
    },
    { what: `${name} to end`, ...(timeout === undefined ? {} : { timeout }) },
  );
}

/**
 * Presses "Check everything" beside HaloPSA and waits for the end of that check. Its first rows come long before, what was
 * known of before stands there meanwhile, and what was never checked is unknown too; and it reads through this page.
 */
export async function checkEverything(
  { worker }: Pick<ChromiumWithExtension, 'worker'>,
  sidebar: Sidebar,
  host: string,
): Promise<void> {
  const since = Date.now();
  await sidebar.click('button', 'Check everything');
  await until(
    async () => {
      const runs = Object.values((await stored<Record<string, Run>>(await worker(), 'runs')) ?? {});
      const checks = runs.filter((run) => run.kind === 'check' && run.subject === host && run.startedAt >= since);
      return checks.length > 0 && checks.every(({ state }) => state !== 'running');
    },
    { what: `the check of ${host} to end`, timeout: 20_000 },
  );
}

/** The simulated application made for Cove, with the secret that only HaloPSA knows. */
export function coveApplication(tenant: Tenant): { clientId: string; clientSecret: string } {
  const application = tenant.state.applications.find(({ name }) => /cove/iu.test(name));
  if (application === undefined) throw new Error(`${tenant.host} has no application for Cove`);
  return { clientId: application.clientId, clientSecret: application.secret };
}

/** Connects to a tenant with its own application. Gives the connection's id. */
export async function connected(app: Asked, tenant: Tenant, name = 'Cove for Acme'): Promise<string> {
  const { connectionId } = await askAlcove(app, 'connect', { name, address: tenant.host, ...coveApplication(tenant) });
  return connectionId;
}

/** Connects and loads the customers of both sides. */
export async function withCustomers(app: Asked, tenant: Tenant, customers: readonly CoveCustomer[]): Promise<string> {
  const connectionId = await connected(app, tenant);
  await runToEnd(app, 'customers.psa', { connectionId });
  await runToEnd(app, 'customers.cove', { connectionId, source: { kind: 'file', customers: [...customers] } });
  return connectionId;
}

/** Maps what is clear, gives the reseller a PSA customer, and saves. */
export async function withPlan(
  app: Asked,
  tenant: Tenant,
  customers: readonly CoveCustomer[],
): Promise<{ connectionId: string; plan: Plan }> {
  const connectionId = await withCustomers(app, tenant, customers);
  await runToEnd(app, 'match', { connectionId });
  const planNow = async (): Promise<Plan> => {
    const plan = await stored<Plan>(app, `plan:${connectionId}`);
    if (plan === undefined) throw new Error('there is no plan');
    return plan;
  };
  const psaId = tenant.state.clients.find(({ inactive }) => !inactive)?.id ?? 0;
  await askAlcove(app, 'plan.edit', {
    connectionId,
    op: { kind: 'reseller', link: { psaId, origin: 'hand', at: Date.now() } },
    label: 'Reseller',
    revision: (await planNow()).revision,
  });
  await askAlcove(app, 'plan.save', { connectionId, revision: (await planNow()).revision });
  return { connectionId, plan: await planNow() };
}

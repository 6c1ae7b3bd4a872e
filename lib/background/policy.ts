/**
 * What an organisation has set for everybody: read from the browser's managed storage by the background alone, which
 * refuses what it forbids. The copy in lib/store is for the screens, and decides nothing.
 */
import { browser } from 'wxt/browser';
import { featureOf, featureOfPage } from '../bus/features.ts';
import { isCoveHost, isHostedHaloHost, type Caller } from '../bus/sender.ts';
import type { CommandName } from '../bus/protocol.ts';
import { fail, type Result } from '../domain/failure.ts';
import { namesFrom, type Names } from '../domain/names.ts';
import {
  allows,
  hostMessage,
  noPolicy,
  offMessage,
  tenantRefusal,
  type Feature,
  type Policy,
} from '../domain/policy.ts';
import { say } from '../domain/say.ts';
import { same } from '../domain/settings.ts';
import { connections, currentConnection, policy as shown } from '../store/items.ts';
import { policyFrom } from './policy-from.ts';

/** Firefox refuses to read managed storage where nobody manages it. */
const isNone = (error: unknown): boolean => /not found|no managed/iu.test(String(error));

async function readManaged(): Promise<Policy> {
  try {
    return policyFrom((await browser.storage.managed?.get(null)) ?? {});
  } catch (error) {
    if (isNone(error)) return noPolicy;
    return {
      ...noPolicy,
      ignored: [
        { setting: '(all)', why: say('The browser cannot read it: {error}', { error: String(error).slice(0, 200) }) },
      ],
    };
  }
}

/** Read once in the life of a worker, and again whenever the browser says that it changed. */
let current: Promise<Policy> | undefined;
export const policyNow = (): Promise<Policy> => (current ??= readManaged());
export const namesNow = async (): Promise<Names> => namesFrom((await policyNow()).names);

/** Reads it again and shows the screens what holds now; `differs`: they have shown something else until now. */
export async function renewPolicy(): Promise<{ policy: Policy; differs: boolean }> {
  current = readManaged();
  const policy = await current;
  // What lies in storage has its properties in another order.
  const differs = !same(await shown.read(), policy);
  if (differs) await shown.update(() => policy);
  return { policy, differs };
}

/**
 * Listens for changes; to be called before the first await of the worker. `changed` hears of those that came while it ran,
 * and of those that came while the browser was closed.
 */
export function watchPolicy(changed: () => Promise<void>): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') void renewPolicy().then(changed);
  });
  void renewPolicy().then(({ differs }) => (differs ? changed() : undefined));
}

const refusal = (feature: Feature): Result<never> => fail('not-allowed', offMessage(feature));

/** The tenant that a command is about: named in it, by its connection, or the one that Cove's side speaks of. */
async function hostOf(name: CommandName, input: Readonly<Record<string, unknown>>): Promise<string | undefined> {
  // A page of Cove names itself where it is about how the sidebar stands there.
  if (typeof input['host'] === 'string') return isCoveHost(input['host']) ? undefined : input['host'];
  const id = name === 'cove.fill' || name === 'cove.apply' ? await currentConnection.read() : input['connectionId'];
  return typeof id === 'string' ? (await connections.read())[id]?.host : undefined;
}

/** What takes something away or only looks at the screen is never refused: a forbidden tenant can still be removed. */
const always: ReadonlySet<CommandName> = new Set<CommandName>([
  'connection.remove',
  'connection.use',
  'secret.forget',
  'secret.wipe',
  'changes.cancel',
  'ticket.cancel',
  'taught.forget',
]);

/** Why an organisation does not allow this command, or `undefined`. Asked before every command is carried out. */
export async function forbidden(
  name: CommandName,
  input: Readonly<Record<string, unknown>>,
  caller: Caller,
): Promise<Result<never> | undefined> {
  const policy = await policyNow();
  if (policy === noPolicy) return undefined;
  const refused = (host: string | undefined): string | null =>
    host === undefined ? null : tenantRefusal(policy, host, isHostedHaloHost);
  const barred = caller.who === 'halo' ? refused(caller.host) : null;
  if (barred !== null) return fail('not-allowed', barred);
  const { coveHost } = policy;
  if (caller.who === 'cove' && coveHost !== undefined && caller.console !== coveHost)
    return fail('not-allowed', hostMessage(caller.console ?? say('this console of Cove')));
  const feature = featureOf[name];
  if (feature !== undefined && !allows(policy, feature)) return refusal(feature);
  if (name === 'own.open') {
    const page = String(input['page']);
    const part = Object.hasOwn(featureOfPage, page) ? featureOfPage[page] : undefined;
    if (part !== undefined && !allows(policy, part)) return refusal(part);
  }
  if (always.has(name)) return undefined;
  const closed = refused(await hostOf(name, input));
  return closed === null ? undefined : fail('not-allowed', closed);
}

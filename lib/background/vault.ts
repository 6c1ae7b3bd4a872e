import type { Handlers } from '../bus/serve.ts';
import { fail, ok } from '../domain/failure.ts';
import { allows } from '../domain/policy.ts';
import { say } from '../domain/say.ts';
import { connections, secretsKept, vaultState } from '../store/items.ts';
import { forgetAll, keepInVault, keepSecret, lockAll, ownerOf } from '../vault/secrets.ts';
import type { Owner } from '../vault/sealed.ts';
import { changePassphrase, createVault, isUnlocked, reconcileVault, touchVault, unlockVault } from '../vault/vault.ts';
import { policyNow } from './policy.ts';

/** Judges every tenant anew whose secret is in the vault. */
async function recomputeAll(): Promise<void> {
  const kept = await secretsKept.read();
  const hosts = Object.values(await connections.read()).flatMap(({ id, host }) =>
    Object.hasOwn(kept, id) ? [host] : [],
  );
  if (hosts.length === 0) return;
  const { recompute } = await import('./recompute.ts');
  for (const host of new Set(hosts)) await recompute(host);
}

/** Locks a vault that was idle for too long. */
export async function lockWhenIdle(): Promise<void> {
  if (await isUnlocked(Date.now())) return;
  await lockAll();
  await recomputeAll();
}

/**
 * Takes a secret over that somebody typed or that HaloPSA has just told: to memory, and to the vault where that has one of
 * the connection already and the organisation allows it.
 */
export const takeSecret = async (owner: Owner, secret: string): Promise<unknown> =>
  keepSecret(owner, secret, Date.now(), allows(await policyNow(), 'keepingSecrets'));

/** Locks the vault where the organisation does not want secrets to be kept. It stays for the person to destroy. */
export async function lockWhereOff(): Promise<void> {
  if (allows(await policyNow(), 'keepingSecrets') || !(await isUnlocked(Date.now()))) return;
  await lockAll();
  await recomputeAll();
}

/** After a start of the browser or of the worker: what is there, and is it whole. */
export const wakeVault = (): Promise<void> => reconcileVault(Date.now());

export const vaultHandlers = {
  'vault.create': async ({ passphrase, connectionId }) => {
    const connection = (await connections.read())[connectionId];
    if (!connection) return fail('no-connection', say('This connection does not exist any more.'));
    const made = await createVault(passphrase, Date.now());
    if (!made.ok) return made;
    const put = await keepInVault(ownerOf(connection), Date.now());
    await recomputeAll();
    return put;
  },
  'vault.keep': async ({ connectionId }) => {
    const connection = (await connections.read())[connectionId];
    if (!connection) return fail('no-connection', say('This connection does not exist any more.'));
    const put = await keepInVault(ownerOf(connection), Date.now());
    await recomputeAll();
    return put;
  },
  'vault.unlock': async ({ passphrase }) => {
    const opened = await unlockVault(passphrase, Date.now());
    if (opened.ok) await recomputeAll();
    return opened;
  },
  'vault.lock': async () => {
    await lockAll();
    await recomputeAll();
    return ok(null);
  },
  'vault.change': ({ passphrase, next }) => changePassphrase(passphrase, next, Date.now()),
  'vault.forget': async () => {
    await forgetAll();
    await recomputeAll();
    return ok(null);
  },
  'vault.idle': async ({ minutes }) => {
    await vaultState.update((state) => ({ ...state, idleMinutes: minutes }));
    await touchVault(Date.now());
    return ok(null);
  },
  'vault.touch': async () => {
    await touchVault(Date.now());
    return ok(null);
  },
} satisfies Partial<Handlers>;

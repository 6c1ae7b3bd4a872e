import { browser } from 'wxt/browser';
import { fail, ok, type Result } from '../domain/failure.ts';
import { say } from '../domain/say.ts';
import { z } from '../domain/schema.ts';
import type { KeptSecret } from '../domain/secret.ts';
import { secretsKept } from '../store/items.ts';
import type { Owner } from './sealed.ts';
import { forgetVault, lockVault, putInVault, readFromVault, takeOutOfVault } from './vault.ts';

/**
 * Client secrets. Always in memory first: `storage.session` is not written to disk, is readable by the worker and
 * extension pages alone, and is gone when the browser closes. Some, if the person wants that, in the vault too. Which
 * connections have one is public knowledge inside Alcove (`secretsKept`); the value never leaves the background
 * except into Cove's own field.
 */
const keyOf = (id: string) => `secret:${id}`;
const secretSchema = z.object({ secret: z.string(), until: z.number() });

/** How long an unused secret stays in memory: one working day. */
export const secretLife = 12 * 60 * 60 * 1000;
/** Name of the alarm at which what is over is wiped. */
export const secretsAlarm = 'secrets';

export const ownerOf = ({ id, host, clientId }: { id: string; host: string; clientId: string }): Owner => ({
  connectionId: id,
  host,
  clientId,
});

const noted = (id: string, change: (kept: KeptSecret | undefined) => KeptSecret | undefined): Promise<unknown> =>
  secretsKept.update(({ [id]: before, ...rest }) => {
    const after = change(before);
    return after ? { ...rest, [id]: after } : rest;
  });

/**
 * Takes a secret to memory, for a connection or (as text) under another name. What the vault holds for that
 * connection is replaced; where the vault is locked, the old one in it goes, because it is no longer the right one.
 *
 * @param mayVault whether the vault may take it; otherwise that counts as locked
 */
export async function keepSecret(of: Owner | string, secret: string, now: number, mayVault = true): Promise<number> {
  const id = typeof of === 'string' ? of : of.connectionId;
  const until = now + secretLife;
  await browser.storage.session.set({ [keyOf(id)]: { secret, until } });
  const inVault = (await secretsKept.read())[id]?.vault === true;
  const sealed = inVault && mayVault && typeof of !== 'string' && (await putInVault(of, secret, now)).ok;
  if (inVault && !sealed) await takeOutOfVault(id);
  await noted(id, () => (sealed ? { at: now, until, vault: true } : { at: now, until }));
  await wakeForSecrets();
  return until;
}

/** The secret in memory, or undefined when there is none (never kept, wiped, browser restarted, expired). */
export async function secretOf(id: string, now: number): Promise<string | undefined> {
  const key = keyOf(id);
  const parsed = secretSchema.safeParse((await browser.storage.session.get(key))[key]);
  if (!parsed.success) return undefined;
  if (parsed.data.until > now) return parsed.data.secret;
  await dropFromMemory(id);
  return undefined;
}

const none = () =>
  fail(
    'no-secret',
    say('Alcove does not hold the Client Secret any more: it is kept in memory only. Enter it again under Connect.'),
    { field: 'Client Secret' },
  );

/** The secret of a connection, out of memory or the vault. Failures: `no-secret`, `vault-locked`, `vault-damaged`, `vault-newer`. */
export async function secretFor(owner: Owner, now: number): Promise<Result<string>> {
  const inMemory = await secretOf(owner.connectionId, now);
  if (inMemory !== undefined) return ok(inMemory);
  const kept = (await secretsKept.read())[owner.connectionId];
  return kept?.vault ? readFromVault(owner, now) : none();
}

/** Out of memory; what is in the vault stays there. */
export async function dropFromMemory(id: string): Promise<void> {
  await browser.storage.session.remove(keyOf(id));
  await noted(id, (kept) => (kept?.vault ? { at: kept.at, vault: true } : undefined));
}

/** Away with it, out of memory and out of the vault. */
export async function wipeSecret(id: string): Promise<void> {
  await browser.storage.session.remove(keyOf(id));
  if ((await secretsKept.read())[id]?.vault) await takeOutOfVault(id);
  await noted(id, () => undefined);
}

/** Holds it for the full time again, counted from now; false when there is none any more. */
export async function extendSecret(of: Owner | string, now: number): Promise<boolean> {
  const secret = await secretOf(typeof of === 'string' ? of : of.connectionId, now);
  if (secret === undefined) return false;
  await keepSecret(of, secret, now);
  return true;
}

/** Puts what is held of a connection into the unlocked vault. */
export async function keepInVault(owner: Owner, now: number): Promise<Result<null>> {
  const secret = await secretFor(owner, now);
  if (!secret.ok) return secret;
  const put = await putInVault(owner, secret.value, now);
  if (put.ok) await noted(owner.connectionId, (kept) => ({ at: now, ...kept, vault: true }));
  return put;
}

/** Locks the vault, and takes what is in it out of memory as well. */
export async function lockAll(): Promise<void> {
  await lockVault();
  for (const [id, kept] of Object.entries(await secretsKept.read())) if (kept.vault) await dropFromMemory(id);
}

/** Destroys the vault; what is in memory stays until its time is over. */
export async function forgetAll(): Promise<void> {
  await forgetVault();
  for (const [id, kept] of Object.entries(await secretsKept.read()))
    if (kept.vault) await noted(id, ({ at, until } = { at: 0 }) => (until === undefined ? undefined : { at, until }));
}

/**
 * Makes `secretsKept` say what is really held: after a browser restart that is the vault alone. Wipes what is too old.
 *
 * @returns under which ids something changed
 */
export async function reconcileSecrets(now: number): Promise<string[]> {
  const changed: string[] = [];
  for (const [id, { vault, until }] of Object.entries(await secretsKept.read())) {
    if ((await secretOf(id, now)) !== undefined) continue;
    if (vault && until === undefined) continue;
    await dropFromMemory(id);
    changed.push(id);
  }
  await wakeForSecrets();
  return changed;
}

/** Sets the alarm to when the next secret is over, so that it does not outlive the time that is shown. */
async function wakeForSecrets(): Promise<void> {
  const ends = Object.values(await secretsKept.read()).flatMap(({ until }) => until ?? []);
  await browser.alarms.create(
    secretsAlarm,
    ends.length === 0 ? { periodInMinutes: 15 } : { when: Math.min(...ends), periodInMinutes: 15 },
  );
}

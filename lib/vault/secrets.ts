import { browser } from 'wxt/browser';
import { z } from '../domain/schema.ts';
import { secretsKept } from '../store/items.ts';

/**
 * Client secrets, in memory only: `storage.session` is not written to disk, is readable by the worker and
 * extension pages alone, and is gone when the browser closes. Which connections have one is public
 * knowledge inside Alcove (`secretsKept`); the value never leaves the background except into Cove's own field.
 */
const keyOf = (connectionId: string) => `secret:${connectionId}`;
const secretSchema = z.object({ secret: z.string(), until: z.number() });

/** How long an unused secret stays in memory: one working day. */
export const secretLife = 12 * 60 * 60 * 1000;
/** Name of the alarm at which what is over is wiped. */
export const secretsAlarm = 'secrets';

export async function keepSecret(connectionId: string, secret: string, now: number): Promise<number> {
  const until = now + secretLife;
  await browser.storage.session.set({ [keyOf(connectionId)]: { secret, until } });
  await secretsKept.update((kept) => ({ ...kept, [connectionId]: { at: now, until } }));
  await wakeForSecrets();
  return until;
}

/** The secret, or undefined when there is none (never kept, wiped, browser restarted, expired). */
export async function secretOf(connectionId: string, now: number): Promise<string | undefined> {
  const key = keyOf(connectionId);
  const parsed = secretSchema.safeParse((await browser.storage.session.get(key))[key]);
  if (!parsed.success) return undefined;
  if (parsed.data.until > now) return parsed.data.secret;
  await wipeSecret(connectionId);
  return undefined;
}

export async function wipeSecret(connectionId: string): Promise<void> {
  await browser.storage.session.remove(keyOf(connectionId));
  await secretsKept.update(({ [connectionId]: _gone, ...rest }) => rest);
}

/** Holds it for the full time again, counted from now; false when there is none any more. */
export async function extendSecret(connectionId: string, now: number): Promise<boolean> {
  const secret = await secretOf(connectionId, now);
  if (secret === undefined) return false;
  await keepSecret(connectionId, secret, now);
  return true;
}

/**
 * Makes `secretsKept` say what is really in memory: after a browser restart nothing is. Wipes what is too old.
 *
 * @returns under which ids nothing is held any more
 */
export async function reconcileSecrets(now: number): Promise<string[]> {
  const gone: string[] = [];
  for (const id of Object.keys(await secretsKept.read())) {
    if ((await secretOf(id, now)) !== undefined) continue;
    await wipeSecret(id);
    gone.push(id);
  }
  await wakeForSecrets();
  return gone;
}

/** Sets the alarm to when the next secret is over, so that it does not outlive the time that is shown. */
async function wakeForSecrets(): Promise<void> {
  const ends = Object.values(await secretsKept.read()).flatMap(({ until }) => until ?? []);
  await browser.alarms.create(
    secretsAlarm,
    ends.length === 0 ? { periodInMinutes: 15 } : { when: Math.min(...ends), periodInMinutes: 15 },
  );
}

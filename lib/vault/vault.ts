import { browser } from 'wxt/browser';
import { fail, ok, type Failure, type Result } from '../domain/failure.ts';
import { say } from '../domain/say.ts';
import { z } from '../domain/schema.ts';
import { vaultState } from '../store/items.ts';
import { chest } from './chest.ts';
import { inspect, lockUp, seal, toBytes, toText, unlock, unseal, type Owner, type Trouble } from './sealed.ts';

/**
 * The optional vault: secrets that outlive the browser, under a passphrase. While it is unlocked its data key is in
 * `storage.session` (memory, worker and extension pages only); locking is to take it away there.
 */
const keyItem = 'vault:key';
const heldSchema = z.object({ key: z.string(), lockAt: z.number() });
/** Name of the alarm at which an idle vault locks itself. */
export const vaultAlarm = 'vault-lock';
const shortest = 12;

const said: Record<Trouble, Failure> = {
  wrong: {
    code: 'passphrase-wrong',
    message: say(
      'This is not the passphrase of the vault. Nothing was changed; check Caps Lock and the keyboard, and try again.',
    ),
    field: 'Passphrase',
  },
  damaged: {
    code: 'vault-damaged',
    message: say(
      'The vault was changed or damaged since it was written, so nothing in it can be trusted. Forget it, make a new Client Secret in HaloPSA and keep that one.',
    ),
  },
  newer: {
    code: 'vault-newer',
    message: say(
      'The vault was written by a newer version of Alcove. Update Alcove to open it; until then it stays as it is.',
    ),
  },
};
const trouble = (kind: Trouble): Result<never> => ({ ok: false, failure: said[kind] });
const locked = (): Result<never> =>
  fail(
    'vault-locked',
    say("The Client Secret is in Alcove's vault, which is locked. Unlock it with its passphrase in Alcove."),
    {
      field: 'Passphrase',
    },
  );

const minutes = async (): Promise<number> => (await vaultState.read()).idleMinutes;

async function hold(key: Uint8Array, now: number): Promise<void> {
  const lockAt = now + (await minutes()) * 60_000;
  await browser.storage.session.set({ [keyItem]: { key: toText(key), lockAt } });
  await vaultState.update((state) => ({ ...state, exists: true, lockAt, trouble: undefined }));
  await browser.alarms.create(vaultAlarm, { when: lockAt });
}

/** The data key while the vault is unlocked and not idle for too long. */
async function dataKey(now: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const held = heldSchema.safeParse((await browser.storage.session.get(keyItem))[keyItem]);
  if (!held.success) return undefined;
  if (held.data.lockAt > now) return toBytes(held.data.key);
  await lockVault();
  return undefined;
}

export const isUnlocked = async (now: number): Promise<boolean> => (await dataKey(now)) !== undefined;

export async function lockVault(): Promise<void> {
  await browser.storage.session.remove(keyItem);
  await vaultState.update(({ lockAt: _gone, ...state }) => state);
}

/** Somebody is at work here: it locks itself that much later. */
export async function touchVault(now: number): Promise<void> {
  const key = await dataKey(now);
  if (key) await hold(key, now);
}

/** Makes a vault and unlocks it; refuses where there is one already. */
export async function createVault(passphrase: string, now: number): Promise<Result<null>> {
  if ((await chest.readLock()) !== undefined)
    return fail('stale', say('There is a vault already. Unlock it, or forget it first.'));
  if (passphrase.length < shortest)
    return fail(
      'bad-input',
      say('Use at least {count} characters: a few words that only you put together.', { count: shortest }),
      {
        field: 'Passphrase',
      },
    );
  const made = await lockUp(passphrase);
  await chest.writeLock(made.lock);
  await hold(made.dataKey, now);
  return ok(null);
}

export async function unlockVault(passphrase: string, now: number): Promise<Result<null>> {
  const raw = await chest.readLock();
  if (raw === undefined) return fail('stale', say('There is no vault. Keep a secret over restarts to make one.'));
  const opened = await unlock(raw, passphrase);
  if (!opened.ok) {
    if (opened.trouble !== 'wrong')
      await vaultState.update((state) => ({
        ...state,
        exists: true,
        trouble: opened.trouble === 'newer' ? 'newer' : 'damaged',
      }));
    return trouble(opened.trouble);
  }
  await hold(opened.value, now);
  return ok(null);
}

/** Puts the same data key under another passphrase; the old one is asked for even while it is unlocked. */
export async function changePassphrase(old: string, next: string, now: number): Promise<Result<null>> {
  const raw = await chest.readLock();
  const opened = await unlock(raw, old);
  if (!opened.ok) return trouble(opened.trouble);
  if (next.length < shortest)
    return fail(
      'bad-input',
      say('Use at least {count} characters: a few words that only you put together.', { count: shortest }),
      {
        field: 'New passphrase',
      },
    );
  const lock = await inspect(raw);
  const made = await lockUp(next, opened.value, lock.ok ? lock.value.id : undefined);
  await chest.writeLock(made.lock);
  await hold(opened.value, now);
  return ok(null);
}

/** Away with the vault and everything in it. Needs no passphrase: whoever forgot it has to get out. */
export async function forgetVault(): Promise<void> {
  await lockVault();
  await chest.empty();
  await vaultState.update(({ idleMinutes }) => ({ exists: false, idleMinutes }));
}

export async function putInVault(owner: Owner, secret: string, now: number): Promise<Result<null>> {
  const key = await dataKey(now);
  if (!key) return locked();
  await chest.writeEntry(owner.connectionId, await seal(key, owner, secret, now));
  return ok(null);
}

export const takeOutOfVault = (connectionId: string): Promise<unknown> => chest.removeEntry(connectionId);

/** The secret that is kept for this owner; `vault-locked` while it cannot be opened. */
export async function readFromVault(owner: Owner, now: number): Promise<Result<string>> {
  const key = await dataKey(now);
  if (!key) return locked();
  const opened = await unseal(key, owner, await chest.readEntry(owner.connectionId));
  if (opened.ok) return ok(opened.value);
  await vaultState.update((state) => ({ ...state, trouble: opened.trouble === 'newer' ? 'newer' : 'damaged' }));
  return trouble(opened.trouble);
}

/** What is in the chest, and whether it is whole, as far as that shows without the passphrase; kept for the screens. */
export async function reconcileVault(now: number): Promise<void> {
  let raw: unknown;
  try {
    raw = await chest.readLock();
  } catch {
    return; // The browser does not open it now: what was known of it stands.
  }
  const lock = raw === undefined ? undefined : await inspect(raw);
  await isUnlocked(now);
  const held = heldSchema.safeParse((await browser.storage.session.get(keyItem))[keyItem]);
  await vaultState.update(({ idleMinutes }) => ({
    exists: raw !== undefined,
    idleMinutes,
    ...(held.success ? { lockAt: held.data.lockAt } : {}),
    ...(lock && !lock.ok ? { trouble: lock.trouble === 'newer' ? ('newer' as const) : ('damaged' as const) } : {}),
  }));
}

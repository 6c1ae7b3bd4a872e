import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';

/** Two areas of storage and alarms in memory; the vault's own database is fake-indexeddb's. */
const areas: Record<'local' | 'session', Record<string, unknown>> = { local: {}, session: {} };
const area = (name: 'local' | 'session') => ({
  get: async (key: string | null) => structuredClone(key === null ? areas[name] : { [key]: areas[name][key] }),
  set: async (items: Record<string, unknown>) => void Object.assign(areas[name], structuredClone(items)),
  remove: async (key: string) => void delete areas[name][key],
});
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: area('local'),
      session: area('session'),
      onChanged: { addListener: () => undefined, removeListener: () => undefined },
    },
    alarms: { create: async () => undefined },
  },
}));
vi.stubGlobal('navigator', { locks: { request: async (_name: string, run: () => Promise<unknown>) => run() } });

const { keepSecret, secretFor, keepInVault, lockAll, forgetAll, reconcileSecrets, wipeSecret, secretLife } =
  await import('../../../lib/vault/secrets.ts');
const { createVault, unlockVault, changePassphrase, reconcileVault } = await import('../../../lib/vault/vault.ts');
const { chest } = await import('../../../lib/vault/chest.ts');
const { secretsKept, vaultState } = await import('../../../lib/store/items.ts');

const owner = { connectionId: 'c1', host: 'acme.halopsa.com', clientId: 'id-1' };
const passphrase = 'four plain words together';
const secret = 'canary-5f1c2b7e-secret';
const code = async (result: Promise<{ ok: boolean; failure?: { code: string } }>): Promise<string> => {
  const { ok, failure } = await result;
  return ok ? 'ok' : (failure?.code ?? '?');
};
/** The browser is closed and opened: memory is gone, what is on disk is not. */
async function restart(now: number): Promise<void> {
  areas.session = {};
  await reconcileVault(now);
  await reconcileSecrets(now);
}

beforeEach(async () => {
  await forgetAll();
  areas.local = {};
  areas.session = {};
});

describe('a secret', () => {
  test('in memory is gone after a restart, and when its time is over', async () => {
    await keepSecret(owner, secret, 0);
    expect(await secretFor(owner, 1)).toEqual({ ok: true, value: secret });
    expect(await code(secretFor(owner, secretLife))).toBe('no-secret');
    expect(await secretsKept.read()).toEqual({});
    await keepSecret(owner, secret, 0);
    await restart(1);
    expect(await code(secretFor(owner, 1))).toBe('no-secret');
    expect(await secretsKept.read()).toEqual({});
  });

  test('in the vault outlives a restart, locked until the passphrase is given', async () => {
    await keepSecret(owner, secret, 0);
    expect(await code(createVault(passphrase, 0))).toBe('ok');
    expect(await code(keepInVault(owner, 0))).toBe('ok');
    await restart(1);
    expect(await secretsKept.read()).toEqual({ c1: { at: 0, vault: true } });
    expect(await code(secretFor(owner, 1))).toBe('vault-locked');
    expect(await code(unlockVault('not the passphrase', 1))).toBe('passphrase-wrong');
    expect(await code(secretFor(owner, 1))).toBe('vault-locked');
    expect(await code(unlockVault(passphrase, 1))).toBe('ok');
    expect(await secretFor(owner, 2)).toEqual({ ok: true, value: secret });
    // Nothing that is on disk, nor what content scripts may read, has it.
    const onDisk = [areas.local, await chest.readLock(), await chest.readEntry('c1')];
    expect(JSON.stringify(onDisk)).not.toContain(secret);
    expect(JSON.stringify(onDisk)).not.toContain(passphrase);
  });

  test('in the vault is locked by hand, and by time without use', async () => {
    await keepSecret(owner, secret, 0);
    await createVault(passphrase, 0);
    await keepInVault(owner, 0);
    await lockAll();
    expect(await code(secretFor(owner, 1))).toBe('vault-locked');
    expect(JSON.stringify(areas.session)).not.toContain(secret);
    await unlockVault(passphrase, 10);
    const { lockAt = 0, idleMinutes } = await vaultState.read();
    expect(lockAt).toBe(10 + idleMinutes * 60_000);
    expect(await secretFor(owner, lockAt - 1)).toEqual({ ok: true, value: secret });
    expect(await code(secretFor(owner, lockAt))).toBe('vault-locked');
    expect(areas.session).toEqual({});
  });

  test('that was made anew replaces the one in the vault; where that is locked, the old one goes', async () => {
    await keepSecret(owner, secret, 0);
    await createVault(passphrase, 0);
    await keepInVault(owner, 0);
    await keepSecret(owner, 'the-second-secret', 1);
    await restart(2);
    await unlockVault(passphrase, 2);
    expect(await secretFor(owner, 3)).toEqual({ ok: true, value: 'the-second-secret' });
    await lockAll();
    await keepSecret(owner, 'the-third-secret', 4);
    expect(await chest.readEntry('c1')).toBeUndefined();
    expect(await secretFor(owner, 5)).toEqual({ ok: true, value: 'the-third-secret' });
    expect((await secretsKept.read())['c1']?.vault).toBeUndefined();
  });

  test('is wiped from everywhere at once', async () => {
    await keepSecret(owner, secret, 0);
    await createVault(passphrase, 0);
    await keepInVault(owner, 0);
    await wipeSecret('c1');
    expect(await chest.readEntry('c1')).toBeUndefined();
    expect(await code(secretFor(owner, 1))).toBe('no-secret');
  });
});

describe('the vault', () => {
  test('takes another passphrase, for which it wants the old one', async () => {
    await keepSecret(owner, secret, 0);
    await createVault(passphrase, 0);
    await keepInVault(owner, 0);
    expect(await code(changePassphrase('not it', 'another good passphrase', 0))).toBe('passphrase-wrong');
    expect(await code(changePassphrase(passphrase, 'short', 0))).toBe('bad-input');
    expect(await code(changePassphrase(passphrase, 'another good passphrase', 0))).toBe('ok');
    await restart(1);
    expect(await code(unlockVault(passphrase, 1))).toBe('passphrase-wrong');
    expect(await code(unlockVault('another good passphrase', 1))).toBe('ok');
    expect(await secretFor(owner, 2)).toEqual({ ok: true, value: secret });
  });

  test('is made once, and with a passphrase that is worth it', async () => {
    expect(await code(createVault('short', 0))).toBe('bad-input');
    expect(await vaultState.read()).toMatchObject({ exists: false });
    await createVault(passphrase, 0);
    expect(await code(createVault(passphrase, 0))).toBe('stale');
  });

  test('says that it is damaged or newer, not that the passphrase is wrong', async () => {
    await createVault(passphrase, 0);
    const lock = await chest.readLock();
    await chest.writeLock({ ...(lock as object), check: 'AAAA' });
    expect(await code(unlockVault(passphrase, 0))).toBe('vault-damaged');
    await restart(0);
    expect(await vaultState.read()).toMatchObject({ exists: true, trouble: 'damaged' });
    await chest.writeLock({ ...(lock as object), v: 2 });
    expect(await code(unlockVault(passphrase, 0))).toBe('vault-newer');
    await restart(0);
    expect(await vaultState.read()).toMatchObject({ exists: true, trouble: 'newer' });
  });

  test('one damaged secret in it is told, and a new one heals that', async () => {
    await keepSecret(owner, secret, 0);
    await createVault(passphrase, 0);
    await keepInVault(owner, 0);
    await chest.writeEntry('c1', {
      ...((await chest.readEntry('c1')) as object),
      sealed: { iv: 'AAAA', data: 'AAAA' },
    });
    await restart(1);
    await unlockVault(passphrase, 1);
    expect(await code(secretFor(owner, 1))).toBe('vault-damaged');
    await keepSecret(owner, 'a-new-secret', 1);
    expect(await secretFor(owner, 2)).toEqual({ ok: true, value: 'a-new-secret' });
    await restart(3);
    expect(await vaultState.read()).not.toHaveProperty('trouble');
    await unlockVault(passphrase, 3);
    expect(await secretFor(owner, 4)).toEqual({ ok: true, value: 'a-new-secret' });
  });

  test('is destroyed for good; what is in memory stays its time', async () => {
    await keepSecret(owner, secret, 0);
    await createVault(passphrase, 0);
    await keepInVault(owner, 0);
    await forgetAll();
    expect(await chest.readLock()).toBeUndefined();
    expect(await chest.entries()).toEqual([]);
    expect(await secretFor(owner, 1)).toEqual({ ok: true, value: secret });
    expect((await secretsKept.read())['c1']?.vault).toBeUndefined();
    expect(await code(unlockVault(passphrase, 1))).toBe('stale');
  });
});

/** A vault that is there when the organisation switches keeping secrets off: locked, and it takes nothing more. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import type * as Recompute from '../../../lib/background/recompute.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
vi.mock('../../../lib/background/recompute.ts', async (original) => ({
  ...(await original<typeof Recompute>()),
  recompute: () => Promise.resolve(),
}));
const { fakeBrowser } = await import('wxt/testing/fake-browser');
const { renewPolicy } = await import('../../../lib/background/policy.ts');
const { lockWhereOff, takeSecret } = await import('../../../lib/background/vault.ts');
const { forgetAll, keepInVault, keepSecret, secretFor } = await import('../../../lib/vault/secrets.ts');
const { createVault, isUnlocked, unlockVault } = await import('../../../lib/vault/vault.ts');
const { chest } = await import('../../../lib/vault/chest.ts');
const { secretsKept } = await import('../../../lib/store/items.ts');

// Node has no lock manager; one caller after the other is all that these tests need of it.
vi.stubGlobal('navigator', { locks: { request: (_name: string, work: () => unknown) => work() } });
const owner = { connectionId: 'c1', host: 'acme.halopsa.com', clientId: 'id-1' };
const passphrase = 'four plain words together';
const manage = async (policy: object) => {
  Object.assign(fakeBrowser.storage, { managed: { get: async () => policy } });
  await renewPolicy();
};
const off = { features: { keepingSecrets: false } };
beforeEach(async () => {
  fakeBrowser.reset();
  await manage({});
  await forgetAll();
  await keepSecret(owner, 'first', Date.now());
  await createVault(passphrase, Date.now());
  await keepInVault(owner, Date.now());
});

it('is locked, with what it holds out of memory, and stays for the person to destroy', async () => {
  await lockWhereOff();
  expect(await isUnlocked(Date.now()), 'nothing is set yet').toBe(true);
  await manage(off);
  await lockWhereOff();
  expect(await isUnlocked(Date.now())).toBe(false);
  expect(await secretFor(owner, Date.now())).toMatchObject({ ok: false, failure: { code: 'vault-locked' } });
  expect(await chest.readEntry('c1'), 'nothing is lost').toBeDefined();
});

it('takes no secret that is typed, and gives up the old one for it', async () => {
  await manage(off);
  // Unlocked all the same: the policy has arrived in the middle of connecting.
  await unlockVault(passphrase, Date.now());
  await takeSecret(owner, 'second');
  expect(await chest.readEntry('c1')).toBeUndefined();
  expect((await secretsKept.read())['c1']).not.toHaveProperty('vault');
  expect(await secretFor(owner, Date.now())).toEqual({ ok: true, value: 'second' });
});

it('takes it where that is allowed', async () => {
  await takeSecret(owner, 'second');
  await lockWhereOff();
  expect((await secretsKept.read())['c1']).toMatchObject({ vault: true });
});

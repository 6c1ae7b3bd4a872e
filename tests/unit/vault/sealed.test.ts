import { beforeAll, describe, expect, test } from 'vitest';
import { canonical } from '../../../lib/domain/change.ts';
import {
  inspect,
  iterations,
  lockUp,
  seal,
  toBytes,
  toText,
  unlock,
  unseal,
  type Lock,
} from '../../../lib/vault/sealed.ts';

const passphrase = 'four plain words together';
const owner = { connectionId: 'c1', host: 'acme.halopsa.com', clientId: '24fe0a24-85d5-46d4-b9c6-721e23f25843' };
let lock: Lock;
let dataKey: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  ({ lock, dataKey } = await lockUp(passphrase));
});

/** The same text with one bit of its bytes turned. */
function flipped(base64: string, at = 0): string {
  const bytes = toBytes(base64);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return toText(bytes);
}
/** As somebody would who knows how the sum is made. */
async function resummed(change: Partial<Lock>): Promise<Lock> {
  const { sum: _sum, ...rest } = { ...lock, ...change };
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical(rest)));
  return { ...lock, ...change, sum: toText(new Uint8Array(digest)) };
}

describe('the lock', () => {
  test('is slow to guess, and says nothing of the passphrase or the key', () => {
    expect(iterations).toBeGreaterThanOrEqual(600_000);
    expect(lock.kdf).toMatchObject({ name: 'PBKDF2-SHA-256', iterations });
    expect(toBytes(lock.kdf.salt)).toHaveLength(16);
    expect(toBytes(lock.key.iv)).toHaveLength(12);
    const text = JSON.stringify(lock);
    expect(text).not.toContain(passphrase);
    expect(text).not.toContain(toText(dataKey));
  });

  test('opens with the passphrase, however its letters are composed', async () => {
    const accented = await lockUp('caf\u00e9 and three words');
    expect(await unlock(accented.lock, 'cafe\u0301 and three words')).toEqual({ ok: true, value: accented.dataKey });
  });

  test('another passphrase is told from a damaged lock', async () => {
    expect(await unlock(lock, `${passphrase} `)).toEqual({ ok: false, trouble: 'wrong' });
    expect(await unlock(lock, '')).toEqual({ ok: false, trouble: 'wrong' });
  });

  test('the same passphrase never gives the same record twice', async () => {
    const again = await lockUp(passphrase, dataKey, lock.id);
    for (const part of ['check', 'sum'] as const) expect(again.lock[part]).not.toBe(lock[part]);
    expect(again.lock.key).not.toEqual(lock.key);
    expect(await unlock(again.lock, passphrase)).toEqual({ ok: true, value: dataKey });
  });

  const damages: [string, (whole: Lock) => unknown][] = [
    ['a flipped bit in the key', (it) => ({ ...it, key: { ...it.key, data: flipped(it.key.data) } })],
    ['a flipped bit in its IV', (it) => ({ ...it, key: { ...it.key, iv: flipped(it.key.iv) } })],
    ['a flipped bit in the salt', (it) => ({ ...it, kdf: { ...it.kdf, salt: flipped(it.kdf.salt) } })],
    ['a flipped bit in the check', (it) => ({ ...it, check: flipped(it.check) })],
    ['another id', (it) => ({ ...it, id: 'other' })],
    ['cut off', ({ key: _key, ...rest }) => rest],
    ['nothing', () => null],
    ['text', () => 'lock'],
  ];
  test.each(damages)('%s is damage', async (_, damage) => {
    expect(await unlock(damage(lock), passphrase)).toEqual({ ok: false, trouble: 'damaged' });
    expect(await inspect(damage(lock))).toEqual({ ok: false, trouble: 'damaged' });
  });

  test('damage whose sum was made anew still opens nothing', async () => {
    const key = { ...lock.key, data: flipped(lock.key.data, 5) };
    expect(await unlock(await resummed({ key }), passphrase)).toEqual({ ok: false, trouble: 'damaged' });
    expect(await unlock(await resummed({ id: 'other' }), passphrase)).toEqual({ ok: false, trouble: 'damaged' });
  });

  test('fewer rounds, or so many that they would never end, are not accepted', async () => {
    for (const rounds of [1, 599_999, 1e9, 600_000.5]) {
      const weak = await resummed({ kdf: { ...lock.kdf, iterations: rounds } });
      expect(await inspect(weak)).toEqual({ ok: false, trouble: 'damaged' });
    }
  });

  test('a newer version is left alone', async () => {
    expect(await unlock({ ...lock, v: 2 }, passphrase)).toEqual({ ok: false, trouble: 'newer' });
  });
});

describe('a sealed secret', () => {
  test('comes back for its owner', async () => {
    const entry = await seal(dataKey, owner, 'the secret', 1);
    expect(JSON.stringify(entry)).not.toContain('the secret');
    expect(await unseal(dataKey, owner, entry)).toEqual({ ok: true, value: 'the secret' });
  });

  test('is never sealed with the same IV', async () => {
    const ivs = await Promise.all(
      Array.from({ length: 64 }, async () => (await seal(dataKey, owner, 'x', 1)).sealed.iv),
    );
    expect(new Set(ivs).size).toBe(64);
  });

  test.each([
    ['another tenant', { host: 'other.halopsa.com' }],
    ['another application', { clientId: '00000000-85d5-46d4-b9c6-721e23f25843' }],
    ['another connection', { connectionId: 'c2' }],
  ])('is not given to %s', async (_, change) => {
    const entry = await seal(dataKey, owner, 'the secret', 1);
    expect(await unseal(dataKey, { ...owner, ...change }, entry)).toEqual({ ok: false, trouble: 'damaged' });
    expect(await unseal(dataKey, { ...owner, ...change }, { ...entry, ...change })).toEqual({
      ok: false,
      trouble: 'damaged',
    });
  });

  test('damage, another key, a newer version and nonsense are told', async () => {
    const entry = await seal(dataKey, owner, 'the secret', 1);
    const damaged = { ...entry, sealed: { ...entry.sealed, data: flipped(entry.sealed.data, 3) } };
    expect(await unseal(dataKey, owner, damaged)).toEqual({ ok: false, trouble: 'damaged' });
    expect(await unseal(crypto.getRandomValues(new Uint8Array(32)), owner, entry)).toEqual({
      ok: false,
      trouble: 'damaged',
    });
    expect(await unseal(dataKey, owner, { ...entry, v: 2 })).toEqual({ ok: false, trouble: 'newer' });
    expect(await unseal(dataKey, owner, undefined)).toEqual({ ok: false, trouble: 'damaged' });
  });
});

/**
 * Secrets at rest. A random data key encrypts them (AES-256-GCM, a fresh random 96-bit IV each time); the data key is
 * itself encrypted under a key derived from the passphrase (PBKDF2-SHA-256, then HKDF to tell purposes apart), so
 * that another passphrase re-encrypts one small record. What a ciphertext belongs to is authenticated with it.
 *
 * Nothing here touches storage; nothing here keeps a passphrase.
 */
import { canonical } from '../domain/change.ts';
import { z, type Infer } from '../domain/schema.ts';

/** The newest form of both records; raised when anything about them changes. */
const sealedVersion = 1;
/** OWASP's recommendation for PBKDF2-HMAC-SHA-256 (2023). A record that claims less was tampered with. */
export const iterations = 600_000;
/** A record that asks for more than this would only hold the browser up. */
const mostIterations = 10_000_000;

const box = z.object({ iv: z.string(), data: z.string() });
export const lockSchema = z.object({
  v: z.literal(sealedVersion),
  id: z.string(),
  kdf: z.object({ name: z.literal('PBKDF2-SHA-256'), iterations: z.number(), salt: z.string() }),
  /** Derived beside the key: tells a wrong passphrase from a damaged record. */
  check: z.string(),
  /** The data key, encrypted. */
  key: box,
  /** SHA-256 over all the rest: damage shows without the passphrase. */
  sum: z.string(),
});
export type Lock = Infer<typeof lockSchema>;

export const entrySchema = z.object({
  v: z.literal(sealedVersion),
  connectionId: z.string(),
  host: z.string(),
  clientId: z.string(),
  at: z.number(),
  sealed: box,
});
export type Entry = Infer<typeof entrySchema>;
/** What a secret belongs to. */
export type Owner = Pick<Entry, 'connectionId' | 'host' | 'clientId'>;

/** `wrong`: another passphrase. `damaged`: changed since it was written. `newer`: written by a later version of Alcove. */
export type Trouble = 'wrong' | 'damaged' | 'newer';
export type Opened<T> = { ok: true; value: T } | { ok: false; trouble: Trouble };

const no = (trouble: Trouble) => ({ ok: false as const, trouble });
const text = (value: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(value);
const random = (size: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(size));
export const toText = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
export function toBytes(value: string): Uint8Array<ArrayBuffer> {
  const raw = atob(value);
  return Uint8Array.from(raw, (char) => char.charCodeAt(0));
}

const sumOf = async ({ sum: _sum, ...rest }: Lock): Promise<string> =>
  toText(new Uint8Array(await crypto.subtle.digest('SHA-256', text(canonical(rest)))));

/** From a passphrase: the key that encrypts the data key, and what it is known by. */
async function derive(passphrase: string, salt: Uint8Array<ArrayBuffer>, rounds: number) {
  // The same words typed on another keyboard are the same passphrase.
  const typed = await crypto.subtle.importKey('raw', text(passphrase.normalize('NFC')), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    typed,
    256,
  );
  const root = await crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveKey', 'deriveBits']);
  const use = (info: string) => ({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: text(info) });
  const [key, check] = await Promise.all([
    crypto.subtle.deriveKey(use('alcove vault key 1'), root, { name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]),
    crypto.subtle.deriveBits(use('alcove vault check 1'), root, 128),
  ]);
  return { key, check: toText(new Uint8Array(check)) };
}

async function encrypt(key: CryptoKey, plain: Uint8Array<ArrayBuffer>, about: string): Promise<Infer<typeof box>> {
  const iv = random(12);
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: text(about) }, key, plain);
  return { iv: toText(iv), data: toText(new Uint8Array(data)) };
}

async function decrypt(
  key: CryptoKey,
  { iv, data }: Infer<typeof box>,
  about: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const options = { name: 'AES-GCM', iv: toBytes(iv), additionalData: text(about) };
    return new Uint8Array(await crypto.subtle.decrypt(options, key, toBytes(data)));
  } catch {
    return undefined;
  }
}

const lockAbout = (id: string): string => canonical({ what: 'alcove vault key', v: sealedVersion, id });

/** Puts a data key under a passphrase: a new one, or the same one under another passphrase. */
export async function lockUp(
  passphrase: string,
  dataKey: Uint8Array<ArrayBuffer> = random(32),
  id: string = crypto.randomUUID(),
): Promise<{ lock: Lock; dataKey: Uint8Array<ArrayBuffer> }> {
  const salt = random(16);
  const { key, check } = await derive(passphrase, salt, iterations);
  const lock: Lock = {
    v: sealedVersion,
    id,
    kdf: { name: 'PBKDF2-SHA-256', iterations, salt: toText(salt) },
    check,
    key: await encrypt(key, dataKey, lockAbout(id)),
    sum: '',
  };
  return { lock: { ...lock, sum: await sumOf(lock) }, dataKey };
}

/** Reads a stored lock without its passphrase: is it one, whole, and of a version that is understood. */
export async function inspect(raw: unknown): Promise<Opened<Lock>> {
  if (typeof raw === 'object' && raw !== null && 'v' in raw && typeof raw.v === 'number' && raw.v > sealedVersion)
    return no('newer');
  const parsed = lockSchema.safeParse(raw);
  if (!parsed.success || (await sumOf(parsed.data)) !== parsed.data.sum) return no('damaged');
  const rounds = parsed.data.kdf.iterations;
  if (!Number.isInteger(rounds) || rounds < iterations || rounds > mostIterations) return no('damaged');
  return { ok: true, value: parsed.data };
}

/** Gets the data key with the passphrase. */
export async function unlock(raw: unknown, passphrase: string): Promise<Opened<Uint8Array<ArrayBuffer>>> {
  const lock = await inspect(raw);
  if (!lock.ok) return lock;
  const { kdf, check, key, id } = lock.value;
  const derived = await derive(passphrase, toBytes(kdf.salt), kdf.iterations);
  if (derived.check !== check) return no('wrong');
  const dataKey = await decrypt(derived.key, key, lockAbout(id));
  return dataKey ? { ok: true, value: dataKey } : no('damaged');
}

const importKey = (dataKey: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', dataKey, 'AES-GCM', false, ['encrypt', 'decrypt']);
const entryAbout = ({ connectionId, host, clientId }: Owner): string =>
  canonical({ what: 'alcove client secret', v: sealedVersion, connectionId, host, clientId });

export async function seal(dataKey: Uint8Array<ArrayBuffer>, owner: Owner, secret: string, at: number): Promise<Entry> {
  const { connectionId, host, clientId } = owner;
  const sealed = await encrypt(await importKey(dataKey), text(secret), entryAbout(owner));
  return { v: sealedVersion, connectionId, host, clientId, at, sealed };
}

/** The secret of an entry, if it is the one that was put in for this owner. */
export async function unseal(dataKey: Uint8Array<ArrayBuffer>, owner: Owner, raw: unknown): Promise<Opened<string>> {
  if (typeof raw === 'object' && raw !== null && 'v' in raw && typeof raw.v === 'number' && raw.v > sealedVersion)
    return no('newer');
  const parsed = entrySchema.safeParse(raw);
  if (!parsed.success) return no('damaged');
  const plain = await decrypt(await importKey(dataKey), parsed.data.sealed, entryAbout(owner));
  return plain ? { ok: true, value: new TextDecoder().decode(plain) } : no('damaged');
}

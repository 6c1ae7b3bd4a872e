import { unboundId } from '../domain/secret.ts';
import { connections } from '../store/items.ts';
import { reconcileSecrets } from '../vault/secrets.ts';

/** Wipes what is over, and judges the tenants anew that it was held for. */
export async function wipeOver(): Promise<void> {
  const gone = await reconcileSecrets(Date.now());
  const all = Object.values(await connections.read());
  const hosts = new Set(
    all.flatMap(({ id, host }) => (gone.some((each) => each === id || each === unboundId(host)) ? [host] : [])),
  );
  if (hosts.size === 0) return;
  const { recompute } = await import('./recompute.ts');
  for (const host of hosts) await recompute(host);
}

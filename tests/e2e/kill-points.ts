/**
 * The extension's worker standing still at one of its waits, to be killed there: what it asked for has happened (written,
 * sent, answered by the server), and it never hears of it. The same way for tests and for the benchmark.
 */
import type { Worker } from '@playwright/test';
import type { ChromiumWithExtension } from './browser/chromium.ts';
import { until } from './browser/wait.ts';

export interface KillPoint {
  at: number;
  /** What the worker waited for, e.g. "storage.local.set runs"; undefined: the run had ended before that many waits. */
  what: string | undefined;
}

/** Lays a wait without end under the `at`-th thing (from 0) that the worker asks of browser and network from now on. */
async function standStill(worker: Worker, at: number): Promise<void> {
  await worker.evaluate((wanted) => {
    let waits = 0;
    const never = new Promise<never>(() => undefined);
    const seen = new WeakSet<object>();
    const cover = (owner: unknown, name: string, called: string): void => {
      if (typeof owner !== 'object' || owner === null) return;
      const real: unknown = Reflect.get(owner, name);
      if (typeof real !== 'function' || seen.has(real)) return;
      const covered = (...given: unknown[]): unknown => {
        const mine = waits++;
        const answer: unknown = Reflect.apply(real, owner, given);
        if (mine !== wanted || !(answer instanceof Promise)) return answer;
        const [first] = given;
        const about = typeof first === 'object' && first !== null ? Object.keys(first).join(' ') : String(first);
        const stands = () => {
          Object.assign(globalThis, { standsAt: `${called} ${about.slice(0, 60)}`.trim() });
          return never;
        };
        return answer.then(stands, stands);
      };
      seen.add(covered);
      Reflect.set(owner, name, covered);
    };
    for (const root of ['chrome', 'browser']) {
      const api: unknown = Reflect.get(globalThis, root);
      for (const [path, names] of [
        ['storage.local', ['get', 'set', 'remove']],
        ['storage.session', ['get', 'set', 'remove']],
        ['tabs', ['query', 'get', 'sendMessage', 'update', 'create']],
        ['scripting', ['executeScript', 'getRegisteredContentScripts', 'registerContentScripts']],
        ['permissions', ['getAll', 'contains']],
        ['alarms', ['get', 'create', 'clear']],
        ['windows', ['get', 'update', 'create']],
        ['action', ['setBadgeText', 'setBadgeBackgroundColor', 'setTitle']],
      ] as const) {
        let owner: unknown = api;
        for (const part of path.split('.'))
          owner = typeof owner === 'object' && owner !== null ? Reflect.get(owner, part) : undefined;
        for (const name of names) cover(owner, name, `${path}.${name}`);
      }
    }
    cover(globalThis, 'fetch', 'fetch');
    for (const name of ['digest', 'encrypt', 'decrypt', 'deriveBits']) cover(crypto.subtle, name, `crypto.${name}`);
  }, at);
}

/**
 * Acts, and kills the worker at its `at`-th wait.
 *
 * @param act begins what is to be disturbed; it may wait for an answer that never comes
 * @param over whether it has ended without coming so far
 */
export async function killAtWait(
  alcove: ChromiumWithExtension,
  at: number,
  act: () => Promise<unknown>,
  over: () => Promise<boolean>,
): Promise<KillPoint> {
  // What was going on before is over: what is counted belongs to what is done now.
  const worker = await alcove.worker();
  await standStill(worker, at);
  const acted = act().catch((error: unknown) => error);
  let what: string | undefined;
  await until(
    async () => {
      what = await worker.evaluate(() => Reflect.get(globalThis, 'standsAt') as string | undefined);
      return what !== undefined || (await over());
    },
    { what: `wait ${at} or the end`, timeout: 45_000 },
  );
  await alcove.killWorker();
  const failed = await acted;
  if (failed instanceof Error && what === undefined) throw failed;
  return { at, what };
}

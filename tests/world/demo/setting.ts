/** The scene of the demo: one unconfigured HaloPSA tenant, one Cove reseller with customers, one browser with the extension. */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { launchChromium, type ChromiumWithExtension } from '../../e2e/browser/chromium.ts';
import { startWorld, type World } from '../server.ts';

export const demoHost = 'acme.halopsa.com';
export const demoCustomers = 250;
export type WizardVariant = 'frame' | 'top';

export interface Setting {
  world: World;
  alcove: ChromiumWithExtension;
  close(): Promise<void>;
}

/** Builds the extension as it ships; what the build prints is only shown when it fails. */
export function buildExtension(): void {
  const root = resolve(import.meta.dirname, '../../..');
  const built = spawnSync(process.execPath, [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'build'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (built.status !== 0) throw new Error(`the extension could not be built:\n${built.stdout}${built.stderr}`);
}

/** @param options.seed the same seed gives the same customers; @param options.extension folder of a build, default: where `buildExtension` puts it */
export async function openSetting(options: {
  variant: WizardVariant;
  headless: boolean;
  customers?: number;
  seed?: number;
  extension?: string;
}): Promise<Setting> {
  const world = await startWorld({
    tenants: [{ host: demoHost, state: 'unconfigured' }],
    customers: options.customers ?? demoCustomers,
    seed: options.seed ?? 8,
    cove: { variant: options.variant },
  });
  try {
    const alcove = await launchChromium({
      headless: options.headless,
      args: world.browserArgs,
      ...(options.extension === undefined ? {} : { extensions: [options.extension] }),
      // A person may size the window; pictures need one size.
      ...(options.headless ? {} : { viewport: null, reducedMotion: 'no-preference' as const }),
    });
    return {
      world,
      alcove,
      async close() {
        await alcove.close();
        await world.close();
      },
    };
  } catch (error) {
    await world.close();
    throw error;
  }
}

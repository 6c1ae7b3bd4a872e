/**
 * A policy for the extension, set where Chromium lets developers try policies: chrome://policy/test. It reaches the
 * extension as one of an organisation does, lives in this browser alone, and nothing is written outside the profile.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { ChromiumWithExtension } from './chromium.ts';
import { until } from './wait.ts';

/** Numbers of chrome://policy/test: from the platform, for the machine, mandatory. */
const mandatory = { source: 5, scope: 1, level: 1 } as const;

/**
 * Sets the whole policy of the extension; `{}` takes it away.
 *
 * @throws where this browser has no chrome://policy/test (a branded, stable Chrome has none)
 */
export async function setPolicy(
  alcove: ChromiumWithExtension,
  settings: Readonly<Record<string, unknown>>,
): Promise<void> {
  const page = await alcove.context.newPage();
  await page.goto('chrome://policy/test').catch(() => undefined);
  const file = page.locator('#import-policies-file-input');
  if ((await file.count()) === 0)
    throw new Error('this Chromium has no chrome://policy/test, so no policy can be set without writing to /etc');
  const path = join(alcove.profile, 'policy.json');
  const policies = Object.entries(settings).map(([name, value]) => ({
    namespace: alcove.extensionId,
    name,
    value,
    ...mandatory,
  }));
  await writeFile(path, JSON.stringify(policies));
  await file.setInputFiles(path);
  const worker = await alcove.worker();
  await until(
    async () => {
      await page.locator('#apply-policies').click();
      const held = await worker.evaluate(async () => JSON.stringify(await chrome.storage.managed.get(null)));
      return isDeepStrictEqual(JSON.parse(held), settings);
    },
    { what: 'the policy to reach the extension' },
  );
  await page.close();
}

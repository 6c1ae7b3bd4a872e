/** A profile in which the extension has been installed before: the browser sets up a new one, and opens its first page, once. */
import { rmSync } from 'node:fs';
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const newProfile = (): Promise<string> => mkdtemp(join(tmpdir(), 'alcove-chromium-'));

let first: Promise<string> | undefined;

/**
 * A copy of the profile that `install` leaves, which is run once in this process.
 *
 * @param install starts a browser with the extension in that new directory, waits until it is there, and ends it
 */
export async function installedProfile(install: (profile: string) => Promise<void>): Promise<string> {
  first ??= (async () => {
    const made = await newProfile();
    process.once('exit', () => rmSync(made, { recursive: true, force: true }));
    await install(made);
    return made;
  })();
  const profile = await newProfile();
  await cp(await first, profile, { recursive: true });
  return profile;
}

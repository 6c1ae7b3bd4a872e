/**
 * A Chromium whose own language is another one. What an extension is told by `chrome.i18n` follows the browser's language,
 * not that of the pages, and Linux takes it from the environment, as long as the browser has texts in it.
 */
import { copyFile, link, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { existsSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** The program itself: distributions put a script before it. */
function programOf(command: string): string {
  const real = realpathSync(command);
  const packaged = `/usr/lib/${basename(real)}/${basename(real)}`;
  return existsSync(join(dirname(real), 'icudtl.dat')) || !existsSync(packaged) ? real : packaged;
}

export interface Speaking {
  executablePath: string;
  env: Record<string, string>;
  remove(): Promise<void>;
}

/**
 * What to start a browser with, so that it speaks a language. Distributions package the browser's own texts apart; where those of the
 * language are not installed, the browser is started from a folder in which the English ones stand for them: its menus then
 * stay English, but it is in that language all the same, and an extension is told so.
 *
 * @param command the browser as it is usually started
 */
export async function speaking(command: string, language: string): Promise<Speaking> {
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  const env: Record<string, string> = { ...Object.fromEntries(inherited), LANGUAGE: language };
  const program = programOf(command);
  const home = dirname(program);
  const english = join(home, 'locales', 'en-US.pak');
  if (existsSync(join(home, 'locales', `${language}.pak`)) || !existsSync(english))
    return { executablePath: program, env, remove: () => Promise.resolve() };
  const folder = await mkdtemp(join(tmpdir(), 'alcove-speaking-'));
  await Promise.all(
    (await readdir(home))
      .filter((name) => name !== 'locales' && name !== basename(program))
      .map((name) => symlink(join(home, name), join(folder, name))),
  );
  await mkdir(join(folder, 'locales'));
  for (const name of ['en-US', language]) await symlink(english, join(folder, 'locales', `${name}.pak`));
  // The browser looks for its files beside where its program really is, so a symbolic link would lead it back.
  const executablePath = join(folder, basename(program));
  await link(program, executablePath).catch(() => copyFile(program, executablePath));
  return { executablePath, env, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 3 }) };
}

/**
 * Finds the browsers that tests, demo and benchmarks drive, and fetches a missing one where that is possible.
 *
 * Branded Chrome and Edge are passed over: since version 137 they ignore `--load-extension`
 * (Chrome release notes 137), so an unpacked extension cannot be tested in them.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

export type BrowserKind = 'chromium' | 'firefox';

interface Known {
  /** Environment variable that wins over everything. */
  variable: string;
  /** Commands looked for on the PATH, in this order. */
  commands: string[];
  /** Where installers put it outside the PATH. */
  places: string[];
  /** Debian package. */
  packageName: string;
  advice: string;
}

const known: Record<BrowserKind, Known> = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    commands: ['chromium', 'chromium-browser', 'chrome-for-testing'],
    places: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
    packageName: 'chromium',
    advice:
      'No Chromium was found. Install the package "chromium", or run "npx playwright install chromium", ' +
      'or name a Chromium (not Google Chrome, which loads no unpacked extensions) in CHROMIUM_PATH.',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    packageName: 'firefox-esr',
    advice: 'No Firefox was found. Install "firefox-esr" or "firefox", or name one in FIREFOX_PATH.',
  },
};

const runs = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

function onPath(command: string): string | undefined {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const file = join(folder, command);
    if (folder !== '' && runs(file)) return file;
  }
  return undefined;
}

/** Playwright's own download, when it has been made. */
function playwrights(kind: BrowserKind): string | undefined {
  if (kind !== 'chromium') return undefined;
  const file = chromium.executablePath();
  return existsSync(file) ? file : undefined;
}

/** The installed browser, or `undefined`. A path in the environment that does not run is an error, not a reason to look on. */
export function lookFor(kind: BrowserKind): string | undefined {
  const { variable, commands, places } = known[kind];
  const named = process.env[variable];
  if (named !== undefined && named !== '') {
    if (!runs(named)) throw new Error(`${variable} names ${named}, which is not a program that can be run.`);
    return named;
  }
  for (const command of commands) {
    const file = onPath(command);
    if (file !== undefined) return file;
  }
  return places.find(runs) ?? playwrights(kind);
}

/** Flags that keep a Chromium that is driven quiet, off the network and light; no sandbox only where root leaves no choice. */
export function quietFlags(): string[] {
  return [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--force-color-profile=srgb',
    // Each window would prepare the list under its address bar as a page of its own: a third of what starting the browser costs.
    '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup',
  ];
}

/**
 * For pages that live for seconds, as those of tests do: compiling what runs often once more, for speed, is a tenth of what
 * they cost and never pays. Nothing else changes. A later `--js-flags=` takes it back.
 */
export const forShortPages = '--js-flags=--no-opt,--no-maglev';

const attempt = (say: (line: string) => void, command: string, args: string[]): boolean => {
  say(`${command} ${args.join(' ')}`);
  const done = spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 8 * 60_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return done.status === 0;
};

function fetchIt(kind: BrowserKind, say: (line: string) => void): void {
  if (process.platform === 'linux' && process.getuid?.() === 0 && onPath('apt-get') !== undefined) {
    attempt(say, 'apt-get', ['update', '-qq']);
    if (attempt(say, 'apt-get', ['install', '-y', '-qq', '--no-install-recommends', known[kind].packageName])) return;
  }
  if (kind === 'chromium') {
    const cli = join(import.meta.dirname, '../node_modules/@playwright/test/cli.js');
    attempt(say, process.execPath, [cli, 'install', 'chromium']);
  }
}

/**
 * Path of a browser that can load the unpacked extension.
 *
 * @param say told each command that is run to fetch a missing browser
 * @throws with one sentence saying what to install when there is none and it could not be fetched
 */
export function findBrowser(kind: BrowserKind, say: (line: string) => void = console.error): string {
  const here = lookFor(kind);
  if (here !== undefined) return here;
  fetchIt(kind, say);
  const fetched = lookFor(kind);
  if (fetched === undefined) throw new Error(known[kind].advice);
  return fetched;
}

if (import.meta.main) {
  const wanted: BrowserKind[] = process.argv.includes('--firefox') ? ['chromium', 'firefox'] : ['chromium'];
  for (const kind of wanted) {
    try {
      console.log(`${kind}: ${findBrowser(kind)}`);
    } catch (error) {
      console.error(error instanceof Error ? error.message : String(error));
      process.exitCode = 1;
    }
  }
}

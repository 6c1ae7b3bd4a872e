/** Who is measured: a browser of its own for each, all of them open at the same time and asked in turn. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { builtForChrome, launchChromium, type ChromiumWithExtension } from '../../e2e/browser/chromium.ts';
import { agentLogins } from '../../world/halo/index.ts';
import type { World } from '../../world/server.ts';

interface Manifest {
  action?: { default_popup?: string };
  background?: { service_worker?: string };
}

export interface Contender {
  name: string;
  /** The unpacked extension; null: a browser without any. */
  directory: string | null;
  browser: ChromiumWithExtension;
  /** Address of its popup. */
  popup: string | undefined;
  /** It has a service worker. */
  worker: boolean;
}

export const control = 'no extension';
export const ours = 'Alcove';
export const empty = 'an empty extension';
/** What a peer is called in the tables. */
export const nameOfPeer = (directory: string): string => basename(resolve(directory));

/** An extension that does nothing: what the browser itself takes to start a worker. */
async function emptyExtension(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'alcove-empty-'));
  await writeFile(
    join(directory, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'Empty',
      version: '1.0',
      background: { service_worker: 'worker.js', type: 'module' },
      action: { default_popup: 'popup.html' },
    }),
  );
  await writeFile(join(directory, 'worker.js'), 'chrome.runtime.onMessage.addListener(() => undefined);\n');
  await writeFile(
    join(directory, 'popup.html'),
    '<!doctype html><html lang="en"><title>Empty</title><main><button>One</button></main></html>\n',
  );
  return directory;
}

/** Starts the control, the build, an empty extension and every peer; the agent of the world's tenant is logged in everywhere. */
export async function launchContenders(
  world: World,
  host: string,
  peers: readonly string[],
): Promise<{ contenders: Contender[]; close(): Promise<void> }> {
  const nothing = await emptyExtension();
  const wanted: [string, string | null][] = [
    [control, null],
    [ours, builtForChrome],
    [empty, nothing],
    ...peers.map((directory): [string, string] => [nameOfPeer(directory), resolve(directory)]),
  ];
  const contenders: Contender[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(contenders.map(({ browser }) => browser.close()));
    await rm(nothing, { recursive: true, force: true });
  };
  try {
    const session = world.halo.tenant(host).signIn(agentLogins.administrator.email);
    for (const [name, directory] of wanted) {
      const browser = await launchChromium({
        args: world.browserArgs,
        extensions: directory === null ? [] : [directory],
        // Only of this build is it known that it opens a page of its own at first.
        ...(name !== ours && { welcome: 'kept' as const }),
      });
      const { action, background }: Manifest =
        directory === null ? {} : JSON.parse(await readFile(join(directory, 'manifest.json'), 'utf8'));
      const popup = action?.default_popup;
      contenders.push({
        name,
        directory,
        browser,
        popup: popup && `chrome-extension://${browser.extensionId}/${popup.replace(/^\//u, '')}`,
        worker: background?.service_worker !== undefined,
      });
      await browser.context.addCookies(session.cookies);
      await browser.context.addInitScript(
        ([tenant, items]) => {
          if (location.hostname === tenant)
            for (const [key, value] of Object.entries(items)) localStorage.setItem(key, value);
        },
        [host, session.localStorage] as const,
      );
    }
  } catch (error) {
    await close();
    throw error;
  }
  return { contenders, close };
}

import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));
const cacheFolder = join(root, 'node_modules/.cache/alcove-world-halo');

export interface Asset {
  body: Uint8Array<ArrayBuffer>;
  type: string;
}

const types: Record<string, string> = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8' };

/** Changes with every source of the app, the modules it shares with the server, and the React that is installed. */
async function fingerprint(): Promise<string> {
  const digest = createHash('sha256');
  const sources = (await readdir(join(here, 'app'), { recursive: true })).filter((name) =>
    /\.(?:tsx?|css)$/u.test(name),
  );
  for (const name of sources.toSorted()) digest.update(name).update(await readFile(join(here, 'app', name)));
  for (const name of ['permission-settings.ts', 'boot.ts', 'look.ts']) digest.update(await readFile(join(here, name)));
  const { mtimeMs } = await stat(join(root, 'node_modules/react/package.json'));
  return digest.update(String(mtimeMs)).digest('hex').slice(0, 16);
}

async function make(folder: string): Promise<void> {
  const made = await build({
    absWorkingDir: root,
    entryPoints: [{ in: join(here, 'app/main.tsx'), out: 'app' }],
    bundle: true,
    format: 'iife',
    target: 'es2020',
    minify: true,
    outdir: folder,
    write: false,
    jsx: 'automatic',
    tsconfig: join(here, 'app/tsconfig.json'),
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  const staging = `${folder}.${process.pid}`;
  await mkdir(staging, { recursive: true });
  for (const file of made.outputFiles)
    await writeFile(join(staging, file.path.slice(folder.length + 1)), file.contents);
  // Several worlds may start at once: the folder appears whole or not at all, and the loser's copy is as good.
  await rename(staging, folder).catch(() => undefined);
}

let pending: Promise<Map<string, Asset>> | undefined;

async function load(): Promise<Map<string, Asset>> {
  const folder = join(cacheFolder, await fingerprint());
  const cached = await readdir(folder).catch(() => null);
  if (cached === null) await make(folder);
  const assets = new Map<string, Asset>();
  for (const name of await readdir(folder)) {
    const type = types[name.split('.').at(-1) ?? ''];
    if (type !== undefined) assets.set(name, { body: new Uint8Array(await readFile(join(folder, name))), type });
  }
  return assets;
}

/** Script and style of the web app by file name, bundled once per source state (cached below node_modules/.cache). */
export const appAssets = (): Promise<Map<string, Asset>> => (pending ??= load());

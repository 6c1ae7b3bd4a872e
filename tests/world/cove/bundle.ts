import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const appFolder = fileURLToPath(new URL('app/', import.meta.url));
const cacheFolder = join(root, 'node_modules/.cache/alcove-world-cove');

export interface Asset {
  body: Uint8Array<ArrayBuffer>;
  type: string;
}

const types: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  map: 'application/json',
};

/** Changes with any source of the pages and with the installed widget libraries. */
async function fingerprint(): Promise<string> {
  const digest = createHash('sha256');
  const sources = (await readdir(appFolder, { recursive: true })).filter((name) => /\.(ts|css)$/.test(name)).toSorted();
  for (const name of sources) digest.update(name).update(await readFile(join(appFolder, name)));
  digest.update(await readFile(new URL('contract.ts', import.meta.url)));
  const { mtimeMs } = await stat(join(root, 'node_modules/devextreme/package.json'));
  return digest.update(String(mtimeMs)).digest('hex').slice(0, 16);
}

async function make(folder: string): Promise<void> {
  const made = await build({
    absWorkingDir: root,
    entryPoints: [
      { in: join(appFolder, 'shell/main.ts'), out: 'shell' },
      { in: join(appFolder, 'frame/main.ts'), out: 'frame' },
    ],
    bundle: true,
    splitting: false,
    format: 'esm',
    target: 'es2022',
    minify: true,
    outdir: folder,
    write: false,
    // Icon fonts travel inside the stylesheets: one request less to answer under many hostnames.
    loader: {
      '.woff2': 'dataurl',
      '.woff': 'empty',
      '.ttf': 'empty',
      '.gif': 'dataurl',
      '.png': 'dataurl',
      '.svg': 'dataurl',
      '.eot': 'empty',
    },
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

/** Scripts and styles of the pages by file name, bundled once per source state (cached below node_modules/.cache). */
export const pageAssets = (): Promise<Map<string, Asset>> => (pending ??= load());

/** Pages of a simulated console, bundled once for each state of their sources and kept below node_modules/.cache. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Asset {
  body: Uint8Array<ArrayBuffer>;
  type: string;
}

export interface Sources {
  /** Folder of the cache, as the console is called. */
  console: string;
  /** Everything in here is a source. */
  app: string;
  /** Modules outside of it that the pages import. */
  shared: readonly string[];
  /** The widget library whose other version makes other pages. */
  library: string;
  options: BuildOptions;
}

const types: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  map: 'application/json',
};

async function fingerprint({ app, shared, library, options }: Sources): Promise<string> {
  const digest = createHash('sha256').update(JSON.stringify(options));
  const sources = (await readdir(app, { recursive: true })).filter((name) => /\.(?:tsx?|css)$/u.test(name));
  for (const name of sources.toSorted()) digest.update(name).update(await readFile(join(app, name)));
  for (const file of shared) digest.update(await readFile(file));
  const { mtimeMs } = await stat(join(root, 'node_modules', library, 'package.json'));
  return digest.update(String(mtimeMs)).digest('hex').slice(0, 16);
}

async function make(folder: string, options: BuildOptions): Promise<void> {
  const made = await build({
    absWorkingDir: root,
    bundle: true,
    minify: true,
    logLevel: 'error',
    ...options,
    outdir: folder,
    write: false,
  });
  const staging = `${folder}.${process.pid}`;
  await mkdir(staging, { recursive: true });
  for (const { path, contents } of made.outputFiles)
    await writeFile(join(staging, path.slice(folder.length + 1)), contents);
  // Several worlds may start at once: the folder appears whole or not at all, and the loser's copy is as good.
  await rename(staging, folder).catch(() => undefined);
}

/** Scripts and styles of the pages by file name. */
export async function bundled(sources: Sources): Promise<Map<string, Asset>> {
  const folder = join(root, 'node_modules/.cache', sources.console, await fingerprint(sources));
  const cached = await readdir(folder).catch(() => null);
  if (cached === null) await make(folder, sources.options);
  const assets = new Map<string, Asset>();
  for (const name of await readdir(folder)) {
    const type = types[name.split('.').at(-1) ?? ''];
    if (type !== undefined) assets.set(name, { body: new Uint8Array(await readFile(join(folder, name))), type });
  }
  return assets;
}

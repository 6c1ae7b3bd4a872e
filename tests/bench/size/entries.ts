/** The entry points of an unpacked extension: which files each brings along, and how large they are. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

interface Manifest {
  background?: { service_worker?: string; scripts?: string[] };
  content_scripts?: { matches?: string[]; js?: string[]; css?: string[] }[];
}

export interface Size {
  raw: number;
  gzip: number;
  brotli: number;
}

export interface Entry {
  name: string;
  files: readonly string[];
  size: Size;
}

/** What every HaloPSA page gets while nobody has opened anything. */
export const closedPage = 'HaloPSA page, sidebar closed';

function sizeOf(directory: string, files: readonly string[]): Size {
  const total: Size = { raw: 0, gzip: 0, brotli: 0 };
  for (const file of files) {
    const bytes = readFileSync(join(directory, file));
    total.raw += bytes.length;
    total.gzip += gzipSync(bytes, { level: 9 }).length;
    total.brotli += brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }).length;
  }
  return total;
}

/** Files that a file brings along at once: static imports of a script, scripts and styles of a page. */
function brings(directory: string, file: string): string[] {
  const text = readFileSync(join(directory, file), 'utf8');
  const found = file.endsWith('.html')
    ? [...text.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="([^"]+)"/gu)]
    : [...text.matchAll(/(?:^|[;}\s])(?:import|export)\b[^;'"()]*?["'](\.{1,2}\/[^"']+|\/[^"']+)["']/gu)];
  return found
    .map((match) => match[1] ?? '')
    .map((target) => (target.startsWith('/') ? target.slice(1) : normalize(join(dirname(file), target))))
    .filter((target) => existsSync(join(directory, target)));
}

function closure(directory: string, start: readonly string[]): string[] {
  const seen = new Set<string>();
  const waiting = [...start];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    if (/\.(js|html)$/u.test(file)) waiting.push(...brings(directory, file));
  }
  return [...seen];
}

/**
 * @param directory an unpacked extension, ours or another
 * @throws when there is none
 */
export function entriesOf(directory: string): Entry[] {
  if (!existsSync(join(directory, 'manifest.json'))) throw new Error(`no built extension in ${directory}`);
  const manifest: Manifest = JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8'));
  const scripts = manifest.content_scripts ?? [];
  const filesOf = (entry: (typeof scripts)[number]): string[] =>
    [...(entry.js ?? []), ...(entry.css ?? [])].map((file) => file.replace(/^\//u, ''));
  const listed = scripts.flatMap(filesOf);
  const closed = scripts
    .filter((entry) =>
      (entry.matches ?? []).some(
        (match) => match.includes('halopsa.com') || /^(?:https|\*):\/\/\*\/|^<all_urls>/u.test(match),
      ),
    )
    .flatMap(filesOf);
  const entries: [string, string[]][] = [[closedPage, closed]];
  const { service_worker: worker, scripts: background = [] } = manifest.background ?? {};
  const started = (worker === undefined ? background : [worker]).map((file) => file.replace(/^\//u, ''));
  if (started.length > 0) entries.push(['background', closure(directory, started)]);
  for (const file of readdirSync(directory)
    .filter((name) => name.endsWith('.html'))
    .toSorted())
    entries.push([file, closure(directory, [file])]);
  const folder = join(directory, 'content-scripts');
  const injected = existsSync(folder) ? readdirSync(folder).map((file) => `content-scripts/${file}`) : [];
  for (const file of [...new Set([...injected, ...listed])].toSorted()) entries.push([file, [file]]);
  return entries.map(([name, files]) => ({ name, files, size: sizeOf(directory, files) }));
}

/** Scripts of a build that pages get without anybody asking for them. */
export function alwaysLoaded(directory: string): Set<string> {
  const { content_scripts: scripts = [] }: Manifest = JSON.parse(
    readFileSync(join(directory, 'manifest.json'), 'utf8'),
  );
  return new Set(scripts.flatMap(({ js = [] }) => js.map((file) => file.replace(/^\//u, ''))));
}

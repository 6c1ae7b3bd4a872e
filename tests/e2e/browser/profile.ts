/** What a browser has left on disk. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The forms in which a text may lie in a file: as it is, in UTF-16, in base64 at any of its three offsets, in hex. */
function formsOf(text: string): Buffer[] {
  const bytes = Buffer.from(text, 'utf8');
  const wide = Buffer.from(text, 'utf16le');
  // Where the text begins within a base64 group, its first and last letters depend on what stands around it.
  const base64 = [0, 1, 2].flatMap((offset) => {
    const shifted = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replace(/[=]+$/u, '');
    const inner = shifted.slice(offset === 0 ? 0 : 4, -2);
    return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')];
  });
  const hex = bytes.toString('hex');
  const wideHex = wide.toString('hex');
  return [bytes, wide, ...[...base64, hex, hex.toUpperCase(), wideHex].map((form) => Buffer.from(form, 'latin1'))];
}

/** Names of the files of a profile that hold a text, in UTF-8, UTF-16, base64 or hex. */
export async function filesWith(profile: string, text: string): Promise<string[]> {
  const forms = formsOf(text);
  const found: string[] = [];
  for (const entry of await readdir(profile, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const content = await readFile(join(entry.parentPath, entry.name)).catch(() => Buffer.alloc(0));
    if (forms.some((form) => content.includes(form))) found.push(entry.name);
  }
  return found;
}

/** What a browser has left on disk. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Names of the files of a profile that hold a text, in UTF-8 or UTF-16. */
export async function filesWith(profile: string, text: string): Promise<string[]> {
  const wide = Buffer.from(text, 'utf16le');
  const found: string[] = [];
  for (const entry of await readdir(profile, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const content = await readFile(join(entry.parentPath, entry.name)).catch(() => Buffer.alloc(0));
    if (content.includes(text) || content.includes(wide)) found.push(entry.name);
  }
  return found;
}

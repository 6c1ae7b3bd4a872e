import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
/** What the build reads; two documents are pages of the extension. */
const sources = [
  'components',
  'entrypoints',
  'lib',
  'public',
  'scripts',
  'CHANGELOG.md',
  'docs/troubleshooting.md',
  'wxt.config.ts',
  'package.json',
];

const changedAt = (path: string): number => {
  const stat = statSync(path);
  return stat.isDirectory()
    ? Math.max(0, ...readdirSync(path).map((name) => changedAt(join(path, name))))
    : stat.mtimeMs;
};

/** Builds what is measured when there is no build, or an older one than the sources: a figure of a stale build is a wrong figure. */
export function ensureBuilt(): void {
  const newest = Math.max(...sources.map((path) => changedAt(join(root, path))));
  for (const browser of ['chrome', 'firefox']) {
    const manifest = join(root, `.output/${browser}-mv3/manifest.json`);
    if (existsSync(manifest) && statSync(manifest).mtimeMs >= newest) continue;
    console.error(`building for ${browser}`);
    execFileSync('npx', ['wxt', 'build', '-b', browser], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  }
}

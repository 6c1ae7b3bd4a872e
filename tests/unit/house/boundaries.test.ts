/** The floors of docs/architecture.md are linter rules; this proves that each of them bites, and that the way down stays open. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');

interface Sample {
  file: string;
  source: string;
  /** Part of the message that must be given; absent: nothing may be reported. */
  refused?: string;
}

const imports = (specifier: string) => `import { a } from '${specifier}';\nexport const b = a;\n`;
const typeImports = (specifier: string) => `import type { A } from '${specifier}';\nexport type B = A;\n`;

const samples: Sample[] = [
  { file: 'lib/domain/a.ts', source: imports('../halo/session.ts'), refused: 'ground floor' },
  { file: 'lib/domain/b.ts', source: imports('wxt/browser'), refused: 'ground floor' },
  { file: 'lib/domain/c.ts', source: 'export const now = () => Date.now();\n', refused: 'no clock' },
  { file: 'lib/domain/schema.ts', source: imports('zod/mini') },
  { file: 'lib/store/zod.ts', source: imports('zod'), refused: 'Only lib/domain/schema.ts imports zod' },
  { file: 'lib/consoles/a.ts', source: imports('../page/locate.ts'), refused: 'data about the two host products' },
  { file: 'lib/requirements/a.ts', source: imports('../halo/session.ts'), refused: 'pure function' },
  { file: 'lib/requirements/b.ts', source: imports('../bus/ask.ts'), refused: 'pure function' },
  { file: 'lib/requirements/c.ts', source: imports('wxt/browser'), refused: 'pure function' },
  {
    file: 'lib/requirements/d.ts',
    source: "export const a = () => fetch('/api');\n",
    refused: 'never reads by itself',
  },
  { file: 'lib/requirements/e.ts', source: imports('../domain/evidence.ts') },
  { file: 'lib/halo/a.ts', source: imports('../store/items.ts'), refused: 'no storage, no messaging' },
  { file: 'lib/halo/b.ts', source: imports('../bus/ask.ts'), refused: 'sends no messages' },
  { file: 'lib/halo/c.ts', source: typeImports('../bus/page-protocol.ts') },
  { file: 'lib/halo/d.ts', source: "export const a = () => localStorage.getItem('a');\n", refused: 'keeps nothing' },
  { file: 'lib/cove/a.ts', source: imports('../vault/secret.ts'), refused: 'no storage, no messaging' },
  { file: 'lib/cove/b.ts', source: imports('../page/drive.ts') },
  { file: 'lib/mapping/a.ts', source: imports('wxt/browser'), refused: 'runs in a worker and in Node' },
  {
    file: 'lib/mapping/b.ts',
    source: 'export const a = () => document.title;\n',
    refused: 'runs in a worker and in Node',
  },
  { file: 'lib/mapping/c.ts', source: imports('../store/items.ts'), refused: 'only itself and lib/domain' },
  { file: 'lib/page/a.ts', source: "export const a = () => fetch('/api');\n", refused: 'never the network' },
  { file: 'lib/page/b.ts', source: imports('../store/items.ts'), refused: 'no storage' },
  { file: 'lib/models/a.ts', source: 'export const a = () => document.title;\n', refused: 'no DOM' },
  { file: 'lib/models/b.ts', source: imports('wxt/browser'), refused: 'ports' },
  { file: 'lib/background/a.ts', source: imports('../../components/app/mount.tsx'), refused: 'never draws' },
  { file: 'components/a.ts', source: imports('../lib/store/items.ts'), refused: 'no storage' },
  { file: 'components/b.ts', source: typeImports('../lib/bus/protocol.ts') },
  { file: 'components/c.ts', source: imports('../lib/bus/ask.ts'), refused: 'only types' },
  { file: 'components/d.ts', source: imports('wxt/browser'), refused: "model's ports" },
  { file: 'components/e.ts', source: imports('../lib/models/checklist.ts') },
  // Files that know each other's types know each other: they are one noun, or a third one is missing.
  { file: 'lib/halo/one.ts', source: "import type { B } from './other.ts';\nexport type A = B;\n", refused: 'cycle' },
  { file: 'lib/halo/other.ts', source: "import type { A } from './one.ts';\nexport type B = A;\n", refused: 'cycle' },
  { file: 'entrypoints/long.ts', source: 'export {};\n'.repeat(41), refused: 'Maximum allowed' },
  { file: 'lib/halo/long.ts', source: '\n'.repeat(251), refused: 'Maximum allowed' },
  { file: 'lib/halo/any.ts', source: 'export const a = (b: any): unknown => b;\n', refused: 'any' },
  { file: 'tests/world/halo/a.ts', source: imports('../../../lib/domain/tenant.ts'), refused: 'never share code' },
];

interface Diagnostic {
  filename: string;
  message: string;
  help?: string;
}

let folder = '';
const reported = new Map<string, string>();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'alcove-floors-'));
  cpSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const { file, source } of samples) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), source);
  }
  // Without types: the floors need none, and the samples import what does not exist.
  const run = spawnSync(join(root, 'node_modules/.bin/oxlint'), ['--format=json'], { cwd: folder, encoding: 'utf8' });
  const answer: { diagnostics: Diagnostic[] } = JSON.parse(run.stdout);
  for (const { filename, message, help } of answer.diagnostics) {
    const before = reported.get(filename) ?? '';
    reported.set(filename, `${before}${message} ${help ?? ''}\n`);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('import boundaries', () => {
  it.each(samples)('$file: $source', ({ file, refused }) => {
    const said = reported.get(file) ?? '';
    if (refused === undefined) expect(said).toBe('');
    else expect(said).toContain(refused);
  });
});

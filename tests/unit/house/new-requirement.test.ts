/**
 * Follows docs/adding-a-requirement.md in a copy of the product: one file, one test table and one line of the index make a row of
 * the checklist, its help, its document and its place in the report. Words for people (translations, a symptom) are not written here.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
const page = readFileSync(join(root, 'docs/adding-a-requirement.md'), 'utf8');
const blocks = [...page.matchAll(/^( *)```ts\n([\s\S]*?)^ *```$/gmu)].map(([, indent = '', code = '']) =>
  code.replaceAll(new RegExp(`^${indent}`, 'gmu'), ''),
);
const id = /^'([a-z-]+)',$/mu.exec(blocks[0] ?? '')?.[1] ?? '';
const source = `lib/requirements/${id}.ts`;
const table = 'tests/unit/requirements/role.test.ts';
const index = 'lib/domain/requirement-id.ts';

/** What `npm run docs` and `npm run words` write. */
const made = [
  'lib/requirements/index.ts',
  'docs/requirements.md',
  ...readdirSync(join(root, 'lib/languages'))
    .filter((file) => file.endsWith('.json'))
    .map((file) => `lib/languages/${file}`),
];

let copy = '';
const read = (from: string, file: string): string => readFileSync(join(from, file), 'utf8');
const edit = (file: string, change: (text: string) => string): void =>
  writeFileSync(join(copy, file), change(read(copy, file)));
const run = (program: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin', program), args, {
    cwd: copy,
    encoding: 'utf8',
  });
  return { status, said: `${stdout}${stderr}` };
};

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'alcove-requirement-'));
  const parts = [
    'lib',
    'components',
    'entrypoints',
    'docs',
    'scripts',
    'tests/unit/requirements',
    'package.json',
    'tsconfig.json',
  ];
  for (const part of parts) cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  // The page's steps 2, 3, 4 and 5.
  edit(index, (text) => {
    const line = text.split('\n').findLast((each) => each.startsWith("  'role-")) ?? '';
    return text.replace(line, `${line}\n  ${(blocks[0] ?? '').trim()}`);
  });
  writeFileSync(join(copy, source), blocks[1] ?? '');
  edit(table, (text) => text.replace(/\}\);\n$/u, `${blocks[2] ?? ''}});\n`));
  expect(run('node', 'scripts/docs-requirements.ts')).toEqual({ status: 0, said: '' });
  expect(run('node', 'scripts/words.ts').status).toBe(0);
}, 60_000);
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

describe('the page shows one requirement whole', () => {
  it('named, written, and tested by a table', () => {
    expect(page).toContain(`\`${source}\``);
    expect(blocks).toHaveLength(3);
    expect(blocks[1]).toContain(`id: '${id}'`);
    expect(blocks[2]).toContain(`table('${id}'`);
  });
});

describe('following it', () => {
  it('touches one source file, one table and one line; everything else is made', () => {
    const changed = ['lib', 'docs', 'tests/unit/requirements'].flatMap((part) =>
      filesOf(join(copy, part))
        .map((file) => `${part}/${file}`)
        .filter((file) => !existsSync(join(root, file)) || read(root, file) !== read(copy, file)),
    );
    expect(changed.toSorted()).toEqual([source, table, index, ...made].toSorted());
    const lines = (from: string): string[] => read(from, index).split('\n');
    expect(lines(copy).filter((line) => !lines(root).includes(line))).toEqual([`  '${id}',`]);
  });

  it('compiles, with its types', () => {
    writeFileSync(
      join(copy, 'tsconfig.part.json'),
      JSON.stringify({
        extends: './tsconfig.json',
        include: ['lib/requirements', 'lib/models/checklist.ts', 'tests/unit/requirements/role.test.ts'],
      }),
    );
    expect(run('tsc', '-p', 'tsconfig.part.json')).toEqual({ status: 0, said: '' });
  }, 60_000);

  it('passes its table', () => {
    const { status, said } = run('vitest', 'run', table, '--root', copy, '-t', id);
    expect(said).toContain('4 passed');
    expect(status).toBe(0);
  }, 60_000);

  it('makes a row of the checklist with its help, and an entry of the document', async () => {
    const { rowsOf } = await import('../../../lib/models/checklist.ts');
    const { requirements }: typeof import('../../../lib/requirements/index.ts') = await import(
      /* @vite-ignore */ join(copy, 'lib/requirements/index.ts')
    );
    const row = rowsOf(requirements, null).find((each): boolean => each.id === id);
    expect(row).toMatchObject({ label: 'No administrator', section: 'role', untouched: true, guided: true });
    expect(row?.where).toEqual([expect.stringContaining('Roles')]);
    expect(read(copy, 'docs/requirements.md')).toContain(`\`${id}\` · set right in HaloPSA`);
  });
});

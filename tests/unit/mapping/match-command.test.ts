import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { z } from '../../../lib/domain/schema.ts';

const folder = mkdtempSync(join(tmpdir(), 'match-'));
afterAll(() => rmSync(folder, { recursive: true }));
const script = join(import.meta.dirname, '../../../scripts/match.ts');
const lineSchema = z.object({
  id: z.string(),
  auto: z.nullable(z.string()),
  confidence: z.number(),
  suggestions: z.array(z.object({ id: z.string(), score: z.number(), reason: z.string() })),
});
const fileOf = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

test('one JSON line for each left row, in order, with the ids of the files', () => {
  const left = fileOf('left.tsv', 'id\tname\r\nL1\tAcme Widgets Ltd\r\nL2\tQuillfeather Books\r\nL3\t\r\nL4\tDup\r\n');
  const right = fileOf('right.tsv', '\uFEFFid\tname\nR-9\tAcme Widgets Limited\nR-8\tDup\nR-7\tdup\n');
  const lines = execFileSync(process.execPath, [script, left, right], { encoding: 'utf8' }).trimEnd().split('\n');
  const rows = lines.map((line) => z.parse(lineSchema, JSON.parse(line)));
  expect(rows.map(({ id, auto }) => [id, auto])).toEqual([
    ['L1', 'R-9'],
    ['L2', null],
    ['L3', null],
    ['L4', null],
  ]);
  expect(rows[0]?.suggestions[0]).toMatchObject({ id: 'R-9', reason: 'same name apart from spelling' });
  expect(rows[3]?.suggestions.map(({ id }) => id).toSorted()).toEqual(['R-7', 'R-8']);
});
test('the order of the rows has no say in what is answered for each', () => {
  const lefts = [
    'L1\tAcme Widgets',
    'L2\tacme widgets - Servers',
    'L3\tDup',
    'L4\tNorthwind Leeds',
    'L5\tAcme Widgets',
  ];
  const rights = ['R10\tDup', 'R9\tDup', 'R8\tAcme Widgets Ltd', 'R7\tNorthwind York', 'R6\tDup'];
  const answers = (left: string[], right: string[]): Map<string, unknown> => {
    const files = [
      fileOf('a.tsv', ['id\tname', ...left].join('\n')),
      fileOf('b.tsv', ['id\tname', ...right].join('\n')),
    ];
    const output = execFileSync(process.execPath, [script, ...files], { encoding: 'utf8' })
      .trimEnd()
      .split('\n');
    expect(output.map((line) => z.parse(lineSchema, JSON.parse(line)).id)).toEqual(
      left.map((line) => line.slice(0, line.indexOf('\t'))),
    );
    return new Map(output.map((line) => [z.parse(lineSchema, JSON.parse(line)).id, JSON.parse(line)]));
  };
  const straight = answers(lefts, rights);
  const turned = answers(lefts.toReversed(), rights.toReversed());
  for (const [id, row] of straight) expect(turned.get(id)).toEqual(row);
});
test.each([
  ['empty files', '', '', []],
  ['nothing but headers', 'id\tname\n', 'id\tname', []],
  ['columns the other way round', 'Name\tdevices\tID\nAcme\t5\tL1', 'id\tname\nR1\tAcme', [['L1', 'R1']]],
  ['headers that say something else', 'customer\tcalled\nL1\tAcme', 'id\tlabel\nR1\tAcme', [['L1', 'R1']]],
  ['nothing on the right', 'id\tname\nL1\tAcme', 'id\tname\n', [['L1', null]]],
  [
    'more columns, blank lines, names of nothing, an id twice',
    '\uFEFFid\tname\tdevices\r\nL1\tAcme Widgets\t5\r\n\r\nL1\tacme widgets ltd\t\r\nL2\nL3\t   \nL4\t((\n',
    'id\tname\tarea\nR1\tAcme Widgets\tNorth\nR2\t\nR3\t&\n',
    [
      ['L1', 'R1'],
      ['L1', 'R1'],
      ['L2', null],
      ['L3', null],
      ['L4', null],
    ],
  ],
] as const)('odd files: %s', (_, left, right, expected) => {
  const files = [fileOf('odd-left.tsv', left), fileOf('odd-right.tsv', right)];
  const lines = execFileSync(process.execPath, [script, ...files], { encoding: 'utf8' })
    .split('\n')
    .filter(Boolean);
  const rows = lines.map((line) => z.parse(lineSchema, JSON.parse(line)));
  expect(rows.map(({ id, auto }) => [id, auto])).toEqual(expected);
  for (const { auto, confidence, suggestions } of rows) {
    expect(confidence >= 0 && confidence <= 1 && suggestions.length <= 5).toBe(true);
    if (auto !== null) expect(suggestions[0]?.id).toBe(auto);
  }
});
test('a file that is not there is told', () => {
  const run = spawnSync(process.execPath, [script, join(folder, 'none.tsv'), join(folder, 'none.tsv')], {
    encoding: 'utf8',
  });
  expect([run.status, run.stdout, run.stderr]).toEqual([2, '', expect.stringContaining('cannot read')]);
});
test('without two files it says how it is used', () => {
  const run = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  expect([run.status, run.stderr]).toEqual([2, expect.stringContaining('usage')]);
});
test('a file without columns is named, with what it needs', () => {
  const files = [fileOf('wrong.tsv', 'Acme Ltd\nNorthwind Ltd\n'), fileOf('right.tsv', 'id\tname\n1\tA\n')];
  const { status, stderr, stdout } = spawnSync(process.execPath, [script, ...files], { encoding: 'utf8' });
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(`${files[0]}: its first line has to name the columns`);
});

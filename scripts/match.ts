/**
 * Matches two lists of names with the product's own matcher.
 *
 *   node scripts/match.ts LEFT.tsv RIGHT.tsv      (npm run --silent match -- LEFT.tsv RIGHT.tsv)
 *
 * Both files: UTF-8, tab-separated, with a header line: the columns `id` and `name` wherever they stand, else the first
 * and the second. More columns are passed over. Prints one JSON line for each left row: { id, auto: right id or null, confidence: 0 … 1, suggestions: [{ id, score, reason }] }, at most five, best first.
 */
import { readFileSync } from 'node:fs';
import { argv, exit, stderr, stdout } from 'node:process';
import type { MatchRow } from '../lib/domain/plan.ts';
import { match } from '../lib/mapping/match.ts';

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    stderr.write(`cannot read ${path}: ${error instanceof Error ? error.message : String(error)}\n`);
    return exit(2);
  }
}

function readList(path: string): { id: string; name: string }[] {
  const [header = '', ...lines] = textOf(path)
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u);
  const named = header.split('\t').map((cell) => cell.trim().toLowerCase());
  const places = [named.indexOf('id'), named.indexOf('name')] as const;
  const [idAt, nameAt] = places.includes(-1) ? [0, 1] : places;
  if (named.length < 2 && lines.some((line) => line !== '')) {
    stderr.write(`${path}: its first line has to name the columns, with a tab between them (id, name)\n`);
    return exit(2);
  }
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const cells = line.split('\t');
      return { id: cells[idAt] ?? '', name: cells[nameAt] ?? '' };
    });
}

const [leftPath, rightPath] = argv.slice(2);
if (leftPath === undefined || rightPath === undefined) {
  stderr.write('usage: npm run --silent match -- LEFT.tsv RIGHT.tsv   (columns: id, name)\n');
  exit(2);
}
const left = readList(leftPath);
const right = readList(rightPath);
/** Places in a list by id, so that rows of one name are told apart by their ids and not by where they stand. */
const byId = (list: readonly { id: string }[]): number[] =>
  list.map((_, at) => at).toSorted((a, b) => compare(list[a]?.id ?? '', list[b]?.id ?? '') || a - b);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const lefts = byId(left);
const rights = byId(right);
// The matcher speaks of PSA customers by number; an id of the file may be any text and occur twice.
const key = (rank: number): string => String(rank).padStart(9, '0');
const matched = match(
  lefts.map((at, rank) => ({ id: key(rank), name: left[at]?.name ?? '' })),
  rights.map((at, rank) => ({ id: rank, name: right[at]?.name ?? '' })),
);
const rows: MatchRow[] = [];
for (const [rank, row] of matched.entries()) rows[lefts[rank] ?? 0] = row;
const idOf = (rank: number): string | null => right[rights[rank] ?? -1]?.id ?? null;
const lines = rows.map(({ auto, confidence, suggestions }, at) =>
  JSON.stringify({
    id: left[at]?.id,
    auto: auto === null ? null : idOf(auto),
    confidence: Number(confidence.toFixed(6)),
    suggestions: suggestions.map(({ psaId, score, reason }) => ({
      id: idOf(psaId),
      score: Number(score.toFixed(6)),
      reason,
    })),
  }),
);
stdout.write(lines.map((line) => `${line}\n`).join(''));

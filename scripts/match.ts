/**
 * Matches two lists of names with the product's own matcher.
 *
 *   node scripts/match.ts LEFT.tsv RIGHT.tsv      (npm run --silent match -- LEFT.tsv RIGHT.tsv)
 *
 * Both files: UTF-8, tab-separated, header line, first column an id, second column a name. Prints one JSON line for each
 * left row: { id, auto: right id or null, confidence: 0 … 1, suggestions: [{ id, score, reason }] }, at most five, best first.
 */
import { readFileSync } from 'node:fs';
import { argv, exit, stderr, stdout } from 'node:process';
import { match } from '../lib/mapping/match.ts';

function readList(path: string): { id: string; name: string }[] {
  return readFileSync(path, 'utf8')
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => {
      const [id = '', name = ''] = line.split('\t');
      return { id, name };
    });
}

const [leftPath, rightPath] = argv.slice(2);
if (leftPath === undefined || rightPath === undefined) {
  stderr.write('usage: npm run --silent match -- LEFT.tsv RIGHT.tsv   (columns: id, name)\n');
  exit(2);
}
const left = readList(leftPath);
const right = readList(rightPath);
// The matcher speaks of PSA customers by number; an id of the file may be any text and occur twice.
const rows = match(
  left.map(({ name }, at) => ({ id: String(at), name })),
  right.map(({ name }, at) => ({ id: at, name })),
);
const idOf = (at: number): string | null => right[at]?.id ?? null;
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

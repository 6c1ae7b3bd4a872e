/** Labelled lists: NAME.left.tsv, NAME.right.tsv, NAME.truth.tsv in one folder. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface LabelledSet {
  name: string;
  left: { id: string; name: string }[];
  right: { id: string; name: string }[];
  /** Left index → right index of its true partner, also where names cannot show it. */
  truth: Int32Array;
  /** 1 where the names can show the truth: the denominator. */
  answerable: Uint8Array;
}

const lines = (path: string): string[][] =>
  readFileSync(path, 'utf8')
    .split(/\r?\n/u)
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));

function readSet(directory: string, name: string): LabelledSet {
  const names = (side: string) =>
    lines(join(directory, `${name}.${side}.tsv`)).map(([id = '', text = '']) => ({ id, name: text }));
  const left = names('left');
  const right = names('right');
  const leftAt = new Map(left.map(({ id }, at) => [id, at]));
  const rightAt = new Map(right.map(({ id }, at) => [id, at]));
  const truth = new Int32Array(left.length).fill(-1);
  const answerable = new Uint8Array(left.length);
  for (const [l = '', r = '', flag = ''] of lines(join(directory, `${name}.truth.tsv`))) {
    const at = leftAt.get(l);
    if (at === undefined) continue;
    truth[at] = rightAt.get(r) ?? -1;
    answerable[at] = r !== '' && flag === '' ? 1 : 0;
  }
  return { name, left, right, truth, answerable };
}

/** All labelled sets in DIR or in its folder match-dev. */
export function readSets(directory: string): LabelledSet[] {
  for (const folder of [directory, join(directory, 'match-dev')]) {
    let files: string[];
    try {
      files = readdirSync(folder);
    } catch {
      continue;
    }
    const names = files.flatMap((file) => /^(.*)\.truth\.tsv$/u.exec(file)?.[1] ?? []).toSorted();
    if (names.length > 0) return names.map((name) => readSet(folder, name));
  }
  throw new Error(`${directory} holds no NAME.left.tsv, NAME.right.tsv, NAME.truth.tsv`);
}

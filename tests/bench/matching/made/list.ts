/** Made-up labelled lists: spellings of the same customer, and look-alikes that are none. */
import { createRandom, type Random } from '../../../world/companies/random.ts';
import type { LabelledSet } from '../sets.ts';
import { coinCompany, written } from './company.ts';
import { lookalikes } from './lookalikes.ts';
import { spellings } from './spellings.ts';
import { tongues } from './tongues.ts';

export interface MadeSet extends LabelledSet {
  /** For each left name how it was made. */
  kinds: string[];
}

export interface MadeOptions {
  seed: number | string;
  /** Left names. */
  count: number;
  /** Share of left names that are look-alikes, and that nothing on the right is like. */
  alike: number;
  strange: number;
  /** Languages; all by default. */
  languages?: readonly string[];
}

/** Left and right in an order of their own, truth by it. */
function shuffled(
  random: Random,
  left: { name: string; truth: number; kind: string }[],
  right: string[],
  name: string,
): MadeSet {
  const order = random.shuffle(right.map((_, at) => at));
  const place = new Map(order.map((from, to) => [from, to]));
  const mixed = random.shuffle(left);
  return {
    name,
    left: mixed.map((each, at) => ({ id: `L${at}`, name: each.name })),
    right: order.map((from, at) => ({ id: `R${at}`, name: right[from] ?? '' })),
    truth: Int32Array.from(mixed, ({ truth }) => place.get(truth) ?? -1),
    answerable: Uint8Array.from(mixed, ({ truth }) => (truth >= 0 ? 1 : 0)),
    kinds: mixed.map(({ kind }) => kind),
  };
}

export function madeList({ seed, count, alike, strange, languages = Object.keys(tongues) }: MadeOptions): MadeSet {
  const random = createRandom(`made ${seed}`);
  const taken = new Set<string>();
  const left: { name: string; truth: number; kind: string }[] = [];
  const right: string[] = [];
  const spelled = Object.entries(spellings);
  const tricky = Object.entries(lookalikes);
  while (left.length < count) {
    const company = coinCompany(random, taken, random.pick(languages));
    const what = random.next();
    if (what < alike) {
      const [kind, make] = random.pick(tricky);
      const made = make(company, random);
      if (!made || made.right.includes(made.left)) continue;
      right.push(...made.right);
      left.push({ name: made.left, truth: -1, kind });
    } else if (what < alike + strange) {
      left.push({ name: written(company), truth: -1, kind: 'stranger' });
      right.push(written(coinCompany(random, taken, company.tongue)));
    } else {
      const at = right.push(written(company)) - 1;
      const sites = random.chance(0.05) ? 3 : 1;
      for (let n = 0; n < sites; n++) {
        const [kind, write] = sites > 1 ? (['site', spellings['site']] as const) : random.pick(spelled);
        const name = write?.(company, random);
        left.push({ name: name ?? written(company), truth: at, kind: name === undefined ? 'same' : kind });
      }
    }
  }
  // By accident a stranger may bear the very name of another look-alike's pattern: then it is none.
  const there = new Set(right);
  const clear = left.filter(({ name, kind }) => kind !== 'stranger' || !there.has(name));
  return shuffled(random, clear, right, `made ${seed}`);
}

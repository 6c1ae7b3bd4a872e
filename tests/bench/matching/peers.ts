/** Name matchers of others behind one face: a list of names in, the five best for a name out. */
import uFuzzy from '@leeoniya/ufuzzy';
import { Query, SearcherFactory } from '@m31coding/fuzzy-search';
import createFuzzySearch from '@nozbe/microfuzz';
import { Searcher } from 'fast-fuzzy';
import { distance } from 'fastest-levenshtein';
import { Index } from 'flexsearch';
import Fuse from 'fuse.js';
import * as fuzzball from 'fuzzball';
import fuzzysort from 'fuzzysort';
import MiniSearch from 'minisearch';
import { stringSimilarity } from 'string-similarity-js';
import jaroWinkler from 'talisman/metrics/jaro-winkler.js';

export interface Hit {
  /** Place in the list. */
  at: number;
  /** Higher is better. */
  score: number;
}
/** The best hits for a text, best first. */
export type Search = (text: string) => readonly Hit[];

export interface Peer {
  name: string;
  /** Left names that are measured at most, so that the slow ones end; all of them when absent. See `samples`. */
  sample?: number;
  /** Prepares a search for the `limit` best. */
  over(names: readonly string[], limit: number): Search;
}

/** Names asked of matchers that take some milliseconds a name, and of those that take a tenth of a second: the same for all of a kind. */
const samples = { some: 600, few: 60 } as const;

/** A measure of two strings made into a search: every name is compared. */
const byPairs =
  (likeness: (a: string, b: string) => number) =>
  (names: readonly string[], limit: number): Search =>
  (text) => {
    const hits: Hit[] = [];
    for (const [at, name] of names.entries()) {
      const score = likeness(text, name);
      if (hits.length === limit && score <= (hits[limit - 1]?.score ?? 0)) continue;
      let place = hits.length;
      while (place > 0 && (hits[place - 1]?.score ?? 0) < score) place--;
      hits.splice(place, 0, { at, score });
      if (hits.length > limit) hits.pop();
    }
    return hits;
  };

/** Node gives a CommonJS module's exports as the default, bundlers its own default: either is fine. */
const isWrapped = <T>(module: T | { default: T }): module is { default: T } =>
  typeof module === 'object' && module !== null && 'default' in module;
const microfuzz = isWrapped(createFuzzySearch) ? createFuzzySearch.default : createFuzzySearch;

const peers: readonly Peer[] = [
  {
    name: 'fuse.js',
    sample: samples.few,
    over: (names, limit) => {
      const fuse = new Fuse([...names], { includeScore: true, ignoreLocation: true, threshold: 0.6 });
      return (text) =>
        fuse.search(text, { limit }).map(({ refIndex, score }) => ({ at: refIndex, score: 1 - (score ?? 1) }));
    },
  },
  {
    name: 'fuzzysort',
    over: (names, limit) => {
      const targets = names.map((name, at) => ({ name, at }));
      const snapshot = fuzzysort.snapshot(targets, { key: 'name' });
      return (text) =>
        fuzzysort.go(text, snapshot, { limit, threshold: 0 }).map(({ obj, score }) => ({ at: obj.at, score }));
    },
  },
  {
    name: '@leeoniya/ufuzzy',
    sample: samples.some,
    over: (names, limit) => {
      const list = [...names];
      // Its enumeration has no values at run time: 1 is SingleError.
      // oxlint-disable-next-line typescript/no-unsafe-enum-assignment
      const fuzzy = new uFuzzy({ intraMode: 1 });
      return (text) => {
        const [found, info, order] = fuzzy.search(list, text, 1);
        if (found === null) return [];
        const ranked = info && order ? order.map((at) => info.idx[at] ?? 0) : found;
        // It has no score: a rank, and how much of the name the text covers.
        return ranked
          .slice(0, limit)
          .map((at, rank) => ({ at, score: text.length / Math.max(text.length, list[at]?.length ?? 1) / (1 + rank) }));
      };
    },
  },
  {
    name: 'minisearch',
    sample: samples.some,
    over: (names, limit) => {
      const index = new MiniSearch<{ id: number; name: string }>({ fields: ['name'] });
      index.addAll(names.map((name, id) => ({ id, name })));
      return (text) =>
        index
          .search(text, { fuzzy: 0.2, prefix: true })
          .slice(0, limit)
          .map(({ id, score }) => ({ at: Number(id), score }));
    },
  },
  {
    name: 'flexsearch',
    over: (names, limit) => {
      const index = new Index({ tokenize: 'forward' });
      for (const [at, name] of names.entries()) index.add(at, name);
      // It has no score: ranks only.
      return (text) =>
        index.search(text, { limit, suggest: true }).map((id, rank) => ({ at: Number(id), score: 1 / (1 + rank) }));
    },
  },
  { name: 'string-similarity-js', sample: samples.few, over: byPairs((a, b) => stringSimilarity(a, b)) },
  { name: 'fuzzball', sample: samples.few, over: byPairs((a, b) => fuzzball.token_sort_ratio(a, b) / 100) },
  { name: 'talisman', sample: samples.few, over: byPairs(jaroWinkler) },
  {
    name: '@m31coding/fuzzy-search',
    over: (names, limit) => {
      const searcher = SearcherFactory.createDefaultSearcher<{ at: number; name: string }, number>();
      searcher.indexEntities(
        names.map((name, at) => ({ at, name })),
        ({ at }) => at,
        ({ name }) => [name],
      );
      return (text) =>
        searcher
          .getMatches(new Query(text, limit))
          .matches.map(({ entity, quality }) => ({ at: entity.at, score: quality }));
    },
  },
  {
    name: 'fast-fuzzy',
    sample: samples.few,
    over: (names, limit) => {
      const searcher = new Searcher(
        names.map((name, at) => ({ name, at })),
        { keySelector: ({ name }) => name, returnMatchData: true, threshold: 0.4 },
      );
      return (text) =>
        searcher
          .search(text)
          .slice(0, limit)
          .map(({ item, score }) => ({ at: item.at, score }));
    },
  },
  {
    name: 'fastest-levenshtein',
    sample: samples.some,
    over: byPairs((a, b) => 1 - distance(a, b) / Math.max(a.length, b.length, 1)),
  },
  {
    name: '@nozbe/microfuzz',
    sample: samples.some,
    over: (names, limit) => {
      const search = microfuzz(
        names.map((name, at) => ({ name, at })),
        { getText: ({ name }) => [name] },
      );
      return (text) =>
        search(text)
          .slice(0, limit)
          .map(({ item, score }) => ({ at: item.at, score: -score }));
    },
  },
];

/** The peers named in `--peers NAME,…`; `all` (the default) and `none` are understood. */
export function chosenPeers(argv: readonly string[]): readonly Peer[] {
  const at = argv.indexOf('--peers');
  const wanted = at < 0 ? 'all' : (argv[at + 1] ?? 'all');
  if (wanted === 'all') return peers;
  if (wanted === 'none') return [];
  return wanted.split(',').map((name) => {
    const found = peers.find((peer) => peer.name === name);
    if (!found) throw new Error(`no peer "${name}"; there are: ${peers.map((peer) => peer.name).join(', ')}`);
    return found;
  });
}

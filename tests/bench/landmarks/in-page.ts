/** Runs in the page of the benchmark: mutates a scene again and again and asks every searcher where the landmarks are. */
import type { Landmark } from '../../../lib/consoles/landmark.ts';
import { locate } from '../../../lib/page/locate.ts';
import { hiddenCopies, namesakes, nearNamesakes } from './mutations/doubles.ts';
import { otherWords, translated } from './mutations/labels.ts';
import { controlsOf, copyOf, forgetSheets, isSeen, setUp, within, type Stand } from './mutations/stand.ts';
import { bare, framed, renamed, reordered, shadowed, wrapped } from './mutations/structure.ts';
import { landmarks } from './places.ts';
import { peerNames, recall, recordAll, type Record as Recorded } from './peers.ts';
import { count, emptyTally, type Answer, type Outcome, type Scene } from './scene.ts';

type Mutation = (stand: Stand, ask: () => void) => void;

/** Takes targets away for good. */
function removed(stand: Stand): void {
  for (const [id, zone] of stand.random.shuffled([...stand.truth]).slice(0, 1 + stand.random.below(2))) {
    zone.remove();
    stand.truth.delete(id);
  }
}

/** Not there at first, then there, then another node in its stead. */
function late(stand: Stand, ask: () => void): void {
  const away = stand.random.shuffled([...stand.truth]).slice(0, 2);
  const places = away.map(([, zone]) => {
    const place = document.createComment('');
    zone.replaceWith(place);
    return place;
  });
  const before = new Map(stand.truth);
  for (const [id] of away) stand.truth.delete(id);
  ask();
  stand.truth = before;
  for (const [index, [id, zone]] of away.entries()) {
    const next = stand.random() < 0.5 ? (zone.cloneNode(true) as Element) : copyOf(zone, 'again');
    places[index]?.replaceWith(next);
    for (const [other, at] of stand.truth) if (at === zone || other === id) stand.truth.set(other, next);
  }
}

const simple: Readonly<Record<string, Mutation>> = {
  renamed,
  wrapped,
  reordered,
  'label variants': otherWords,
  translated,
  'near namesakes': nearNamesakes,
  namesakes,
  'hidden copies': hiddenCopies,
  'shadow root': shadowed,
  frame: framed,
  removed,
  'late and replaced': late,
  'bare boxes': bare,
};
const kindNames = Object.keys(simple);
/** What goes well together on one page, in this order. */
const mixes: readonly (readonly string[])[] = [
  ['renamed', 'reordered', 'label variants'],
  ['translated', 'renamed', 'wrapped'],
  ['near namesakes', 'label variants', 'renamed'],
  ['hidden copies', 'wrapped', 'shadow root'],
  ['reordered', 'namesakes', 'frame'],
  ['label variants', 'bare boxes'],
];

const inner = (zone: Element): Element[] =>
  [...zone.querySelectorAll('a,button,[role=button],[role=tab]'), ...controlsOf(zone)].filter(isSeen);

/** It is right to be inside the target, or around it without anything else that one could press. */
function isRight(answer: Element, zone: Element): boolean {
  if (within(zone, answer)) return true;
  if (!within(answer, zone)) return false;
  const more = inner(answer).filter((each) => !within(zone, each));
  const a = answer.getBoundingClientRect();
  const z = zone.getBoundingClientRect();
  return more.length === 0 && a.width * a.height <= 2.5 * z.width * z.height + 4000;
}

function ours(landmark: Landmark): Element | null {
  const found = locate(document, landmark);
  return found.kind === 'found' ? (found.control ?? found.element) : null;
}

const judged = (answer: Element | null, zone: Element | undefined): Answer =>
  answer === null ? 'refused' : zone && isRight(answer, zone) ? 'found' : 'wrong';

const short = (element: Element): string => element.outerHTML.replaceAll(/\s+/gu, ' ').slice(0, 140);

function examine(scene: Scene, seed: number, mutations: number, kindsWanted: readonly string[]): Outcome {
  forgetSheets();
  const outcome: Outcome = {
    mutations: 0,
    spent: 0,
    searchers: Object.fromEntries(['ours', ...peerNames].map((name) => [name, emptyTally()])),
    kinds: {},
    notes: [],
  };
  const recorded: Map<string, Recorded> = recordAll(setUp(scene, seed));
  const wanted =
    kindsWanted.length > 0 ? kindsWanted : ['as it is', ...kindNames, ...mixes.map((mix) => mix.join(' + '))];
  for (let n = 0; n < mutations; n += 1) {
    const kind = wanted[(n + seed) % wanted.length] ?? 'renamed';
    const stand = setUp(scene, seed * 1009 + n);
    const tally = (outcome.kinds[kind] ??= emptyTally());
    const ask = (): void => {
      for (const id of scene.landmarks) {
        const landmark = landmarks[id];
        const zone = stand.truth.get(id);
        // Whatever a mutation made invisible is not to be found, and not there to be refused either.
        if (!landmark || (zone && !isSeen(zone))) continue;
        const since = performance.now();
        const element = ours(landmark);
        outcome.spent += performance.now() - since;
        const answer = judged(element, zone);
        count(outcome.searchers['ours'] ?? emptyTally(), zone !== undefined, answer);
        count(tally, zone !== undefined, answer);
        if (answer === 'wrong' || (answer === 'refused' && zone))
          outcome.notes.push(
            `${answer} ${id} | ${scene.name} | ${kind} #${n} | ${answer === 'refused' ? locate(document, landmark).kind : short(element ?? document.body)}`,
          );
        const record = recorded.get(id);
        for (const name of record ? peerNames : [])
          if (record)
            count(outcome.searchers[name] ?? emptyTally(), zone !== undefined, judged(recall(name, record), zone));
      }
    };
    for (const name of kind.split(' + ')) simple[name]?.(stand, ask);
    ask();
    outcome.mutations += 1;
  }
  return outcome;
}

Object.assign(globalThis, {
  examine,
  setUpScene: setUp,
  mutate: (name: string, stand: Stand) => simple[name]?.(stand, () => undefined),
});

/** Runs in the page: what else tools go by, recorded on the page as it was. */
import { finder } from '@medv/finder';
import { getCssSelector } from 'css-selector-generator';
import { coreOf, isSeen, wordsOf, type Stand } from './mutations/stand.ts';

export const peerNames = ['@medv/finder', 'css-selector-generator', 'text'] as const;
export type PeerName = (typeof peerNames)[number];

/** A selector, or the words, of one target; as recorded once when a tour is made. */
export type Record = { [Name in PeerName]: string };

const attempt = (make: () => string): string => {
  try {
    return make();
  } catch {
    return '';
  }
};

export function recordAll({ truth }: Stand): Map<string, Record> {
  return new Map(
    [...truth].map(([id, zone]) => {
      const core = coreOf(zone);
      const inShadow = core.getRootNode() !== document;
      return [
        id,
        {
          '@medv/finder': inShadow ? '' : attempt(() => finder(core, { timeoutMs: 300 })),
          'css-selector-generator': inShadow
            ? ''
            : attempt(() => getCssSelector(core, { maxCombinations: 200, maxCandidates: 200 })),
          text: wordsOf(zone),
        },
      ];
    }),
  );
}

/** What document.querySelector gives: tours take the first. */
const bySelector = (selector: string): Element | null => {
  if (selector === '') return null;
  try {
    return document.querySelector(selector);
  } catch {
    return null;
  }
};

/** The first visible element that says exactly these words, or is so titled. */
function byText(words: string): Element | null {
  if (words === '') return null;
  const wanted = words.toLowerCase();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node as Element;
    const own = [...element.childNodes]
      .map((child) => (child instanceof Text ? child.data : ''))
      .join('')
      .trim()
      .toLowerCase();
    if ((own === wanted || element.getAttribute('title')?.toLowerCase() === wanted) && isSeen(element)) return element;
  }
  return null;
}

export const recall = (name: PeerName, record: Record): Element | null =>
  name === 'text' ? byText(record.text) : bySelector(record[name]);

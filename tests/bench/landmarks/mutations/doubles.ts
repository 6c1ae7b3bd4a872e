/** What looks like a target and is none: namesakes, near namesakes, and copies that nobody sees. */
import { landmarks } from '../places.ts';
import { copyOf, everything, reword, wordsOf, type Stand } from './stand.ts';

const affixes: readonly ((words: string) => string)[] = [
  (words) => `${words} (legacy)`,
  (words) => `${words} history`,
  (words) => `Default ${words}`,
  (words) => `Old ${words}`,
  (words) => `${words} template`,
  (words) => `Portal ${words}`,
  (words) => `${words} 2`,
  (words) => `Copy of ${words}`,
  (words) => `${words} notes`,
];

/** Settings, buttons and tabs with one more word beside the real ones, before or after them. */
export function nearNamesakes(stand: Stand): void {
  let n = 0;
  for (const zone of new Set(stand.truth.values())) {
    if (stand.random() < 0.35 || zone.matches('tr,[role=row]')) continue;
    const affix = stand.random.pick(affixes) ?? ((words: string) => `${words} 2`);
    const copy = copyOf(zone, `near${(n += 1)}`);
    if (wordsOf(copy) === '' && !copy.matches('[title],[aria-label]')) continue;
    reword(copy, affix);
    // A list with another heading, not the same list again.
    if (stand.random() < 0.5) zone.before(copy);
    else zone.after(copy);
  }
}

/** The same words in the page's menu, and under another heading where a heading is what tells them apart. */
export function namesakes(stand: Stand): void {
  const menu = document.createElement('nav');
  let n = 0;
  for (const [id, zone] of stand.truth) {
    const landmark = landmarks[id];
    if (!landmark || landmark.role === 'menuitem' || landmark.role === 'heading') continue;
    const words = wordsOf(zone);
    if (landmark.role === 'tab' || landmark.role === 'button') {
      const link = document.createElement('a');
      link.href = '#elsewhere';
      link.textContent = words;
      menu.append(link, ' ');
    } else if (landmark.near && landmark.role === 'setting' && zone.parentElement && headed(landmark.near)) {
      const section = document.createElement('section');
      const heading = document.createElement('h3');
      heading.textContent = stand.random.pick(['Self-service portal', 'Archive', 'Suppliers']) ?? 'Archive';
      section.append(heading, copyOf(zone, `same${(n += 1)}`));
      if (stand.random() < 0.5) document.body.append(section);
      else zone.parentElement.closest('body > *')?.before(section);
    }
  }
  if (menu.hasChildNodes()) document.body.prepend(menu);
}

/** Is one of these headings to be seen? Without it nobody could tell two of the same apart. */
const headed = (near: readonly string[]): boolean =>
  everything('h1,h2,h3,h4,legend,[class*=header],[class*=title],[class*=caption]').some((element) =>
    near.some((name) => element.textContent?.trim().toLowerCase() === name.toLowerCase()),
  );

const ways: readonly ((copy: Element) => Element)[] = [
  (copy) => styled(copy, 'display:none'),
  (copy) => styled(copy, 'visibility:hidden'),
  (copy) => styled(copy, 'opacity:0'),
  (copy) => styled(copy, 'position:absolute;left:-10000px;top:0'),
  (copy) => styled(copy, 'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)'),
  (copy) => {
    const details = document.createElement('details');
    const summary = document.createElement('summary');
    summary.textContent = 'More';
    details.append(summary, copy);
    return details;
  },
  (copy) => {
    const box = document.createElement('div');
    box.setAttribute('hidden', '');
    box.append(copy);
    return box;
  },
];
function styled(copy: Element, style: string): Element {
  const box = document.createElement('div');
  box.setAttribute('style', style);
  box.append(copy);
  return box;
}

/** The same thing once or twice more, before the real one, where nobody sees it. */
export function hiddenCopies(stand: Stand): void {
  let n = 0;
  for (const zone of new Set(stand.truth.values())) {
    if (zone.matches('tr,td,li,option') || !zone.parentElement || zone.parentElement.matches('ul,table,[role=row]'))
      continue;
    const way = stand.random.pick(ways) ?? ((copy: Element) => styled(copy, 'display:none'));
    const copy = way(copyOf(zone, `hid${(n += 1)}`));
    if (stand.random() < 0.5) zone.before(copy);
    else document.body.prepend(copy);
  }
}

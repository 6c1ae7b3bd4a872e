/** What a person sees of the guide: the words of the bubble, and where the ring is. */
import { until } from '../browser/wait.ts';
import type { ShadowElement } from '../browser/closed-roots.ts';
import type { Sidebar } from '../browser/sidebar.ts';

export interface Bubble {
  text: string;
  /** The words in bold. */
  labels: string[];
  expected: string;
  step: string;
  waiting: boolean;
  ring: { x: number; y: number; width: number; height: number } | null;
}

/** Runs in the page: the bubble; null when it stands there no more. */
function read(group: HTMLElement): Bubble | null {
  if (!group.isConnected || !group.checkVisibility({ visibilityProperty: true })) return null;
  const ring = group.parentElement?.querySelector<HTMLElement>('.ring');
  const box = ring && !ring.hidden ? ring.getBoundingClientRect() : null;
  const text = group.querySelector('.text');
  return {
    text: text?.textContent ?? '',
    labels: [...(text?.querySelectorAll('strong') ?? [])].map((label) => label.textContent),
    expected: group.querySelector('dd:last-of-type')?.textContent ?? '',
    step: group.querySelector('.step')?.textContent ?? '',
    waiting: group.ariaBusy === 'true',
    ring: box && { x: box.x, y: box.y, width: box.width, height: box.height },
  };
}

/** Where it stood last: looking through a whole page for it takes longer than most of what it says. */
const known = new WeakMap<Sidebar, ShadowElement>();

/** The bubble as it stands; null when there is none. */
export async function bubbleOf(sidebar: Sidebar): Promise<Bubble | null> {
  const again = await known
    .get(sidebar)
    ?.evaluate(read)
    .catch(() => null);
  if (again) return again;
  const [element] = await sidebar.roots.find('group', 'Alcove guide');
  if (!element) return null;
  known.set(sidebar, element);
  return element.evaluate(read).catch(() => null);
}

/**
 * The bubble once it and its ring stand still and it awaits nothing; null once the guide is gone for good.
 *
 * @param isLast the step before was the last one: no other page has to come up
 */
export async function settledBubble(sidebar: Sidebar, isLast = false): Promise<Bubble | null> {
  let before = '';
  let since = 0;
  return until(
    async () => {
      const now = await bubbleOf(sidebar);
      const seen = JSON.stringify(now);
      if (seen !== before) [before, since] = [seen, performance.now()];
      const still = performance.now() - since;
      // Between two pages the bubble is away for a while; a page that is slow to come up is waited for.
      if (now === null) return still > (isLast ? 1500 : 6000) && { bubble: null };

      return still > (now.waiting ? 9500 : now.ring ? 450 : 1200) && { bubble: now };
    },
    { what: 'the bubble to come to rest', timeout: 45_000 },
  ).then(({ bubble }) => bubble);
}

/** Presses a button of the bubble, while it is there. */
export async function pressInBubble(sidebar: Sidebar, name: string): Promise<void> {
  const [element] = await sidebar.roots.find('group', 'Alcove guide');
  await (await element?.find('button', name))?.click();
}

/** "Step 5 of 5": after it the guide is over. */
export const isLastStep = ({ step }: Bubble): boolean => {
  const [, at, of] = /(\d+) of (\d+)/u.exec(step) ?? [];
  return at !== undefined && at === of;
};

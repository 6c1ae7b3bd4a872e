/** Pressing "Show me" and doing what the bubble says, step by step, as a person who reads it. */
import type { Page } from '@playwright/test';
import type { RequirementId } from '../../../lib/domain/requirement-id.ts';
import type { Person } from '../halo/person.ts';
import type { Sidebar } from '../../e2e/browser/sidebar.ts';
import { until } from '../../e2e/browser/wait.ts';

/** What a person does when a bubble says something like this. */
export interface Doing {
  when: RegExp;
  /** @param here middle of what the ring is around */
  act(here: { click(): Promise<void> }): Promise<void>;
  /** Name of a picture to take before acting. */
  picture?: string;
}

export interface Follower {
  page: Page;
  sidebar: Sidebar;
  person: Pick<Person, 'openMenu'>;
  picture: (name: string) => Promise<unknown>;
}

/** Where a page is that Alcove cannot open itself: "This step is at **Configuration > Tickets > …**. Open it". */
const elsewhere = /^This step is at [^>]+ > ([^.]+)\. Open it/u;

interface Seen {
  step: string;
  text: string;
  ring: { x: number; y: number } | null;
  waiting: boolean;
}

/** Bubble and ring as they stand now; null when there is no guide. */
async function look(sidebar: Sidebar): Promise<Seen | null> {
  const [bubble] = await sidebar.roots.find('group', 'Alcove guide');
  if (!bubble) return null;
  return bubble.evaluate((element) => {
    const ring = element.parentElement?.querySelector<HTMLElement>('.ring');
    const box = ring && !ring.hidden ? ring.getBoundingClientRect() : null;
    return {
      step: element.querySelector('.step')?.textContent ?? '',
      text: element.querySelector('.text')?.textContent ?? '',
      ring: box && { x: box.x + box.width / 2, y: box.y + box.height / 2 },
      waiting: element.ariaBusy === 'true',
    };
  });
}

/** Middle of the ring once it stands still beside these words: it follows them by a moment. */
async function settledRing(sidebar: Sidebar, text: string, timeout?: number): Promise<{ x: number; y: number }> {
  let before = '';
  let since = 0;
  return until(
    async () => {
      const now = await look(sidebar);
      const place = JSON.stringify(now?.ring);
      if (now === null || now.ring === null || now.text !== text) return false;
      if (place !== before) [before, since] = [place, performance.now()];
      return performance.now() - since > 500 && now.ring;
    },
    { what: `the ring beside "${text}"`, ...(timeout === undefined ? {} : { timeout }) },
  );
}

const pressInBubble = async (sidebar: Sidebar, name: string): Promise<void> => {
  const bubble = await sidebar.roots.get('group', 'Alcove guide');
  await (await until(() => bubble.find('button', name), { what: `"${name}" in the bubble` })).click();
};

/** Presses "Show me" of the requirement; the guide may open another page first. */
export async function showMe(sidebar: Sidebar, requirement: RequirementId): Promise<void> {
  const button = await until(
    async () => {
      const found = await (await sidebar.row(requirement)).find('button', 'Show me');
      return found && (await found.isVisible()) && found;
    },
    { what: `"Show me" of ${requirement}` },
  );
  await button.click();
  await until(async () => (await look(sidebar)) !== null, { what: `the guide of ${requirement}`, timeout: 20_000 });
}

/**
 * Follows a guide to its end. Steps that the page proves done are passed by the guide itself; the others a person ends
 * with "I did it".
 *
 * @throws when the bubble says something for which there is no doing, or never becomes ready
 */
export async function follow(
  { page, sidebar, person, picture }: Follower,
  requirement: RequirementId,
  doings: readonly Doing[],
): Promise<void> {
  await showMe(sidebar, requirement);
  let last = false;
  for (;;) {
    const seen = await until(
      async () => {
        const now = await look(sidebar);
        // Between two pages the bubble is gone for a moment; only after the last step it is gone for good.
        if (now === null) return last && { ended: true as const };
        return (!now.waiting || elsewhere.test(now.text)) && { ended: false as const, ...now };
      },
      { what: `the guide of ${requirement} to point`, timeout: 30_000 },
    ).catch(async (error: unknown) => {
      throw new Error(`${String(error)}; the bubble says ${JSON.stringify(await look(sidebar))}`);
    });
    if (seen.ended) return;
    const [, step, of] = /(\d+) of (\d+)/u.exec(seen.step) ?? [];
    last = step !== undefined && step === of;
    const path = elsewhere.exec(seen.text)?.[1];
    if (path !== undefined) {
      // Perhaps the page is only slow to come up.
      if (
        await until(async () => (await look(sidebar))?.text !== seen.text, { what: '', timeout: 1500 }).catch(
          () => false,
        )
      )
        continue;
      await person.openMenu(...path.split(' > '));
      await until(async () => (await look(sidebar))?.text !== seen.text, { what: 'the guide to see the page opened' });
      continue;
    }
    const doing = doings.find(({ when }) => when.test(seen.text));
    if (!doing) throw new Error(`nobody knows what to do when the bubble says "${seen.text}"`);
    // The ring arrives a frame after the words; some steps point at nothing.
    await settledRing(sidebar, seen.text, 2000).catch(() => null);
    if (doing.picture !== undefined) await picture(doing.picture);
    await doing.act({
      click: async () => {
        const now = await settledRing(sidebar, seen.text);
        await page.mouse.click(now.x, now.y);
      },
    });
    const moved = await until(async () => (await look(sidebar))?.text !== seen.text, { what: '', timeout: 4000 }).catch(
      () => false,
    );
    if (!moved) await pressInBubble(sidebar, 'I did it');
    await until(async () => (await look(sidebar))?.text !== seen.text, {
      what: `the guide to go on after "${seen.text}"`,
    });
  }
}

/** Pressing "Show me" and doing what the bubble says, step by step, as a person who reads it. */
import type { Page } from '@playwright/test';
import type { RequirementId } from '../../../lib/domain/requirement-id.ts';
import { act } from '../../e2e/bubbles/admin.ts';
import { bubbleOf, isLastStep, pressInBubble, settledBubble, type Bubble } from '../../e2e/bubbles/bubble.ts';
import type { Sidebar } from '../../e2e/browser/sidebar.ts';
import { until } from '../../e2e/browser/wait.ts';
import type { Person } from '../halo/person.ts';

/** What is done beside following the words when a bubble says something like this. */
export interface Doing {
  when: RegExp;
  /** Name of a picture to take before acting. */
  picture?: string;
  /** What else a person does here, after what the bubble says. */
  afterwards?: () => Promise<void>;
}

export interface Follower {
  page: Page;
  sidebar: Sidebar;
  person: Pick<Person, 'openMenu'>;
  picture: (name: string) => Promise<unknown>;
}

/** Where a page is that Alcove cannot open itself: "This step is at **Configuration > Tickets > …**. Open it". */
const elsewhere = /^This step is at [^>]+ > ([^.]+)\. Open it/u;

/** Presses "Show me" of the requirement; the guide may open another page first. */
async function showMe(sidebar: Sidebar, requirement: RequirementId): Promise<void> {
  const button = await until(
    async () => {
      const found = await (await sidebar.row(requirement)).find('button', 'Show me');
      return found && (await found.isVisible()) && found;
    },
    { what: `"Show me" of ${requirement}` },
  );
  await button.click();
  await until(async () => (await bubbleOf(sidebar)) !== null, {
    what: `the guide of ${requirement}`,
    timeout: 20_000,
  });
}

const goesOn = (sidebar: Sidebar, from: Bubble, timeout: number): Promise<boolean> =>
  until(
    async () => {
      const now = await bubbleOf(sidebar);
      return now?.text !== from.text || now.step !== from.step;
    },
    { what: `the guide to go on after "${from.text}"`, timeout },
  );

/**
 * Follows a guide to its end. Steps that the page proves done are passed by the guide itself; the others a person ends
 * with "I did it".
 *
 * @throws when the bubble says something that nobody could do
 */
export async function follow(
  { page, sidebar, person, picture }: Follower,
  requirement: RequirementId,
  doings: readonly Doing[] = [],
): Promise<void> {
  await showMe(sidebar, requirement);
  let isLast = false;
  for (;;) {
    const bubble = await settledBubble(sidebar, isLast);
    if (bubble === null) return;
    isLast = isLastStep(bubble);
    const path = elsewhere.exec(bubble.text)?.[1];
    if (path !== undefined) {
      await person.openMenu(...path.split(' > '));
      await goesOn(sidebar, bubble, 15_000);
      continue;
    }
    const doing = doings.find(({ when }) => when.test(bubble.text));
    if (doing?.picture !== undefined) await picture(doing.picture);
    await act(page, sidebar, bubble);
    await doing?.afterwards?.();
    // The guide may go on just then: what was meant for this step is no answer to the next.
    const now = (await goesOn(sidebar, bubble, 4000).catch(() => false)) ? null : await bubbleOf(sidebar);
    if (now?.step === bubble.step && now.text === bubble.text) await pressInBubble(sidebar, 'I did it');
    await goesOn(sidebar, bubble, 15_000);
  }
}

/**
 * An administrator who knows nothing of HaloPSA and does, letter by letter, what the bubbles say: presses what the ring
 * lies around, enters or chooses what stands in bold. Where words and page do not lead on, the administrator is stuck.
 */
import type { Page } from '@playwright/test';
import { until } from '../browser/wait.ts';
import type { Sidebar, SidebarRow } from '../browser/sidebar.ts';
import { pressIn } from '../fixing.ts';
import { bubbleOf, isLastStep, pressInBubble, settledBubble, type Bubble } from './bubble.ts';

export interface AdminOptions {
  page: Page;
  sidebar: Sidebar;
  /** After which thing done (counted over the whole job) the page is reloaded. */
  reloadsAfter: (done: number) => boolean;
  /** Sections of the checklist to work through, by the ids of their rows. */
  wanted: (id: string) => boolean;
}

export interface Account {
  /** What was read and done, one line each. */
  log: string[];
  done: number;
  reloads: number;
}

const folded = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
const middle = ({ x, y, width, height }: NonNullable<Bubble['ring']>) => ({ x: x + width / 2, y: y + height / 2 });

/** Chooses in whatever opened where the ring is; nothing is taken for granted but that options have words. */
async function choose(page: Page, words: string): Promise<void> {
  const options = page.getByRole('option');
  await options.first().waitFor({ timeout: 5000 });
  const texts = await options.allInnerTexts();
  const wanted = folded(words);
  const exact = texts.findIndex((text) => folded(text) === wanted);
  const at = exact >= 0 ? exact : texts.findIndex((text) => folded(text).startsWith(wanted));
  if (at < 0) throw new Error(`no option says "${words}": ${texts.join(' | ')}`);
  await options.nth(at).click();
}

/**
 * Does what one bubble says.
 *
 * @returns in words what was done
 * @throws when nothing on the page is what the bubble speaks of
 */
export async function act(page: Page, sidebar: Sidebar, bubble: Bubble): Promise<string> {
  const { text, labels, ring } = bubble;
  const press = async (): Promise<void> => {
    if (!ring) throw new Error(`"${text}" points at nothing`);
    const { x, y } = middle(ring);
    await page.mouse.click(x, y);
  };
  if (text.startsWith('This step is at ')) {
    if (ring) await press();
    else await pressInBubble(sidebar, 'Open it');
    return ring ? 'followed the ring' : 'Open it';
  }
  if (text.startsWith('This page shows a secret ')) {
    await sidebar.click('button', 'Keep the secret');
    // The guide then opens the page that it had kept from opening.
    await until(async () => (await bubbleOf(sidebar))?.text !== text, { what: 'the secret to be kept' });
    return 'kept the secret';
  }
  const [, reveal] = /^(Open .*) first: /u.exec(text) ?? [];
  if (reveal !== undefined) return (await press(), `revealed: ${reveal}`);
  const objection = text.startsWith('The page says: ');
  if (/(?:^|”\.? )(?:Give it|Enter) a name/u.test(text)) {
    await press();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(labels[0] ?? '');
    await page.keyboard.press('Tab');
    return `typed ${labels[0] ?? ''}`;
  }
  if (text.startsWith('Add ')) {
    await press();
    await page.keyboard.type(labels[0] ?? '');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const save = page.getByRole('button', { name: 'Save', exact: true });
    // It is enabled with the change, on a busy machine a moment later; where the value is kept at once there is none.
    const ready = async (): Promise<boolean> => (await save.count()) > 0 && (await save.isEnabled());
    if (await until(ready, { what: 'Save to be enabled', timeout: 2000 }).catch(() => false)) await save.click();
    return `added ${labels[0] ?? ''}`;
  }
  if (/(?:^|: |, |”\.? )(?:set|in) \*{0,2}/iu.test(text) && !text.startsWith('Select')) {
    const value = objection ? (labels[1] ?? '') : (labels.at(-1) ?? '');
    await press();
    await choose(page, value);
    return `chose ${value}`;
  }
  if (/^(?:Tick|Select|Open|In )/iu.test(text) || objection) {
    if (ring) await press();
    return `pressed what is ringed`;
  }
  throw new Error(`nobody knows what to do when the bubble says "${text}"`);
}

/** Follows the guide of one row to its end. */
async function follow(options: AdminOptions, account: Account, row: SidebarRow): Promise<void> {
  const { page, sidebar } = options;
  await pressIn(sidebar, row.id, 'Show me');
  const before = account.reloads;
  let isLast = false;
  for (let turns = 0; turns < 80; turns++) {
    const bubble = await settledBubble(sidebar, isLast);
    if (bubble === null) return;
    isLast = isLastStep(bubble);
    const did = await act(page, sidebar, bubble);
    account.log.push(`${row.id} · ${bubble.step} · ${bubble.text} → ${did} · ${new URL(page.url()).search}`);
    let moved = await until(
      async () => {
        const now = await bubbleOf(sidebar);
        return now === null || now.text !== bubble.text || now.step !== bubble.step;
      },
      { what: 'the bubble to go on', timeout: 4000 },
    ).catch(() => false);
    if (!moved && did.startsWith('pressed')) {
      // A press may be lost right after a page has come up: a person presses again.
      account.log.push(`${row.id} · pressed again`);
      await act(page, sidebar, (await bubbleOf(sidebar)) ?? bubble);
      moved = await until(async () => (await bubbleOf(sidebar))?.text !== bubble.text, {
        what: '',
        timeout: 4000,
      }).catch(() => false);
    }
    // The guide may go on just then: what was meant for this step is no answer to the next.
    const now = moved ? null : await bubbleOf(sidebar);
    if (now?.step === bubble.step && now.text === bubble.text) {
      // Something may show only now that it is done: a person presses "I did it" where nothing else happens.
      account.log.push(`${row.id} · I did it`);
      await pressInBubble(sidebar, 'I did it');
    }
    account.done++;
    // A form that is discarded again and again is never saved by anybody.
    if (options.reloadsAfter(account.done) && account.reloads - before < 3) {
      account.reloads++;
      account.log.push('reload');
      await page.reload();
    }
  }
  throw new Error(`the guide of ${row.id} does not end`);
}

/** The rows that are wanted, once the checklist has stopped moving. */
async function settledRows({ sidebar, wanted }: AdminOptions): Promise<SidebarRow[]> {
  let before = '';
  let since = 0;
  return until(
    async () => {
      const rows = (await sidebar.rows()).filter(({ id }) => wanted(id));
      const seen = rows.map(({ id, outcome }) => `${id} ${outcome}`).join();
      if (seen !== before) [before, since] = [seen, performance.now()];
      return rows.length > 0 && performance.now() - since > 1500 && rows;
    },
    { what: 'the checklist to come to rest', timeout: 30_000 },
  );
}

/**
 * Works through the checklist from top to bottom until nothing that is wanted is open.
 *
 * @throws with everything that was read and done, when a bubble leads nowhere
 */
export async function workThrough(options: AdminOptions): Promise<Account> {
  const { sidebar } = options;
  const account: Account = { log: [], done: 0, reloads: 0 };
  try {
    for (let turns = 0; turns < 30; turns++) {
      await until(async () => !(await sidebar.text()).includes('Checking'), { what: 'the check to end' });
      // A reload may have cut a check short; then a person asks for another.
      if (account.log.at(-1) === 'reload') await sidebar.click('button', 'Check everything');
      const rows = await settledRows(options);
      const open = rows.find(({ outcome }) => outcome === 'unmet') ?? rows.find(({ outcome }) => outcome === 'unknown');
      if (!open) return account;
      await follow(options, account, open);
      const before = open.outcome;
      await until(async () => (await sidebar.rows()).find(({ id }) => id === open.id)?.outcome !== before, {
        what: `${open.id} to be judged anew`,
        timeout: 20_000,
      });
    }
    throw new Error('the checklist does not come to its end');
  } catch (error) {
    throw new Error(`${String(error)}\n${account.log.join('\n')}\nnow: ${JSON.stringify(await bubbleOf(sidebar))}`, {
      cause: error,
    });
  }
}

/** The Alcove sidebar of a console page, as a person or a screen reader meets it. */
import type { Page } from '@playwright/test';
import { axeInside, type AxeViolation } from './axe.ts';
import { closedRootsOf, type ClosedRoots, type ShadowElement } from './closed-roots.ts';
import { until } from './wait.ts';

export interface SidebarRow {
  id: string;
  outcome: string;
  text: string;
}

export interface Sidebar {
  roots: ClosedRoots;
  /** The landmark `complementary` named "Alcove", as soon as it is there. */
  panel(timeout?: number): Promise<ShadowElement>;
  isOpen(): Promise<boolean>;
  text(): Promise<string>;
  /** First element of that role and name inside the sidebar, as soon as there is one. */
  get(role: string, name: string | RegExp): Promise<ShadowElement>;
  click(role: string, name: string | RegExp): Promise<void>;
  rows(): Promise<SidebarRow[]>;
  /** The row of a requirement, as soon as it is shown. */
  row(id: string): Promise<ShadowElement>;
  /** Waits until a row has one of these outcomes. */
  outcome(id: string, wanted: string | string[], timeout?: number): Promise<SidebarRow>;
  /** Accessibility violations inside every closed root of the page. */
  axe(): Promise<AxeViolation[]>;
  screenshot(path: string): Promise<void>;
}

/** Runs in the page, asked once for all of them: each question for itself would take longer than what is waited for. */
const rowsIn = (panel: HTMLElement): SidebarRow[] =>
  [...panel.querySelectorAll<HTMLElement>('[data-requirement]')].map(({ dataset, innerText }) => ({
    id: dataset['requirement'] ?? '',
    outcome: dataset['outcome'] ?? '',
    text: innerText,
  }));

/**
 * Presses what is found, as soon as it is there. What moves or is drawn anew meanwhile is looked for again and pressed where it
 * comes to rest, as a person would; what stays covered is told.
 */
export const pressed = (find: () => Promise<ShadowElement | undefined>, what: string): Promise<boolean> =>
  until(
    async () => {
      const found = await find();
      await found?.click();
      return found !== undefined;
    },
    { what: `${what} to be pressed`, timeout: 10_000 },
  );

/** Drives the sidebar in one page. */
export async function sidebarOf(page: Page): Promise<Sidebar> {
  const roots = await closedRootsOf(page);
  let known: ShadowElement | undefined;
  /** Looked for once in a document: as long as it stands there it is the one. */
  async function panel(timeout?: number): Promise<ShadowElement> {
    // The document, and with it all that was in it, may be another one by now.
    const stands = await known?.isVisible().catch(() => false);
    if (known === undefined || stands !== true) known = await roots.get('complementary', 'Alcove', timeout);
    return known;
  }

  const row = (id: string) =>
    until(async () => (await (await panel()).all(`[data-requirement="${id}"]`))[0], { what: `the row "${id}"` });

  const rows = async (): Promise<SidebarRow[]> => (await panel()).evaluate(rowsIn);

  async function get(role: string, name: string | RegExp): Promise<ShadowElement> {
    return until(async () => (await panel()).find(role, name), { what: `${role} "${String(name)}" in the sidebar` });
  }

  return {
    roots,
    panel,
    get,
    row,
    isOpen: async () => (await roots.find('complementary', 'Alcove')).length > 0,
    text: async () => (await panel()).text(),
    async click(role, name) {
      await get(role, name);
      await pressed(() => get(role, name), `${role} "${String(name)}"`);
    },
    rows,
    async outcome(id, wanted, timeout) {
      const list = Array.isArray(wanted) ? wanted : [wanted];
      let last = 'nothing';
      return until(
        async () => {
          const now = (await rows()).find((shown) => shown.id === id);
          last = now?.outcome ?? 'not there';
          return now !== undefined && list.includes(now.outcome) && now;
        },
        { what: `"${id}" to be ${list.join(' or ')}`, ...(timeout === undefined ? {} : { timeout }) },
      ).catch((error: unknown) => {
        throw new Error(`${error instanceof Error ? error.message : String(error)}; it is ${last}`);
      });
    },
    axe: async () => axeInside(roots, await panel()),
    async screenshot(path) {
      const { x, y, width, height } = await (await panel()).box();
      await page.screenshot({ path, clip: { x, y, width, height } });
    },
  };
}

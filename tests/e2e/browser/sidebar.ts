/** The Alcove sidebar of a console page, as a person or a screen reader meets it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { closedRootsOf, type ClosedRoots, type ShadowElement } from './closed-roots.ts';
import { until } from './wait.ts';

export interface SidebarRow {
  id: string;
  outcome: string;
  text: string;
}

export interface AxeViolation {
  id: string;
  impact: string | null;
  help: string;
  targets: string[];
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

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Shape of the part of axe's answer that is read. */
interface AxeAnswer {
  violations: { id: string; impact: string | null; help: string; nodes: { target: unknown[]; html: string }[] }[];
}

/** Drives the sidebar in one page. */
export async function sidebarOf(page: Page): Promise<Sidebar> {
  const roots = await closedRootsOf(page);
  const panel = (timeout?: number) => roots.get('complementary', 'Alcove', timeout);

  async function rowOf(element: ShadowElement): Promise<SidebarRow> {
    return {
      id: (await element.attribute('data-requirement')) ?? '',
      outcome: (await element.attribute('data-outcome')) ?? '',
      text: await element.text(),
    };
  }
  const row = (id: string) =>
    until(async () => (await (await panel()).all(`[data-requirement="${id}"]`))[0], { what: `the row "${id}"` });

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
    click: async (role, name) => (await get(role, name)).click(),
    async rows() {
      const elements = await (await panel()).all('[data-requirement]');
      return Promise.all(elements.map(rowOf));
    },
    async outcome(id, wanted, timeout) {
      const list = Array.isArray(wanted) ? wanted : [wanted];
      let last = 'nothing';
      return until(
        async () => {
          const now = await rowOf(await row(id));
          last = now.outcome;
          return list.includes(now.outcome) && now;
        },
        { what: `"${id}" to be ${list.join(' or ')}`, ...(timeout === undefined ? {} : { timeout }) },
      ).catch((error: unknown) => {
        throw new Error(`${error instanceof Error ? error.message : String(error)}; it is ${last}`);
      });
    },
    async axe() {
      const element = await panel();
      await roots.run(axeSource);
      // axe follows `shadowRoot`, which is null for a closed root: this world alone is told which root the host has.
      const answer = await element.evaluate<AxeAnswer>(async (inside) => {
        const root = inside.getRootNode();
        if (!(root instanceof ShadowRoot)) throw new Error('the sidebar is not in a shadow root');
        Object.defineProperty(root.host, 'shadowRoot', { configurable: true, get: () => root });
        const axe: { run(context: unknown, options: unknown): Promise<AxeAnswer> } = Reflect.get(globalThis, 'axe');
        return axe.run(root.host, { resultTypes: ['violations'], rules: { region: { enabled: false } } });
      });
      return answer.violations.map(({ id, impact, help, nodes }) => ({
        id,
        impact,
        help,
        targets: nodes.map((node) => node.html),
      }));
    },
    async screenshot(path) {
      const { x, y, width, height } = await (await panel()).box();
      await page.screenshot({ path, clip: { x, y, width, height } });
    },
  };
}

/** axe-core over ordinary pages and, given the element, inside a closed shadow root. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { ClosedRoots, ShadowElement } from './closed-roots.ts';

export interface AxeViolation {
  id: string;
  impact: string | null;
  help: string;
  targets: string[];
}

/** Shape of the part of axe's answer that is read. */
interface AxeAnswer {
  violations: { id: string; impact: string | null; help: string; nodes: { html: string }[] }[];
}

interface Axe {
  run(context: unknown, options: unknown): Promise<AxeAnswer>;
}

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const told = ({ violations }: AxeAnswer): AxeViolation[] =>
  violations.map(({ id, impact, help, nodes }) => ({ id, impact, help, targets: nodes.map((node) => node.html) }));

/** Violations on a page, by all rules that axe counts as failures. */
export async function axeOf(page: Page): Promise<AxeViolation[]> {
  await page.evaluate(source);
  const answer = await page.evaluate(async (): Promise<AxeAnswer> => {
    const axe: Axe = Reflect.get(globalThis, 'axe');
    return axe.run(document, { resultTypes: ['violations'] });
  });
  return told(answer);
}

/** Violations inside the closed root that holds `element`. */
export async function axeInside(roots: ClosedRoots, element: ShadowElement): Promise<AxeViolation[]> {
  await roots.run(source);
  // axe follows `shadowRoot`, which is null for a closed root: the harness's world alone is told which root the host has.
  const answer = await element.evaluate<AxeAnswer>(async (inside) => {
    const root = inside.getRootNode();
    if (!(root instanceof ShadowRoot)) throw new Error('the element is not in a shadow root');
    Object.defineProperty(root.host, 'shadowRoot', { configurable: true, get: () => root });
    const axe: Axe = Reflect.get(globalThis, 'axe');
    // A panel beside a page is not a page: the rule that all content lies in landmarks is the host's affair.
    return axe.run(root.host, { resultTypes: ['violations'], rules: { region: { enabled: false } } });
  });
  return told(answer);
}

import { afterEach } from 'vitest';
import { mountApp } from '../../../components/app/mount.tsx';
import { mountConsent } from '../../../components/consent/mount.tsx';
import { mountSidebar } from '../../../components/sidebar/mount.tsx';
import type { ConsentPorts } from '../../../lib/models/consent.ts';
import type { MemoryPorts } from '../models/memory-ports.ts';

/** Everything that was promised before has happened. */
export const settled = (): Promise<void> => new Promise((done) => setTimeout(done));

// happy-dom lays nothing out; the table draws what fits into its height.
for (const side of ['clientWidth', 'clientHeight']) {
  Object.defineProperty(HTMLElement.prototype, side, { configurable: true, get: () => 400 });
}

export interface Stage {
  root: HTMLElement;
  /** The first element of a role with a name; fails when there is none in sight. */
  get(role: string, name: string, within?: Element): HTMLElement;
  find(role: string, name: string, within?: Element): HTMLElement | undefined;
  press(name: string, within?: Element): Promise<void>;
  type(label: string, text: string): Promise<void>;
  text(): string;
  unmount(): void;
}

const tags: Record<string, string> = {
  button: 'button',
  link: 'a[href]',
  textbox: 'input,textarea',
  tab: '[role=tab]',
  radio: '[type=radio]',
};

function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label');
  if (label) return label;
  const by = element.getAttribute('aria-labelledby');
  if (by)
    return by
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ')
      .trim();
  const labelled = element.id === '' ? null : document.querySelector(`label[for="${CSS.escape(element.id)}"]`);
  return (labelled ?? element).textContent?.trim() ?? '';
}
const inSight = (element: Element): boolean => element.closest('[hidden]') === null;

/** What is still on the stage: a screen that stays goes on with its timers after the document is gone. */
const standing = new Set<() => void>();
afterEach(() => {
  for (const unmount of standing) unmount();
  standing.clear();
});

async function stage(root: HTMLElement, takeAway: () => void): Promise<Stage> {
  const unmount = (): void => {
    if (standing.delete(unmount)) takeAway();
  };
  standing.add(unmount);
  await settled();
  const find: Stage['find'] = (role, name, within = root) =>
    [...within.querySelectorAll<HTMLElement>(tags[role] ?? `[role=${role}]`)].find(
      (element) => inSight(element) && nameOf(element) === name,
    );
  const get: Stage['get'] = (role, name, within) => {
    const found = find(role, name, within);
    if (!found) throw new Error(`No ${role} "${name}" in sight.`);
    return found;
  };
  return {
    root,
    find,
    get,
    async press(name, within) {
      (find('button', name, within) ?? find('tab', name, within) ?? get('link', name, within)).click();
      await settled();
    },
    async type(label, text) {
      const field = get('textbox', label);
      if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement))
        throw new Error(`${label} is no field.`);
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await settled();
    },
    text: () => root.textContent ?? '',
    unmount,
  };
}

export function sidebar({ ports }: MemoryPorts): Promise<Stage> {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  return stage(root, mountSidebar(root, root, ports));
}

/** The consent page of the plan `p1` of that tenant; a moment after it has come up, when its buttons count. */
export async function consent(memory: MemoryPorts, host: string): Promise<Stage> {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const view = await stage(root, mountConsent(root, consentPorts(memory, host)));
  await new Promise((done) => setTimeout(done, 700));
  return view;
}

export const consentPorts = ({ ports }: MemoryPorts, host: string): ConsentPorts => ({
  host,
  planId: 'p1',
  ask: ports.ask,
  copy: ports.copy,
  now: ports.now,
  changes: ports.store.changesOf(host),
  runs: ports.store.runs,
  report: ports.store.reportOf(host),
  close: () => undefined,
});

export function app({ ports }: MemoryPorts): Promise<Stage> {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  return stage(root, mountApp(root, ports));
}

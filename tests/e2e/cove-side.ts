/** Alcove beside Cove's console: the way to each step of the wizard, by what a person would press. */
import type { Page } from '@playwright/test';
import type { CoveCustomer } from '../../lib/domain/customer.ts';
import type { Plan } from '../../lib/domain/plan.ts';
import type { Run } from '../../lib/domain/run.ts';
import { personFor, type Person } from '../unit/world/cove-person.ts';
import type { CoveWorld } from '../world/cove/index.ts';
import type { Variant } from '../world/cove/index.ts';
import type { CovePartner } from '../world/companies.ts';
import { stored } from './alcove.ts';
import { sidebarOf, type Sidebar } from './browser/sidebar.ts';
import { until } from './browser/wait.ts';

/** The customers as a list read from Cove's API would have them; the wizard's table shows end customers only. */
export const listedCustomers = (partners: readonly CovePartner[]): CoveCustomer[] =>
  partners
    .filter(({ Level }) => Level === 'EndCustomer')
    .map(({ Id, Name, Level }) => ({ id: String(Id), name: Name, level: Level }));

export interface BesideCove {
  page: Page;
  sidebar: Sidebar;
  person: Person;
}

/** Cove's start page in a new tab. */
export async function openCove(page: Page, cove: CoveWorld, variant: Variant): Promise<BesideCove> {
  await page.goto(cove.urls.home);
  return { page, sidebar: await sidebarOf(page), person: personFor(variant, page) };
}

/** Through the menu to the wizard's first step. */
export async function toConnect(
  { page, person }: BesideCove,
  button: 'Configure' | 'Manage' = 'Configure',
): Promise<void> {
  await page.getByRole('button', { name: 'Management' }).click();
  await page.getByRole('link', { name: 'Integrations' }).click();
  await page.getByRole('button', { name: button, exact: true }).click();
  await person.see(/Client ID/u);
}

/** Filled in by Alcove, connected by the person, and on to the mapping. */
export async function toMapping(beside: BesideCove): Promise<void> {
  const { sidebar, person } = beside;
  await toConnect(beside);
  await sidebar.click('button', 'Fill in');
  await until(async () => /Filled in: .*Client Secret/u.test(await sidebar.text()), {
    what: 'the fields to be filled in',
  });
  await person.press('Connect');
  await until(async () => (await sidebar.text()).includes('Cove is connected'), { what: 'Connect to be recognised' });
  await person.press('Next');
  await sidebar.get('button', 'Apply mapping');
}

/** The apply run that began last, as the extension notes it. */
async function lastApply({ page }: BesideCove): Promise<Run | undefined> {
  const isOwn = (each: { url(): string }): boolean => each.url().startsWith('chrome-extension://');
  const own = page.context().pages().find(isOwn) ?? page.context().serviceWorkers().find(isOwn);
  if (own === undefined) throw new Error('neither a page of Alcove’s own nor its worker is there to be asked');
  const runs = Object.values((await stored<Record<string, Run>>(own, 'runs')) ?? {});
  return runs.filter(({ kind }) => kind === 'apply').toSorted((one, other) => other.startedAt - one.startedAt)[0];
}

/** Presses Apply mapping and waits until this work, not an earlier one, has ended by itself. */
export async function applyMapping(beside: BesideCove, timeout = 60_000): Promise<string> {
  const { sidebar } = beside;
  const before = await lastApply(beside);
  await sidebar.click('button', 'Apply mapping');
  // What an earlier run said stands there until this one has begun.
  const ended = await until(
    async () => {
      const run = await lastApply(beside);
      return run !== undefined && run.id !== before?.id && run.state !== 'running' && run;
    },
    { what: 'the work to begin and to end', timeout },
  );
  if (ended.state !== 'done') throw new Error(`it ${ended.state}: ${ended.failure?.message ?? ended.doing}`);
  return until(
    async () => {
      const text = await sidebar.text();
      return /carried over and read back|to do by hand/u.test(text) && !/\nStop\n/u.test(text) && text;
    },
    { what: 'the account of it' },
  );
}

/** The same where no row may be left over: what is left, and why, is told at once. */
export async function applyWhole(beside: BesideCove, timeout?: number): Promise<string> {
  const text = await applyMapping(beside, timeout);
  const left = (await lastApply(beside))?.leftOver ?? [];
  if (left.length > 0) throw new Error(`left over: ${left.map(({ name, reason }) => `${name}: ${reason}`).join('; ')}`);
  return text;
}

/** Links in one order: Cove partner id → PSA id. */
const inOrder = (links: Iterable<readonly [number, number]>): [number, number][] =>
  [...links].map(([id, psaId]): [number, number] => [id, psaId]).toSorted(([a], [b]) => a - b);

/** The plan's links as Cove should hold them. */
export const asCove = ({ links }: Plan): [number, number][] =>
  inOrder(Object.entries(links).map(([id, { psaId }]) => [Number(id), psaId] as const));
/** What Cove holds for good, after Confirm. */
export const heldBy = ({ state }: CoveWorld): [number, number][] => inOrder(state.mapping);
/** What the open wizard's server holds, before Confirm: its page shows a choice before the request for it has arrived, so it is polled. */
export const draftOf = ({ state }: CoveWorld): [number, number][] =>
  inOrder([...(state.draft?.mapping ?? [])].map(([id, { psaId }]) => [id, psaId] as const));

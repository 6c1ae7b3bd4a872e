/** Applying the mapping again and again, with something to write each time; see kill-sweep.ts. */
import type { Page } from '@playwright/test';
import type { Plan } from '../../lib/domain/plan.ts';
import type { CovePartner } from '../world/companies.ts';
import type { Tenant } from '../world/halo/index.ts';
import type { World } from '../world/server.ts';
import { askAlcove, stored, withPlan } from './alcove.ts';
import type { ChromiumWithExtension } from './browser/chromium.ts';
import { asCove, draftOf, listedCustomers, openCove, toMapping, type BesideCove } from './cove-side.ts';
import { settledAs, type Outcome, type Round } from './kill-rounds.ts';

/** Two plans that differ in every other row, carried into the wizard in turn: each row that differs is written once. */
export async function beginApply(
  world: World,
  alcove: ChromiumWithExtension,
  tenant: Tenant,
  cove: readonly CovePartner[],
): Promise<() => Promise<Round>> {
  const app = await alcove.open('popup.html?full');
  const { connectionId } = await withPlan(app, tenant, listedCustomers(cove));
  const beside = await openCove(await alcove.context.newPage(), world.cove, 'frame');
  await toMapping(beside);
  const choices = free(tenant);
  let turn = 0;
  return async (): Promise<Round> => {
    const plan = await replan(app, connectionId, choices, turn++);
    await beside.page.bringToFront();
    const before = world.cove.state.rowChanges.length;
    const planned = JSON.stringify(asCove(plan));
    const isApplied = () => JSON.stringify(draftOf(world.cove)) === planned;
    const isQuiet = async () => !/\nStop\n/u.test(await beside.sidebar.text());
    return {
      disturb: {
        act: () => beside.sidebar.click('button', 'Apply mapping'),
        over: async () => isApplied() && (await isQuiet()),
      },
      judge: () =>
        judgeApplied(beside, { isApplied, isQuiet, written: () => world.cove.state.rowChanges.slice(before) }),
    };
  };
}

interface Applied {
  isApplied: () => boolean;
  isQuiet: () => Promise<boolean>;
  written: () => readonly { partnerId: number | 'reseller' }[];
}
async function judgeApplied({ sidebar }: BesideCove, { isApplied, isQuiet, written }: Applied): Promise<Outcome> {
  let again = false;
  const ended = await settledAs(async () => {
    const text = await sidebar.text();
    if (isApplied() && /carried over and read back/u.test(text)) return isQuiet();
    if (!again && /Cove page was closed or reloaded|browser stopped Alcove|did not answer/u.test(text)) {
      again = true;
      await sidebar.click('button', 'Apply mapping');
    }
    return false;
  }, 'the mapping');
  const times = Map.groupBy(written(), ({ partnerId }) => partnerId);
  const doubled = [...times.values()].filter(({ length }) => length > 1).length;
  return {
    same: ended,
    lostOrDoubled: doubled + (isApplied() ? 0 : 1),
    again,
    why: ended && doubled === 0 ? '' : `${doubled} rows written twice: ${await sidebar.text()}`.slice(0, 600),
  };
}

/** PSA customers of a name that is there once, to be chosen freely. */
function free(tenant: Tenant): number[] {
  const clients = tenant.state.clients.filter(({ inactive }) => !inactive);
  const times = Map.groupBy(clients, ({ name }) => name);
  return clients.filter(({ name }) => times.get(name)?.length === 1).map(({ id }) => id);
}

/** Gives every other link another customer, so that there is something to write, and saves the plan. */
async function replan(app: Page, connectionId: string, choices: readonly number[], turn: number): Promise<Plan> {
  const now = async (): Promise<Plan> => {
    const plan = await stored<Plan>(app, `plan:${connectionId}`);
    if (plan === undefined) throw new Error('there is no plan');
    return plan;
  };
  const { links, revision } = await now();
  const others = Object.keys(links).filter((_, at) => at % 2 === turn % 2);
  const next = others.map((id, at) => {
    const from = choices.indexOf(links[id]?.psaId ?? 0);
    return [id, choices[(from + 1 + at) % choices.length] ?? 0] as const;
  });
  await askAlcove(app, 'plan.edit', {
    connectionId,
    op: {
      kind: 'link-many',
      links: Object.fromEntries(next.map(([id, psaId]) => [id, { psaId, origin: 'hand' as const, at: Date.now() }])),
    },
    label: 'Others',
    revision,
  });
  await askAlcove(app, 'plan.save', { connectionId, revision: (await now()).revision });
  return now();
}

import { browser } from 'wxt/browser';
import type { Handlers } from '../bus/serve.ts';
import type { CustomerList } from '../domain/customer.ts';
import { fail, failureFrom, ok, type Result } from '../domain/failure.ts';
import type { Link, MatchRow, Plan, StoredSuggestions } from '../domain/plan.ts';
import type { Run } from '../domain/run.ts';
import { say, sayCount } from '../domain/say.ts';
import { rememberedFor } from '../mapping/decisions.ts';
import { matching } from '../mapping/match.ts';
import { linkSites } from '../mapping/sites.ts';
import { connections, customersOf, decisionsOf, suggestionsOf } from '../store/items.ts';
import { dropFirstScreen, firstScreenSoon } from './first-screen.ts';
import { editPlan } from './plan.ts';
import { startRun, type RunHandle } from './runs.ts';
import { inSlices, turn } from './slices.ts';

/** Five places tell any two suggestions apart that a person could; sixteen take three times the room. */
const brief = (share: number): number => Math.round(share * 100_000) / 100_000;

/** The answers as they are kept. */
const offersOf = (rows: readonly MatchRow[]): Record<string, StoredSuggestions> =>
  Object.fromEntries(
    rows.map(({ coveId, confidence, suggestions }) => [
      coveId,
      {
        confidence: brief(confidence),
        suggestions: suggestions.map((each) => ({ ...each, score: brief(each.score) })),
      },
    ]),
  );

/** The links that need no review, and those of sites that follow them. What a person linked, excluded or removed stays so. */
function linksOf(
  rows: readonly MatchRow[],
  customers: CustomerList,
  plan: Plan,
  rejected: ReadonlySet<string>,
): Record<string, Link> {
  const at = Date.now();
  const links: Record<string, Link> = {};
  const excluded = new Set(plan.excluded);
  for (const { coveId, auto, suggestions } of rows) {
    if (auto === null || plan.links[coveId] || excluded.has(coveId) || rejected.has(coveId)) continue;
    const reason = suggestions.find(({ psaId }) => psaId === auto)?.reason;
    links[coveId] = { psaId: auto, origin: 'automatic', at, ...(reason ? { reason } : {}) };
  }
  return Object.assign(links, linkSites(customers.cove, plan, links, at));
}

/** The stages of a comparison: what breaks is told by the one it broke in, with what that left behind. */
const left = {
  reading: say(
    'The lists of customers could not be read from where Alcove keeps them. Read the customers of both sides again.',
  ),
  comparing: say(
    'Comparing the names broke off. Nothing was linked and nothing was changed; everything from before still stands. Compare again. If it breaks again, leave out a part of the list, and pass on the detail below.',
  ),
  keeping: say(
    'The names were compared, but what was found could not be kept. Nothing was linked and nothing was changed. Compare again; if it happens again, look whether the disk of this computer is full.',
  ),
  linking: say(
    'The names were compared and the suggestions kept, but the automatic links could not be made. Compare again to make them, or accept the suggestions by hand.',
  ),
} as const;

async function compare(connectionId: string, run: RunHandle): Promise<Result<null>> {
  let stage: keyof typeof left = 'reading';
  try {
    const [customers, decisions] = await Promise.all([
      customersOf(connectionId).read(),
      decisionsOf(connectionId).read(),
    ]);
    const open = customers.cove.filter(({ setAside }) => setAside === undefined);
    if (open.length === 0 || customers.psa.length === 0) {
      return fail('bad-input', say('There is nothing to compare yet. Read the customers of both sides first.'));
    }
    stage = 'comparing';
    run.at(say('Comparing names'), 0, open.length);
    const { remembered, rejected } = rememberedFor(decisions, open);
    const rows = await inSlices(matching(open, customers.psa, remembered), run.signal, (share) =>
      run.at(say('Comparing names'), Math.floor(share * open.length), open.length),
    );
    if (!rows) return fail('stopped', say('Comparing the names was stopped. Nothing was linked.'));
    stage = 'keeping';
    // Each of what follows takes a while with 20,000 customers: what is asked meanwhile is answered in between.
    await turn();
    await dropFirstScreen(connectionId);
    const offers = offersOf(rows);
    await turn();
    await suggestionsOf(connectionId).update(() => offers);
    firstScreenSoon(connectionId);
    stage = 'linking';
    await turn();
    // Links made by a person meanwhile are looked at as they are when nobody can make another.
    const linked = await editPlan(connectionId, (plan) => {
      const links = linksOf(rows, customers, plan, rejected);
      const count = Object.keys(links).length;
      const label = sayCount(count, 'Link {n} customer automatically', 'Link {n} customers automatically');
      return count === 0 ? null : { op: { kind: 'link-many', links }, label };
    });
    if (!linked.ok) return linked;
    run.at(say('Comparing names'), open.length, open.length);
    return ok(null);
  } catch (error) {
    return { ok: false, failure: failureFrom(error, left[stage]) };
  }
}

/** Fires while names are compared, so that a worker that died without anybody watching is started again, and goes on. */
const wakeAlarm = 'match';

const start = (connectionId: string): Promise<{ id: string }> =>
  startRun('match', connectionId, say('Comparing names'), async (run) => {
    await browser.alarms.create(wakeAlarm, { periodInMinutes: 0.5 });
    const result = await compare(connectionId, run);
    await browser.alarms.clear(wakeAlarm);
    return result;
  });

export const matchHandlers = {
  match: async ({ connectionId }) => ok({ runId: (await start(connectionId)).id }),
} satisfies Partial<Handlers>;

/** A comparison whose worker died is made again from the start: the same lists give the same answers. */
export async function resumeMatch(run: Run): Promise<boolean> {
  if (run.kind !== 'match' || !(await connections.read())[run.subject]) return false;
  await start(run.subject);
  return true;
}

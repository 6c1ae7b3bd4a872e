import type { Handlers } from '../bus/serve.ts';
import { fail, ok } from '../domain/failure.ts';
import type { Link } from '../domain/plan.ts';
import { rememberedFor } from '../mapping/decisions.ts';
import { match } from '../mapping/match.ts';
import { linkSites } from '../mapping/sites.ts';
import { customersOf, decisionsOf, planOf, suggestionsOf } from '../store/items.ts';
import { editPlan } from './plan.ts';
import { startRun } from './runs.ts';

/** Five places tell any two suggestions apart that a person could; sixteen take three times the room. */
const brief = (share: number): number => Math.round(share * 100_000) / 100_000;

export const matchHandlers = {
  match: async ({ connectionId }) => {
    const { id } = await startRun('match', connectionId, 'Comparing names', async (run) => {
      const [customers, plan, decisions] = await Promise.all([
        customersOf(connectionId).read(),
        planOf(connectionId).read(),
        decisionsOf(connectionId).read(),
      ]);
      const open = customers.cove.filter(({ setAside }) => setAside === undefined);
      if (open.length === 0 || customers.psa.length === 0) {
        return fail('bad-input', 'There is nothing to compare yet. Read the customers of both sides first.');
      }
      run.at('Comparing names', 0, open.length);
      const { remembered, rejected } = rememberedFor(decisions, open);
      const rows = match(open, customers.psa, remembered);
      const at = Date.now();
      const links: Record<string, Link> = {};
      const excluded = new Set(plan.excluded);
      for (const { coveId, auto, suggestions } of rows) {
        // What a person linked or excluded stays as it is.
        if (auto === null || plan.links[coveId] || excluded.has(coveId) || rejected.has(coveId)) continue;
        const reason = suggestions.find(({ psaId }) => psaId === auto)?.reason;
        links[coveId] = { psaId: auto, origin: 'automatic', at, ...(reason ? { reason } : {}) };
      }
      Object.assign(links, linkSites(customers.cove, plan, links, at));
      await suggestionsOf(connectionId).update(() =>
        Object.fromEntries(
          rows.map(({ coveId, confidence, suggestions }) => [
            coveId,
            {
              confidence: brief(confidence),
              suggestions: suggestions.map((each) => ({ ...each, score: brief(each.score) })),
            },
          ]),
        ),
      );
      const count = Object.keys(links).length;
      if (count > 0)
        await editPlan(
          connectionId,
          { kind: 'link-many', links },
          count === 1 ? 'Link 1 customer automatically' : `Link ${count} customers automatically`,
        );
      run.at('Comparing names', open.length, open.length);
      return ok(null);
    });
    return ok({ runId: id });
  },
} satisfies Partial<Handlers>;

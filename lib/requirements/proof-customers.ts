import { defineRequirement } from './define.ts';
import { judge } from './judge.ts';
import { inRolePermissions } from './steps.ts';

const expected = 'all customers readable';

/** So many customers that are missing are named. */
const most = 8;
function hidden(names: readonly string[], count: number): string {
  if (names.length === 0) return 'the others';
  const shown = names.slice(0, most);
  const rest = Math.max(count, names.length) - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ');
}

export default defineRequirement({
  id: 'proof-customers',
  section: 'ready',
  console: 'alcove',
  label: 'Customers readable',
  title: {
    met: "Cove's key can read your customers",
    unmet: "Cove's key cannot read all your customers",
  },
  why: 'Customers that the key cannot read are missing from the list that Cove maps to.',
  expected,
  needs: ['proof', 'agent'],
  evaluate({ proof, agent }) {
    const yours = agent.customers.known ? agent.customers.value : undefined;
    return judge(proof.customers, expected, ({ ok, count, failure, missing = [] }) => {
      if (!ok) return { kind: 'unmet', found: 'refused', ...(failure ? { note: failure.message } : {}) };
      if (count === undefined) return { kind: 'met', found: 'readable' };
      if (yours !== undefined && count < yours)
        return {
          kind: 'unmet',
          found: `${count} of ${yours}`,
          note: `Cove's key sees ${count} customers and you see ${yours}. The role hides ${hidden(missing, yours - count)}.`,
        };
      if (count === 0)
        return {
          kind: 'unknown',
          reason: 'not-carried',
          found: '0 customers',
          note: "Cove's key sees no customers. Either there are none, or the role hides them.",
        };
      return { kind: 'met', found: `${count} customers` };
    });
  },
  guide: inRolePermissions(
    {
      place: 'halo-role',
      landmark: 'role-customers-access',
      say: 'Set **Customers Access Level** to **Read Only**.',
    },
    {
      place: 'halo-role',
      landmark: 'role-all-customers',
      say: 'Set **Allow use of all Customers** (or **Clients**) to **Yes**.',
    },
  ),
});

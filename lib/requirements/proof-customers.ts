import { accessNames } from '../consoles/values.ts';
import { say, sayCount } from '../domain/say.ts';
import { defineRequirement } from './define.ts';
import { judge } from './judge.ts';
import { granted, inRolePermissions } from './steps.ts';

/** Whatever lets the key read customers; one word alone begins other levels as well. */
const readable = [...accessNames.read, ...accessNames.modify, ...accessNames.beyond].filter((name) =>
  name.includes(' '),
);
const expected = say('all customers readable');

/** So many customers that are missing are named. */
const most = 8;
function hidden(names: readonly string[], count: number): string {
  const shown = names.slice(0, most);
  const rest = Math.max(count, names.length) - shown.length;
  return rest > 0 ? say('{names} and {rest} more', { names: shown.join(', '), rest }) : shown.join(', ');
}

export default defineRequirement({
  id: 'proof-customers',
  section: 'ready',
  console: 'alcove',
  label: say('Customers readable'),
  title: {
    met: say("Cove's key can read your customers"),
    unmet: say("Cove's key cannot read all your customers"),
  },
  why: say('Customers that the key cannot read are missing from the list that Cove maps to.'),
  expected,
  needs: ['proof', 'agent'],
  evaluate({ proof, agent }) {
    const yours = agent.customers.known ? agent.customers.value : undefined;
    return judge(proof.customers, expected, ({ ok, count, failure, missing = [] }) => {
      if (!ok) return { kind: 'unmet', found: say('refused'), ...(failure ? { note: failure.message } : {}) };
      if (count === undefined) return { kind: 'met', found: say('readable') };
      if (yours !== undefined && count < yours)
        return {
          kind: 'unmet',
          found: say('{done} of {total}', { done: count, total: yours }),
          note:
            missing.length === 0
              ? sayCount(
                  count,
                  "Cove's key sees {n} customer and you see {yours}. The role hides the others.",
                  "Cove's key sees {n} customers and you see {yours}. The role hides the others.",
                  { yours },
                )
              : sayCount(
                  count,
                  "Cove's key sees {n} customer and you see {yours}. The role hides {names}.",
                  "Cove's key sees {n} customers and you see {yours}. The role hides {names}.",
                  { yours, names: hidden(missing, yours - count) },
                ),
        };
      if (count === 0)
        return {
          kind: 'unknown',
          reason: 'not-carried',
          found: say('0 customers'),
          note: say("Cove's key sees no customers. Either there are none, or the role hides them."),
        };
      return { kind: 'met', found: sayCount(count, '{n} customer', '{n} customers') };
    });
  },
  guide: inRolePermissions(
    {
      place: 'halo-role',
      landmark: 'role-customers-access',
      say: say('Set **Customers Access Level** to **Read Only**.'),
      shows: readable,
    },
    {
      place: 'halo-role',
      landmark: 'role-all-customers',
      say: say('Set **Allow use of all Customers** (or **Clients**) to **Yes**.'),
      shows: granted,
    },
  ),
});

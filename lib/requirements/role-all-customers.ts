import type { Evidence } from '../domain/evidence.ts';
import { say, sayCount } from '../domain/say.ts';
import { defineRequirement } from './define.ts';
import { setRoleClaim } from './intents.ts';
import { within } from './judge.ts';
import { judgeRestriction } from './restriction.ts';
import { granted, inRolePermissions } from './steps.ts';

/** Cove's own key saw as many customers as the person did: then nothing is hidden from it. */
function seesAll({ proof, agent }: Pick<Evidence, 'proof' | 'agent'>): string | undefined {
  if (!proof.customers.known || !agent.customers.known) return undefined;
  const { ok, count } = proof.customers.value;
  if (!ok || count === undefined || count === 0 || count < agent.customers.value) return undefined;
  return sayCount(count, "Cove's own key sees all {n} customers.", "Cove's own key sees all {n} customers.");
}

export default defineRequirement({
  id: 'role-all-customers',
  section: 'role',
  console: 'halo',
  label: say('All customers'),
  title: {
    met: say('The Cove role may use all customers'),
    unmet: say('The Cove role is limited to some customers'),
  },
  why: say('Customers that the role may not use are missing from the list that Cove maps to.'),
  expected: 'Yes',
  needs: ['role', 'proof', 'agent'],
  evaluate({ role, proof, agent }) {
    return within(role.which, say('No role for Cove yet'), 'Yes', () =>
      judgeRestriction(role.allCustomers, role.onlyCustomers, 'customers', seesAll({ proof, agent })),
    );
  },
  change: ({ role }) => setRoleClaim(role, 'allCustomers'),
  guide: inRolePermissions({
    place: 'halo-role',
    landmark: 'role-all-customers',
    say: say('Set **Allow use of all Customers** (or **Clients**) to **Yes**.'),
    shows: granted,
  }),
});

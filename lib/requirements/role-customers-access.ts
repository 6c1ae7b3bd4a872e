import { accessWords } from '../domain/evidence.ts';
import { defineRequirement } from './define.ts';
import { lessenCustomersAccess, setRoleClaim } from './intents.ts';
import { judge, within } from './judge.ts';
import { inRolePermissions } from './steps.ts';

const expected = accessWords.read;

export default defineRequirement({
  id: 'role-customers-access',
  section: 'role',
  console: 'halo',
  label: 'Customers access',
  title: { met: 'The Cove role may read customers', unmet: 'The Cove role may not read customers' },
  why: 'Cove cannot list your customers, so there is nothing to map to.',
  expected,
  needs: ['role'],
  evaluate({ role }) {
    return within(role.which, 'No role for Cove yet', expected, () =>
      judge(role.customersAccess, expected, (level) => {
        if (level === 'read') return { kind: 'met', found: accessWords.read };
        if (level === 'modify' || level === 'beyond')
          return { kind: 'met', found: accessWords[level], note: 'This is more than Cove needs: Read Only is enough.' };
        return { kind: 'unmet', found: accessWords[level] };
      }),
    );
  },
  change: ({ role }) => setRoleClaim(role, 'customersAccess'),
  lessen: ({ role }) => lessenCustomersAccess(role),
  guide: inRolePermissions({
    place: 'halo-role',
    landmark: 'role-customers-access',
    say: 'Under **Feature Access**, set **Customers Access Level** to **Read Only**.',
    shows: [expected],
  }),
});

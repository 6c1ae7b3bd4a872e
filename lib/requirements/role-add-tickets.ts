import { grantWords } from '../domain/evidence.ts';
import { defineRequirement } from './define.ts';
import { setRoleClaim } from './intents.ts';
import { compare, within } from './judge.ts';
import { granted, inRolePermissions } from './steps.ts';

export default defineRequirement({
  id: 'role-add-tickets',
  section: 'role',
  console: 'halo',
  label: 'Add new tickets',
  title: { met: 'The Cove role may add new tickets', unmet: 'The Cove role may not add new tickets' },
  why: 'Cove cannot create any ticket.',
  expected: 'Yes',
  needs: ['role'],
  evaluate({ role }) {
    return within(role.which, 'No role for Cove yet', 'Yes', () => compare(role.addTickets, 'yes', grantWords));
  },
  change: ({ role }) => setRoleClaim(role, 'addTickets'),
  guide: inRolePermissions({
    place: 'halo-role',
    landmark: 'role-add-tickets',
    say: 'Under **Tickets Permissions**, set **Can Add New Tickets** to **Yes**.',
    shows: granted,
  }),
});

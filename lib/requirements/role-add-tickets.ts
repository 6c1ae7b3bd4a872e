import { grantWords } from '../domain/evidence.ts';
import { say } from '../domain/say.ts';
import { defineRequirement } from './define.ts';
import { setRoleClaim } from './intents.ts';
import { compare, within } from './judge.ts';
import { granted, inRolePermissions } from './steps.ts';

export default defineRequirement({
  id: 'role-add-tickets',
  section: 'role',
  console: 'halo',
  label: say('Add new tickets'),
  title: { met: say('The Cove role may add new tickets'), unmet: say('The Cove role may not add new tickets') },
  why: say('Cove cannot create any ticket.'),
  expected: 'Yes',
  needs: ['role'],
  evaluate({ role }) {
    return within(role.which, say('No role for Cove yet'), 'Yes', () => compare(role.addTickets, 'yes', grantWords));
  },
  change: ({ role }) => setRoleClaim(role, 'addTickets'),
  guide: inRolePermissions({
    place: 'halo-role',
    landmark: 'role-add-tickets',
    say: say('Under **Tickets Permissions**, set **Can Add New Tickets** to **Yes**.'),
    shows: granted,
  }),
});

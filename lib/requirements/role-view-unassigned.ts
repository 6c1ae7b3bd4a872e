import { grantWords } from '../domain/evidence.ts';
import { say } from '../domain/say.ts';
import { defineRequirement } from './define.ts';
import { setRoleClaim } from './intents.ts';
import { compare, within } from './judge.ts';
import { granted, inRolePermissions } from './steps.ts';

export default defineRequirement({
  id: 'role-view-unassigned',
  section: 'role',
  console: 'halo',
  label: say('Unassigned tickets'),
  title: {
    met: say('The Cove role may view unassigned tickets'),
    unmet: say('The Cove role may not view unassigned tickets'),
  },
  why: say('Cove leaves its tickets unassigned; without this it cannot find its own ticket to add to it.'),
  expected: 'Yes',
  needs: ['role'],
  evaluate({ role }) {
    return within(role.which, say('No role for Cove yet'), 'Yes', () =>
      compare(role.viewUnassigned, 'yes', grantWords),
    );
  },
  change: ({ role }) => setRoleClaim(role, 'viewUnassigned'),
  guide: inRolePermissions({
    place: 'halo-role',
    landmark: 'role-view-unassigned',
    say: say('Under **Tickets Permissions**, set **Can View Unassigned Tickets** to **Yes**.'),
    shows: granted,
  }),
});

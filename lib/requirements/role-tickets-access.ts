import { accessNames } from '../consoles/values.ts';
import { accessWords } from '../domain/evidence.ts';
import { say } from '../domain/say.ts';
import { defineRequirement } from './define.ts';
import { setRoleClaim } from './intents.ts';
import { judge, within } from './judge.ts';
import { inRolePermissions } from './steps.ts';

const expected = accessWords.modify;

export default defineRequirement({
  id: 'role-tickets-access',
  section: 'role',
  console: 'halo',
  label: say('Tickets access'),
  title: {
    met: say('The Cove role may read and modify tickets'),
    unmet: say('The Cove role may not read and modify tickets'),
  },
  why: say('Cove cannot create a ticket, nor add to one when the same backup fails again.'),
  expected,
  needs: ['role'],
  evaluate({ role }) {
    return within(role.which, say('No role for Cove yet'), expected, () =>
      judge(role.ticketsAccess, expected, (level, from) => {
        if (level === 'modify') return { kind: 'met', found: accessWords.modify };
        if (level === 'beyond')
          return {
            kind: 'met',
            found: accessWords.beyond,
            note: say('The level is above the known ones ({code}); it grants what Cove needs.', {
              code: from.raw ?? say('no code'),
            }),
          };
        return { kind: 'unmet', found: accessWords[level] };
      }),
    );
  },
  change: ({ role }) => setRoleClaim(role, 'ticketsAccess'),
  guide: inRolePermissions({
    place: 'halo-role',
    landmark: 'role-tickets-access',
    say: say('Under **Feature Access**, set **Tickets Access Level** to **Read and Modify**.'),
    // One word alone begins other levels as well.
    shows: accessNames.modify.filter((name) => name.includes(' ')),
  }),
});

import { accessNames } from '../consoles/values.ts';
import { accessWords } from '../domain/evidence.ts';
import { say } from '../domain/say.ts';
import { defineRequirement } from './define.ts';
import { lessenCustomersAccess, setRoleClaim } from './intents.ts';
import { judge, within } from './judge.ts';
import { inRolePermissions } from './steps.ts';

const expected = accessWords.read;

export default defineRequirement({
  id: 'role-customers-access',
  section: 'role',
  console: 'halo',
  label: say('Customers access'),
  title: { met: say('The Cove role may read customers'), unmet: say('The Cove role may not read customers') },
  why: say('Cove cannot list your customers, so there is nothing to map to.'),
  expected,
  needs: ['role'],
  evaluate({ role }) {
    return within(role.which, say('No role for Cove yet'), expected, () =>
      judge(role.customersAccess, expected, (level) => {
        if (level === 'read') return { kind: 'met', found: accessWords.read };
        if (level === 'modify' || level === 'beyond')
          return {
            kind: 'met',
            found: accessWords[level],
            note: say('This is more than Cove needs: Read Only is enough.'),
          };
        return { kind: 'unmet', found: accessWords[level] };
      }),
    );
  },
  change: ({ role }) => setRoleClaim(role, 'customersAccess'),
  lessen: ({ role }) => lessenCustomersAccess(role),
  guide: inRolePermissions({
    place: 'halo-role',
    landmark: 'role-customers-access',
    say: say('Under **Feature Access**, set **Customers Access Level** to **Read Only**.'),
    // One word alone begins other levels as well.
    shows: accessNames.read.filter((name) => name.includes(' ')),
  }),
});

import { defineRequirement } from './define.ts';
import { createRole } from './intents.ts';
import { judge } from './judge.ts';

const expected = 'a role made for Cove, such as Cove-Role';

export default defineRequirement({
  id: 'role-exists',
  section: 'role',
  console: 'halo',
  label: 'Role for Cove',
  title: { met: 'There is a role for Cove', unmet: 'There is no role for Cove' },
  why: "The role decides what Cove's key may see and do in HaloPSA; without one Cove can create no tickets.",
  expected,
  needs: ['role'],
  evaluate({ role }) {
    return judge(role.which, expected, (which) =>
      which === null
        ? { kind: 'unmet', found: 'none', note: 'No role is named after Cove or used by its application.' }
        : { kind: 'met', found: which.name },
    );
  },
  change: ({ role }) => createRole(role),
  guide: [
    {
      place: 'halo-roles',
      landmark: 'roles-new',
      say: 'Open **Configuration > Teams & Agents > Roles** and select **New**.',
    },
    {
      place: 'halo-role',
      landmark: 'role-name',
      say: 'Give it a name that says what it is for, such as **Cove-Role**.',
      shows: [],
    },
    { place: 'halo-role', landmark: 'role-save', say: 'Select **Save**. The other tabs open after the first save.' },
  ],
});

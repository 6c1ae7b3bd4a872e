import { say } from '../domain/say.ts';
import { defineRequirement } from './define.ts';
import { createRole } from './intents.ts';
import { judge } from './judge.ts';

const expected = say('a role made for Cove, such as Cove-Role');

export default defineRequirement({
  id: 'role-exists',
  section: 'role',
  console: 'halo',
  label: say('Role for Cove'),
  title: { met: say('There is a role for Cove'), unmet: say('There is no role for Cove') },
  why: say("The role decides what Cove's key may see and do in HaloPSA; without one Cove can create no tickets."),
  expected,
  needs: ['role', 'names'],
  evaluate({ role, names }) {
    const given = names.given.role;
    const wanted = given === undefined ? expected : say('the role {name}', { name: given });
    return judge(role.which, wanted, (which) =>
      which === null
        ? {
            kind: 'unmet',
            found: say('none'),
            note:
              given === undefined
                ? say('No role is named after Cove or used by its application.')
                : say('No role is called {name}, as your organisation has set.', { name: given }),
          }
        : { kind: 'met', found: which.name },
    );
  },
  change: ({ role }) => createRole(role),
  guide: [
    {
      place: 'halo-roles',
      landmark: 'roles-new',
      say: say('Open **Configuration > Teams & Agents > Roles** and select **New**.'),
    },
    {
      place: 'halo-role',
      landmark: 'role-name',
      say: say('Give it a name that says what it is for, such as **Cove-Role**.'),
      shows: [],
    },
    {
      place: 'halo-role',
      landmark: 'role-save',
      say: say('Select **Save**. The other tabs open after the first save.'),
    },
  ],
});

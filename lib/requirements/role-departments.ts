import { departmentNames } from '../consoles/values.ts';
import { say } from '../domain/say.ts';
import { defineRequirement } from './define.ts';
import { completeDepartments } from './intents.ts';
import { judge, within } from './judge.ts';
import { inRoleDepartments } from './steps.ts';

const expected = 'Modify all (Can view/modify all Tickets in all Departments)';

export default defineRequirement({
  id: 'role-departments',
  section: 'role',
  console: 'halo',
  label: say('Departments'),
  title: {
    met: say('The Cove role may modify tickets in all departments'),
    unmet: say('The Cove role may not modify tickets in all departments'),
  },
  why: say(
    'Tickets in a department that the role cannot see are "not found" for Cove, so it can neither create nor update them there.',
  ),
  expected,
  needs: ['role'],
  evaluate({ role }) {
    return within(role.which, say('No role for Cove yet'), expected, () =>
      judge(role.departments, expected, ({ level, shown }) =>
        level === 'other'
          ? {
              kind: 'unknown',
              reason: 'unexpected-answer',
              found: shown,
              note: say('HaloPSA shows "{shown}", which Alcove does not know.', { shown }),
            }
          : { kind: level === 'modify' ? 'met' : 'unmet', found: shown },
      ),
    );
  },
  change: ({ role }) => completeDepartments(role),
  guide: inRoleDepartments({
    place: 'halo-role',
    landmark: 'role-all-departments',
    say: say('Set **Membership level to all Departments** to **Modify all**.'),
    shows: departmentNames.modify,
  }),
});

import { say } from '../domain/say.ts';
import { defineRequirement } from './define.ts';
import { judge, unread, within, type Verdict } from './judge.ts';
import { identityFields, inApplication } from './steps.ts';

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

function verdict(roles: string[], wanted: string): Verdict {
  if (roles.length === 0) return { kind: 'unmet', found: say('none') };
  const found = roles.join(', ');
  if (!roles.some((role) => same(role, wanted))) return { kind: 'unmet', found };
  return roles.length === 1
    ? { kind: 'met', found }
    : {
        kind: 'met',
        found,
        note: say('Only {name} is needed; the other roles give Cove more rights than it needs.', { name: wanted }),
      };
}

export default defineRequirement({
  id: 'application-role',
  section: 'application',
  console: 'halo',
  label: say('Identity roles'),
  title: {
    met: say('The application has the Cove role'),
    unmet: say('The application does not have the Cove role'),
  },
  why: say('Without the role the application has no rights, whatever its permissions say.'),
  expected: say('the role made for Cove'),
  needs: ['application', 'role'],
  evaluate({ application, role }) {
    const named = role.which.known && role.which.value ? role.which.value.name : undefined;
    const expected = named ?? say('the role made for Cove');
    return within(application.which, say('No application for Cove yet'), expected, () =>
      within(role.which, say('No role for Cove yet'), expected, () => {
        if (!role.which.known) return unread(role.which, expected);
        // HaloPSA has roles for an application's own identity only.
        if (!application.roles.known && application.identity.known && !application.identity.value.application)
          return judge(application.identity, expected, ({ shown }) => ({
            kind: 'unmet',
            found: say('logs in as {shown}', { shown }),
            note: say('Identity Roles apply only when Agent to log in as is Application Identity.'),
          }));
        return judge(application.roles, expected, (roles) => verdict(roles, expected));
      }),
    );
  },
  guide: inApplication(...identityFields.role),
});

import { defineRequirement } from './define.ts';
import { judge, unread, within, type Verdict } from './judge.ts';
import { applicationFields, inApplication } from './steps.ts';

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

function verdict(roles: string[], wanted: string): Verdict {
  if (roles.length === 0) return { kind: 'unmet', found: 'none' };
  const found = roles.join(', ');
  if (!roles.some((role) => same(role, wanted))) return { kind: 'unmet', found };
  return roles.length === 1
    ? { kind: 'met', found }
    : { kind: 'met', found, note: `Only ${wanted} is needed; the other roles give Cove more rights than it needs.` };
}

export default defineRequirement({
  id: 'application-role',
  section: 'application',
  console: 'halo',
  label: 'Identity roles',
  title: {
    met: 'The application has the Cove role',
    unmet: 'The application does not have the Cove role',
  },
  why: 'Without the role the application has no rights, whatever its permissions say.',
  expected: 'the role made for Cove',
  needs: ['application', 'role'],
  evaluate({ application, role }) {
    const named = role.which.known && role.which.value ? role.which.value.name : undefined;
    const expected = named ?? 'the role made for Cove';
    return within(application.which, 'No application for Cove yet', expected, () =>
      within(role.which, 'No role for Cove yet', expected, () => {
        if (!role.which.known) return unread(role.which, expected);
        // HaloPSA has roles for an application's own identity only.
        if (!application.roles.known && application.identity.known && !application.identity.value.application)
          return judge(application.identity, expected, ({ shown }) => ({
            kind: 'unmet',
            found: `logs in as ${shown}`,
            note: 'Identity Roles apply only when Agent to log in as is Application Identity.',
          }));
        return judge(application.roles, expected, (roles) => verdict(roles, expected));
      }),
    );
  },
  guide: inApplication(applicationFields.role),
});

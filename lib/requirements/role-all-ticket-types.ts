import { coveTicketType, type Grant } from '../domain/evidence.ts';
import type { Finding } from '../domain/finding.ts';
import type { Outcome } from '../domain/outcome.ts';
import { say } from '../domain/say.ts';
import { defineRequirement } from './define.ts';
import { setRoleClaim } from './intents.ts';
import { judge, within } from './judge.ts';
import { judgeRestriction } from './restriction.ts';
import { granted, inRolePermissions } from './steps.ts';

/** Restricted, but Incident is among the permitted types: enough for Cove. */
function incidentPermitted(all: Finding<Grant>, only: Finding<string[]>): Outcome | undefined {
  if (!only.known || (all.known && all.value === 'yes')) return undefined;
  const permitted = only.value.some((name) => name.trim().toLowerCase() === coveTicketType.toLowerCase());
  if (!permitted) return undefined;
  return judge(only, 'Yes', (names) => ({
    kind: 'met',
    found: say('only {names}', { names: names.join(', ') }),
    note: say('The role is limited to some ticket types; {type} is one of them.', { type: coveTicketType }),
  }));
}

export default defineRequirement({
  id: 'role-all-ticket-types',
  section: 'role',
  console: 'halo',
  label: say('All ticket types'),
  title: {
    met: say('The Cove role may use the ticket types it needs'),
    unmet: say('The Cove role is limited to some ticket types'),
  },
  why: say('Cove creates tickets of type {type}; a role that may not use this type cannot.', { type: coveTicketType }),
  expected: 'Yes',
  needs: ['role'],
  evaluate({ role }) {
    return within(
      role.which,
      say('No role for Cove yet'),
      'Yes',
      () =>
        incidentPermitted(role.allTicketTypes, role.onlyTicketTypes) ??
        judgeRestriction(role.allTicketTypes, role.onlyTicketTypes, 'ticketTypes'),
    );
  },
  change: ({ role }) => setRoleClaim(role, 'allTicketTypes'),
  guide: inRolePermissions({
    place: 'halo-role',
    landmark: 'role-all-ticket-types',
    say: say('Set **Allow use of all Ticket Types** to **Yes**.'),
    shows: granted,
  }),
});

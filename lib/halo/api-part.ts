import type { Evidence } from '../domain/evidence.ts';
import { missing, type Missing } from '../domain/finding.ts';
import type { Names } from '../domain/names.ts';
import { say } from '../domain/say.ts';
import type { TenantChoices } from '../domain/tenant.ts';
import type { ApiEvidence } from './api-evidence.ts';
import { unknownApplication } from './application-facts.ts';
import { unknownRole } from './role.ts';
import { unknownTicketType } from './ticket-type.ts';

const notRead: Missing = missing('not-read');

/** What the API said, as long as it is about the record that is chosen now. */
export function apiPart(
  api: ApiEvidence | null,
  choices: TenantChoices,
  { given }: Names,
): Pick<Evidence, 'agent' | 'category' | 'role' | 'application' | 'ticketType'> {
  if (!api)
    return {
      agent: { name: notRead, administrator: notRead, customers: notRead },
      category: { match: notRead },
      role: unknownRole(notRead, notRead),
      application: unknownApplication(notRead, notRead),
      ticketType: unknownTicketType(notRead, notRead),
    };
  const { agent, category, role, application, ticketType } = api;
  const since: Missing = missing('not-read', say('Another one was chosen since the last check. Check again.'));
  // A list that could not be read keeps its own reason; only a choice made after the reading is news.
  const other = (
    which: typeof role.which | typeof application.which,
    chosen: string | undefined,
    named?: string,
  ): boolean => {
    if (chosen === undefined) return false;
    if (!which.known) return which.reason === 'ambiguous';
    // What the organisation's name has settled, no earlier choice unsettles.
    if (named !== undefined) return false;
    return which.value?.id.toLowerCase() !== chosen.toLowerCase();
  };
  const otherRole = other(role.which, choices.roleId, given.role);
  return {
    agent,
    category,
    role: otherRole ? unknownRole(since, since) : role,
    application: other(application.which, choices.applicationId, given.application)
      ? unknownApplication(since, since)
      : application,
    ticketType: otherRole ? { ...ticketType, access: since } : ticketType,
  };
}

import type { ApplicationRef, Evidence, RoleRef } from '../domain/evidence.ts';
import { missing, type Finding, type Missing } from '../domain/finding.ts';
import { coveCategory, type Names } from '../domain/names.ts';
import { say } from '../domain/say.ts';
import type { TenantChoices } from '../domain/tenant.ts';
import type { ApiEvidence } from './api-evidence.ts';
import { unknownApplication } from './application-facts.ts';
import { called } from './pick.ts';
import { unknownRole } from './role.ts';
import { unknownTicketType } from './ticket-type.ts';

const notRead: Missing = missing('not-read');

const chosenSince: Missing = missing('not-read', say('Another one was chosen since the last check. Check again.'));
const namedSince: Missing = missing(
  'not-read',
  say('The name that your organisation has set changed since the last check. Check again.'),
);
/** A list that could not be read keeps its own reason; only what was settled otherwise is news. */
const isSettled = (finding: Finding<unknown>): boolean => finding.known || finding.reason === 'ambiguous';

/** Why what was read of a role or an application is not about the one that is meant now; `undefined`: it is. */
function outdated(
  which: Finding<RoleRef | ApplicationRef | null>,
  { chosen, named, before }: { chosen: string | undefined; named: string | undefined; before: string | undefined },
): Missing | undefined {
  if (!isSettled(which)) return undefined;
  const read = which.known && which.value ? which.value : undefined;
  const isChosen = read !== undefined && read.id.toLowerCase() === chosen?.toLowerCase();
  const isCalled = read !== undefined && named !== undefined && called([read], named).length > 0;
  // Looked for under another name, it may be another one, or there may be one where there was none.
  if (named !== before && !isCalled && !(isChosen && named === undefined)) return namedSince;
  return chosen === undefined || isChosen ? undefined : chosenSince;
}

/**
 * What the API said, as long as it is about the records that are meant now.
 *
 * @param choices those that still count (`standingChoices`)
 */
export function apiPart(
  api: ApiEvidence | null,
  choices: TenantChoices,
  names: Names,
): Pick<Evidence, 'agent' | 'category' | 'role' | 'application' | 'ticketType'> {
  if (!api)
    return {
      agent: { name: notRead, administrator: notRead, customers: notRead },
      category: { match: notRead },
      role: unknownRole(notRead, notRead),
      application: unknownApplication(notRead, notRead),
      ticketType: unknownTicketType(notRead, notRead),
    };
  const { agent, category, role, application, ticketType, given: before = {} } = api;
  const { given } = names;
  const ofRole = outdated(role.which, { chosen: choices.roleId, named: given.role, before: before.role });
  const ofApplication = outdated(application.which, {
    chosen: choices.applicationId,
    named: given.application,
    before: before.application,
  });
  const { match } = category;
  const isSameText = match.known && match.value.kind === 'exact' && match.value.text === names.category;
  const ofCategory = (before.category ?? coveCategory) === names.category || isSameText ? undefined : namedSince;
  return {
    agent,
    category: ofCategory && isSettled(match) ? { match: ofCategory } : category,
    role: ofRole ? unknownRole(ofRole, ofRole) : role,
    application: ofApplication ? unknownApplication(ofApplication, ofApplication) : application,
    ticketType: {
      ...ticketType,
      ...(ofCategory && isSettled(ticketType.categoryAllowed) ? { categoryAllowed: ofCategory } : {}),
      ...(ofRole ? { access: ofRole } : {}),
    },
  };
}

import type { FoundProperty } from '../domain/calibration.ts';
import type { ApplicationEvidence, RoleEvidence, RoleRef, TicketTypeEvidence } from '../domain/evidence.ts';
import { mapFinding, missing, type Finding } from '../domain/finding.ts';
import { say } from '../domain/say.ts';
import { usualNames, type Names } from '../domain/names.ts';
import type { TenantChoices } from '../domain/tenant.ts';
import { agentFrom, versionIn } from './agent.ts';
import { applicationFrom, unknownApplication } from './application-facts.ts';
import type { ApiEvidence } from './api-evidence.ts';
import { becauseOf, bodyOf, strange, toAdministrator, whyMissing, type Asked, type LogIn } from './asked.ts';
import { createAsking, type AskOptions, type Asking } from './asking.ts';
import { categoryMatch, hasTexts } from './category.ts';
import { applicationsListing, candidatesFrom, refOf, rolesListing, whichOf, type Listing } from './choose.ts';
import { cutOff } from './cut-off.ts';
import { needsEvery } from './departments.ts';
import { linkedRoles } from './linked-roles.ts';
import { watchLogIn } from './log-in.ts';
import type { HaloReader } from './operations.ts';
import { readDepartments } from './organisations.ts';
import { called, pickApplication, pickRole } from './pick.ts';
import { roleFrom, unknownRole } from './role.ts';
import { listed, rowsIn, textIn, type Row } from './row.ts';
import { about, unnamedApplication, unnamedRole } from './unnamed.ts';
import { forAll, incidentsAmong, pickIncidents, ticketTypeFrom, unknownTicketType } from './ticket-type.ts';

export { apiEvidenceSchema, type ApiEvidence } from './api-evidence.ts';
export { readDepartments } from './organisations.ts';

export interface GatherOptions extends AskOptions {
  choices: TenantChoices;
  /** Client ID of the connection: says which application is Cove's. */
  clientId?: string | undefined;
  /** What Cove's records are called here. */
  names?: Names | undefined;
  /** Where this tenant was seen to keep undocumented facts. */
  properties?: readonly FoundProperty[] | undefined;
  /** Also asks for HaloPSA's version (one more request). */
  askVersion?: boolean | undefined;
  /** Also counts the customers that this identity sees (one more request). */
  countCustomers?: boolean | undefined;
}

const namelessRole = say(
  'No role is named after Cove, and the API does not say which role its application has. Choose the role, or create one.',
);

/** The record from its own answer, else its row in the list: some of it is better than nothing. */
const recordOf = (asked: Asked | undefined, list: Listing<{ id: string }>, id: string): Row | undefined =>
  about(asked && bodyOf(asked), id) ?? list.rows.find((row) => textIn(row, 'id')?.trim() === id);

/**
 * Reads what the checklist needs from the API: five lists, then the records that are Cove's, then what
 * those make necessary. Eight GETs on a tenant that has been set up, more where nothing is named after Cove. A read that
 * fails leaves its part unknown with the reason and touches nothing else; nothing is thrown.
 */
export async function gather(reader: HaloReader, options: GatherOptions): Promise<ApiEvidence> {
  const asking = createAsking(reader, options);
  const { ask } = asking;
  const { choices, clientId, names = usualNames } = options;
  const { given, category: name } = names;

  const [me, categories, roles, applications, types, count, instance] = await Promise.all([
    ask('agent-me'),
    ask('categories'),
    ask('roles'),
    ask('applications'),
    ask('ticket-types'),
    options.countCustomers ? ask('customers-count') : undefined,
    options.askVersion ? ask('instance') : undefined,
  ]);
  const version = versionIn(instance);
  const watch = watchLogIn(asking);
  const logIn = await watch.after([me, categories, roles, applications, types]);
  const agent = agentFrom(me, count, logIn);
  const administrator = agent.administrator.known && agent.administrator.value;

  const roleList = rolesListing(roles, logIn);
  const applicationList = applicationsListing(applications, logIn);
  const byName = pickApplication(applicationList.entries, {
    chosen: choices.applicationId,
    clientId,
    named: given.application,
  });
  const early = pickRole(roleList.entries, { chosen: choices.roleId, linked: [], named: given.role });
  const incidents = incidentsAmong(types, { administrator, logIn });
  const incidentIds = incidents.known ? pickIncidents(incidents.value, choices.ticketTypeId) : [];
  const categoryRows = listed(bodyOf(categories), 'categories');
  const cut = categoryRows && cutOff(bodyOf(categories), categoryRows);
  const ofCategory = { administrator, at: categories.at, name, cut };
  const category =
    categoryRows && (hasTexts(categoryRows) ? categoryMatch(categoryRows, undefined, ofCategory) : strange(categories));

  const [application, applicationAsked, earlyRole, typesAsked, allCategories] = await Promise.all([
    byName.kind === 'none' && administrator && given.application === undefined && applicationList.cut === undefined
      ? unnamedApplication(applicationList, roleList.entries, asking)
      : byName,
    byName.kind === 'one' ? ask('application', byName.value.id) : undefined,
    early.kind === 'one' ? ask('role', early.value.id) : undefined,
    Promise.all(incidentIds.map((id) => ask('ticket-type', String(id)))),
    category?.known && category.value.kind === 'absent' ? ask('categories-all') : undefined,
  ]);
  const late = await watch.after([applicationAsked, earlyRole, ...typesAsked, allCategories]);
  const record =
    application.kind === 'one' ? recordOf(applicationAsked, applicationList, application.value.id) : undefined;
  const linked = record ? linkedRoles(record, roleList.entries) : { named: [], anywhere: [], speaks: false };
  const roleByName = pickRole(roleList.entries, {
    chosen: choices.roleId,
    linked: linked.named.length > 0 ? linked.named : linked.anywhere,
    named: given.role,
  });
  const role =
    roleByName.kind === 'none' && administrator && given.role === undefined && roleList.cut === undefined
      ? await unnamedRole(roleList, asking)
      : roleByName;
  // An application whose roles the API does not show may have one of any name.
  const mayHaveOne = application.kind === 'one' && !linked.speaks && !roleList.why && roleList.cut === undefined;
  const which =
    role.kind === 'none' && given.role === undefined && mayHaveOne
      ? { ...missing('ambiguous', namelessRole), at: roleList.at }
      : whichOf(role, roleList, { what: 'role', administrator });
  const roleEvidence = await readRole({
    which,
    list: roleList,
    already: earlyRole,
    administrator,
    logIn: late,
    asking,
  });
  const cove = which.known && which.value ? which.value : undefined;

  const shown = administrator ? toAdministrator : <T>(part: T): T => part;
  return {
    at: options.now(),
    given,
    agent,
    category: shown({
      match: category ? withAll(category, categoryRows, allCategories, ofCategory) : whyMissing(categories, logIn),
    }),
    role: shown(
      which.known || role.kind !== 'none' || roleList.why ? roleEvidence : { ...roleEvidence, unnamed: administrator },
    ),
    application: shown(
      applicationEvidence(
        mapFinding(
          whichOf(application, applicationList, { what: 'application', administrator }),
          (value) => value && refOf(value),
        ),
        record,
        { asked: applicationAsked, logIn: late, roles: roleList.entries, cove, properties: options.properties },
      ),
    ),
    ticketType: shown(ticketTypeEvidence(incidents, { ids: incidentIds, asked: typesAsked, name }, which, late)),
    candidates: candidatesFrom(
      { pick: role, list: { ...roleList, entries: called(roleList.entries, given.role) }, chosen: choices.roleId },
      {
        pick: application,
        list: { ...applicationList, entries: called(applicationList.entries, given.application) },
        chosen: choices.applicationId,
      },
    ),
    calls: asking.calls,
    ...(version === undefined ? {} : { version }),
  };
}

function withAll(
  first: ApiEvidence['category']['match'],
  rows: readonly Row[] | undefined,
  all: Asked | undefined,
  caller: { administrator: boolean; at: number; name: string; cut: string | undefined },
): ApiEvidence['category']['match'] {
  const more = all && listed(bodyOf(all), 'categories');
  return more && rows ? categoryMatch(rows, more, caller) : first;
}

interface RoleReading {
  which: Finding<RoleRef | null>;
  list: Listing<RoleRef>;
  already: Asked | undefined;
  administrator: boolean;
  logIn: LogIn;
  asking: Asking;
}

async function readRole({ which, list, already, administrator, logIn, asking }: RoleReading): Promise<RoleEvidence> {
  if (!which.known) return unknownRole(which, which);
  if (which.value === null) return unknownRole(which, missing('not-read', say('There is no role for Cove yet.')));
  const ref = which.value;
  const asked = already ?? (await asking.ask('role', ref.id));
  const row = recordOf(asked, list, ref.id);
  const detailed = about(bodyOf(asked), ref.id) !== undefined;
  if (!row || (!detailed && !rowsIn(row, 'claims'))) return unknownRole(which, whyMissing(asked, logIn));
  const departments = needsEvery(row) ? await readDepartments(asking) : undefined;
  const said = roleFrom(row, ref, { administrator, departments, at: asked.at });
  return detailed ? said : becauseOf(said, whyMissing(asked, logIn));
}

function applicationEvidence(
  which: ApplicationEvidence['which'],
  record: Row | undefined,
  more: {
    asked: Asked | undefined;
    logIn: LogIn;
    roles: readonly RoleRef[];
    cove: RoleRef | undefined;
    properties: readonly FoundProperty[] | undefined;
  },
): ApplicationEvidence {
  if (!which.known) return unknownApplication(which, which);
  if (which.value === null)
    return unknownApplication(which, missing('not-read', say('There is no application for Cove yet.')));
  if (!record || !more.asked)
    return unknownApplication(which, more.asked ? whyMissing(more.asked, more.logIn) : missing('not-read'));
  const { roles, cove, properties, asked } = more;
  const said = applicationFrom(record, which.value, { roles, cove, properties, at: asked.at });
  return about(bodyOf(asked), which.value.id) ? said : becauseOf(said, whyMissing(asked, more.logIn));
}

function ticketTypeEvidence(
  incidents: TicketTypeEvidence['incidents'],
  { ids, asked, name }: { ids: readonly number[]; asked: readonly Asked[]; name: string },
  which: Finding<RoleRef | null>,
  logIn: LogIn,
): TicketTypeEvidence {
  const role = which.known ? which.value : undefined;
  if (!incidents.known) return unknownTicketType(incidents, incidents);
  if (asked.length === 0)
    return unknownTicketType(
      incidents,
      incidents.value.length === 0
        ? missing('not-read', say('There is no ticket type Incident.'))
        : missing('ambiguous', say('Several ticket types are named Incident.')),
    );
  const types = asked.map((each, index) => {
    const row = about(bodyOf(each), String(ids[index]));
    return row
      ? ticketTypeFrom(row, incidents, { role, at: each.at, category: name })
      : unknownTicketType(incidents, whyMissing(each, logIn));
  });
  return { incidents, ...forAll(types) };
}

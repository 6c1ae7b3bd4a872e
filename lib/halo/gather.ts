import type { FoundProperty } from '../domain/calibration.ts';
import type { ApplicationEvidence, RoleEvidence, RoleRef, TicketTypeEvidence } from '../domain/evidence.ts';
import { found, mapFinding, missing, type Finding } from '../domain/finding.ts';
import { say } from '../domain/say.ts';
import { usualNames, type Names } from '../domain/names.ts';
import type { TenantChoices } from '../domain/tenant.ts';
import { administratorIn, nameOfAgent } from './agent.ts';
import { applicationFrom, unknownApplication } from './application-facts.ts';
import type { ApiEvidence } from './api-evidence.ts';
import { becauseOf, bodyOf, whyMissing, type Asked } from './asked.ts';
import { createAsking, type AskOptions, type Asking } from './asking.ts';
import { categoryMatch } from './category.ts';
import { applicationsListing, candidatesFrom, refOf, rolesListing, whichOf, type Listing } from './choose.ts';
import { needsEvery } from './departments.ts';
import { linkedRoles } from './linked-roles.ts';
import type { HaloReader } from './operations.ts';
import { readDepartments } from './organisations.ts';
import { called, pickApplication, pickRole } from './pick.ts';
import { roleFrom, unknownRole } from './role.ts';
import { listed, numberIn, rowsIn, single, textIn, type Row } from './row.ts';
import { about, unnamedApplication, unnamedRole } from './unnamed.ts';
import { forAll, incidentsIn, pickIncidents, ticketTypeFrom, unknownTicketType } from './ticket-type.ts';

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
 * those make necessary. Eight GETs on a tenant that
 * has been set up, more where nothing is named after Cove. A read that fails leaves its part unknown with the
 * reason and touches nothing else; nothing is thrown.
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
  const accepted = [me, categories, roles, applications, types].some((asked) => bodyOf(asked) !== undefined);
  const agent = agentFrom(me, count, accepted);
  const administrator = agent.administrator.known && agent.administrator.value;

  const roleList = rolesListing(roles, accepted);
  const applicationList = applicationsListing(applications, accepted);
  const byName = pickApplication(applicationList.entries, {
    chosen: choices.applicationId,
    clientId,
    named: given.application,
  });
  const early = pickRole(roleList.entries, { chosen: choices.roleId, linked: [], named: given.role });
  const typeRows = listed(bodyOf(types), 'tickettypes');
  const incidents = typeRows ? incidentsIn(typeRows, { administrator, at: types.at }) : whyMissing(types, accepted);
  const incidentIds = incidents.known ? pickIncidents(incidents.value, choices.ticketTypeId) : [];
  const categoryRows = listed(bodyOf(categories), 'categories');
  const category = categoryRows && categoryMatch(categoryRows, undefined, { administrator, at: categories.at, name });

  const [application, applicationAsked, earlyRole, typesAsked, allCategories] = await Promise.all([
    byName.kind === 'none' && administrator && given.application === undefined
      ? unnamedApplication(applicationList, roleList.entries, asking)
      : byName,
    byName.kind === 'one' ? ask('application', byName.value.id) : undefined,
    early.kind === 'one' ? ask('role', early.value.id) : undefined,
    Promise.all(incidentIds.map((id) => ask('ticket-type', String(id)))),
    category?.known && category.value.kind === 'absent' ? ask('categories-all') : undefined,
  ]);
  const record =
    application.kind === 'one' ? recordOf(applicationAsked, applicationList, application.value.id) : undefined;
  const linked = record ? linkedRoles(record, roleList.entries) : { named: [], anywhere: [], speaks: false };
  const roleByName = pickRole(roleList.entries, {
    chosen: choices.roleId,
    linked: linked.named.length > 0 ? linked.named : linked.anywhere,
    named: given.role,
  });
  const role =
    roleByName.kind === 'none' && administrator && given.role === undefined
      ? await unnamedRole(roleList, asking)
      : roleByName;
  // An application whose roles the API does not show may have one of any name.
  const which =
    role.kind === 'none' && given.role === undefined && application.kind === 'one' && !linked.speaks && !roleList.why
      ? { ...missing('ambiguous', namelessRole), at: roleList.at }
      : whichOf(role, roleList, { what: 'role', administrator });
  const roleEvidence = await readRole({ which, list: roleList, already: earlyRole, administrator, accepted, asking });
  const cove = which.known && which.value ? which.value : undefined;

  return {
    at: options.now(),
    given,
    agent,
    category: {
      match: category
        ? withAll(category, categoryRows, allCategories, { administrator, at: categories.at, name })
        : whyMissing(categories, accepted),
    },
    role:
      which.known || role.kind !== 'none' || roleList.why ? roleEvidence : { ...roleEvidence, unnamed: administrator },
    application: applicationEvidence(
      mapFinding(
        whichOf(application, applicationList, { what: 'application', administrator }),
        (value) => value && refOf(value),
      ),
      record,
      { asked: applicationAsked, accepted, roles: roleList.entries, cove, properties: options.properties },
    ),
    ticketType: ticketTypeEvidence(incidents, { ids: incidentIds, asked: typesAsked, name }, which, accepted),
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

/** HaloPSA's version; `undefined`: not asked for, or not told. */
function versionIn(instance: Asked | undefined): string | undefined {
  const row = single(instance && bodyOf(instance));
  return row && textIn(row, 'app_version')?.trim().slice(0, 40);
}

function agentFrom(me: Asked, count: Asked | undefined, accepted: boolean): ApiEvidence['agent'] {
  const row = single(bodyOf(me));
  const why = row ? missing('not-carried') : whyMissing(me, accepted);
  const name = row && nameOfAgent(row);
  const counted = single(count && bodyOf(count));
  const customers = counted && numberIn(counted, 'record_count');
  return {
    name: name === undefined ? why : found(name, 'api', me.at),
    administrator: row ? administratorIn(row, me.at) : why,
    customers:
      customers !== undefined && count
        ? found(customers, 'api', count.at)
        : count
          ? whyMissing(count, accepted)
          : missing('not-read'),
  };
}

function withAll(
  first: ApiEvidence['category']['match'],
  rows: readonly Row[] | undefined,
  all: Asked | undefined,
  caller: { administrator: boolean; at: number; name: string },
): ApiEvidence['category']['match'] {
  const more = all && listed(bodyOf(all), 'categories');
  return more && rows ? categoryMatch(rows, more, caller) : first;
}

interface RoleReading {
  which: Finding<RoleRef | null>;
  list: Listing<RoleRef>;
  already: Asked | undefined;
  administrator: boolean;
  accepted: boolean;
  asking: Asking;
}

async function readRole({ which, list, already, administrator, accepted, asking }: RoleReading): Promise<RoleEvidence> {
  if (!which.known) return unknownRole(which, which);
  if (which.value === null) return unknownRole(which, missing('not-read', say('There is no role for Cove yet.')));
  const ref = which.value;
  const asked = already ?? (await asking.ask('role', ref.id));
  const row = recordOf(asked, list, ref.id);
  const detailed = about(bodyOf(asked), ref.id) !== undefined;
  if (!row || (!detailed && !rowsIn(row, 'claims'))) return unknownRole(which, whyMissing(asked, accepted));
  const departments = needsEvery(row) ? await readDepartments(asking) : undefined;
  const said = roleFrom(row, ref, { administrator, departments, at: asked.at });
  return detailed ? said : becauseOf(said, whyMissing(asked, accepted));
}

function applicationEvidence(
  which: ApplicationEvidence['which'],
  record: Row | undefined,
  more: {
    asked: Asked | undefined;
    accepted: boolean;
    roles: readonly RoleRef[];
    cove: RoleRef | undefined;
    properties: readonly FoundProperty[] | undefined;
  },
): ApplicationEvidence {
  if (!which.known) return unknownApplication(which, which);
  if (which.value === null)
    return unknownApplication(which, missing('not-read', say('There is no application for Cove yet.')));
  if (!record || !more.asked)
    return unknownApplication(which, more.asked ? whyMissing(more.asked, more.accepted) : missing('not-read'));
  const { roles, cove, properties, asked } = more;
  const said = applicationFrom(record, which.value, { roles, cove, properties, at: asked.at });
  return about(bodyOf(asked), which.value.id) ? said : becauseOf(said, whyMissing(asked, more.accepted));
}

function ticketTypeEvidence(
  incidents: TicketTypeEvidence['incidents'],
  { ids, asked, name }: { ids: readonly number[]; asked: readonly Asked[]; name: string },
  which: Finding<RoleRef | null>,
  accepted: boolean,
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
      : unknownTicketType(incidents, whyMissing(each, accepted));
  });
  return { incidents, ...forAll(types) };
}

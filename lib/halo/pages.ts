/** The second reader: what pages that the person had open say about the role and the application. */
import type { HaloLandmarkId } from '../consoles/halo.ts';
import type { CalibratedSetting } from '../domain/calibration.ts';
import {
  accessWords,
  grantWords,
  type AccessLevel,
  type ApplicationEvidence,
  type ApplicationRef,
  type Grant,
  type RoleEvidence,
  type RoleRef,
} from '../domain/evidence.ts';
import { found, missing, type Finding } from '../domain/finding.ts';
import { say } from '../domain/say.ts';
import type { PageReading } from '../domain/tenant.ts';
import { unknownApplication } from './application-facts.ts';
import { recordKey, type Joining, type PageFinding, type Reconcile } from './agree.ts';
import {
  departmentsIn,
  flagOf,
  grantIn,
  isUnsaved,
  levelIn,
  meaningOf,
  orStrange,
  settingOf,
} from './page-settings.ts';
import { scopesOn } from './page-scopes.ts';
import { called, isNamedForCove } from './pick.ts';
import { unknownRole } from './role.ts';
import { authenticationIn, identityIn, loginTypeIn, rolesIn } from './wording.ts';

/**
 * Where the scales differ, a code and a label say the same when both are enough for Cove: `Ux` 2 is Read Only on one
 * scale and Read and Modify on the other, and above Read and Modify a level grants at least as much.
 */
const levels = {
  ticketsAccess: {
    key: (level) => (level === 'beyond' ? 'modify' : level),
    words: (level) => accessWords[level],
    labelled: true,
  },
  customersAccess: {
    key: (level) => (level === 'modify' || level === 'beyond' ? 'read' : level),
    words: (level) => accessWords[level],
    labelled: true,
  },
} satisfies Record<string, Reconcile<AccessLevel>>;
/** "Not set" and "No" are the same right, shown by two readers in their own way. */
const grants: Reconcile<Grant> = {
  key: (grant) => (grant === 'yes' ? 'yes' : 'no'),
  words: (grant) => grantWords[grant],
};
const sameText = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

type Kind = PageReading['kind'];
/** What the record of a page is called: by its heading, else by its own field. */
export const nameOf = (page: PageReading): string | undefined =>
  page.name?.trim() || (page.kind === 'role' ? settingOf(page, 'role-name') : settingOf(page, 'application-name'));

/** The newest page of one record: by id where the address carried one, else by name. */
export function pageOf(
  pages: readonly PageReading[],
  kind: Kind,
  ref: { id: string; name: string },
): PageReading | undefined {
  const fits = (page: PageReading): boolean => {
    if (page.kind !== kind) return false;
    if (page.id !== undefined) return sameText(page.id, ref.id);
    const name = nameOf(page);
    return name !== undefined && sameText(name, ref.name);
  };
  return pages.filter(fits).toSorted((a, b) => b.at - a.at)[0];
}

/** Which record is Cove's, as far as people have said. */
export interface Wanted {
  /** Id of the one that was chosen. */
  chosen: string | undefined;
  /** What the organisation calls it: one of another name is never Cove's then, whatever was chosen. */
  named: string | undefined;
}

/**
 * Where the API could not say which record is Cove's, a page that was open may: a chosen one, or the only
 * one named as the organisation has set, or for Cove. A record that the API did not list and a later page shows is a
 * disagreement.
 */
function whichByPage<T extends { id: string; name: string }>(
  which: Finding<T | null>,
  pages: readonly PageReading[],
  kind: 'role' | 'application',
  { chosen, named }: Wanted,
): Finding<T | { id: string; name: string } | null> {
  // Among several the person chooses; that one page happens to be open decides nothing.
  if (which.known ? which.value !== null : which.reason === 'ambiguous' && chosen === undefined) return which;
  const open = pages.flatMap((page) => {
    const name = page.kind === kind && !isUnsaved(page) ? nameOf(page) : undefined;
    return name === undefined ? [] : [{ id: page.id ?? name, name, at: page.at }];
  });
  const picked = called(open, named).filter(({ id, name }) =>
    chosen === undefined ? named !== undefined || isNamedForCove(name) : sameText(id, chosen),
  );
  const [only] = picked;
  if (!only || new Set(picked.map(({ id }) => id.toLowerCase())).size > 1) return which;
  if (!which.known) return found({ id: only.id, name: only.name }, 'page', only.at);
  if (only.at < which.at) return which;
  return {
    ...missing(
      'readers-disagree',
      kind === 'role'
        ? say('The API listed no role for Cove; the page shows {name}. Check again', { name: only.name })
        : say('The API listed no application for Cove; the page shows {name}. Check again', { name: only.name }),
    ),
    at: which.at,
  };
}

/** A setting below Modify all says nothing while rows for each department, which nobody could count, may make up for it. */
function departmentsOn(page: PageReading | undefined, { departments: api, departmentRows: rows }: RoleEvidence) {
  const shown = meaningOf(page, 'role-all-departments', departmentsIn);
  if (shown?.value.level === 'modify') return shown;
  const each = rows?.known === true && rows.value.lacking.length === 0;
  return each || (!api.known && api.reason === 'ambiguous') ? undefined : shown;
}

/** Where the page shows what a claim of the API says. */
export const settingLandmarks = {
  ticketsAccess: 'role-tickets-access',
  customersAccess: 'role-customers-access',
  addTickets: 'role-add-tickets',
  viewUnassigned: 'role-view-unassigned',
  allCustomers: 'role-all-customers',
  allTicketTypes: 'role-all-ticket-types',
} as const satisfies Record<CalibratedSetting, HaloLandmarkId>;

/** Joins a role's evidence with its page. */
export function roleWithPage(
  role: RoleEvidence,
  pages: readonly PageReading[],
  wanted: Wanted,
  { join }: Pick<Joining, 'join'>,
): RoleEvidence {
  const which: Finding<RoleRef | null> = whichByPage(role.which, pages, 'role', wanted);
  if (!which.known) return role.which.known ? unknownRole(which, which) : { ...role, which };
  if (which.value === null) return role;
  const page = pageOf(pages, 'role', which.value);
  const record = recordKey('role', which.value.id);
  const level = (key: 'ticketsAccess' | 'customersAccess') =>
    orStrange(
      join(record, key, role[key], meaningOf(page, settingLandmarks[key], levelIn), levels[key]),
      page,
      settingLandmarks[key],
      levelIn,
    );
  const grant = (key: Exclude<CalibratedSetting, 'ticketsAccess' | 'customersAccess'>) =>
    orStrange(
      join(record, key, role[key], meaningOf(page, settingLandmarks[key], grantIn), grants),
      page,
      settingLandmarks[key],
      grantIn,
    );
  return {
    ...role,
    which,
    departments: orStrange(
      join(record, 'departments', role.departments, departmentsOn(page, role), {
        key: ({ level: step }) => step,
        words: ({ shown }) => shown,
      }),
      page,
      'role-all-departments',
      departmentsIn,
    ),
    ticketsAccess: level('ticketsAccess'),
    customersAccess: level('customersAccess'),
    addTickets: grant('addTickets'),
    viewUnassigned: grant('viewUnassigned'),
    allCustomers: grant('allCustomers'),
    allTicketTypes: grant('allTicketTypes'),
  };
}

const list: Reconcile<string[]> = {
  key: (names) =>
    names
      .map((name) => name.trim().toLowerCase())
      .toSorted()
      .join('\n'),
  words: (names) => names.join(', ') || say('none'),
};

/** Joins an application's evidence with its page. */
export function applicationWithPage(
  application: ApplicationEvidence,
  pages: readonly PageReading[],
  wanted: Wanted,
  { join }: Pick<Joining, 'join'>,
): ApplicationEvidence {
  const which: Finding<ApplicationRef | null> = whichByPage(application.which, pages, 'application', wanted);
  if (!which.known) return application.which.known ? unknownApplication(which, which) : { ...application, which };
  if (which.value === null) return application;
  const page = pageOf(pages, 'application', which.value);
  const record = recordKey('application', which.value.id);
  const fact = <T>(name: string, api: Finding<T>, shown: PageFinding<T> | undefined, how: Reconcile<T>) =>
    join(record, name, api, shown, how);
  const setting = <T>(
    name: string,
    api: Finding<T>,
    landmark: HaloLandmarkId,
    meaning: (text: string) => T | undefined,
    how: Reconcile<T>,
  ) => orStrange(fact(name, api, meaningOf(page, landmark, meaning), how), page, landmark, meaning);
  const { active, authentication, loginType, identity, roles, scopes, clientId } = application;
  return {
    which,
    active: setting('active', active, 'application-active', flagOf, {
      key: String,
      words: (value) => (value ? 'Active' : 'Inactive'),
    }),
    authentication: setting('authentication', authentication, 'application-authentication', authenticationIn, {
      key: ({ secret }) => String(secret),
      words: ({ shown }) => shown,
    }),
    loginType: setting('loginType', loginType, 'application-login-type', loginTypeIn, {
      key: ({ agent }) => String(agent),
      words: ({ shown }) => shown,
    }),
    identity: setting('identity', identity, 'application-agent', identityIn, {
      key: ({ application: own }) => String(own),
      words: ({ shown }) => shown,
    }),
    roles: fact('roles', roles, meaningOf(page, 'application-identity-roles', rolesIn), list),
    scopes: fact('scopes', scopes, scopesOn(page), list),
    clientId: fact('clientId', clientId, meaningOf(page, 'application-client-id', clientIdIn), {
      key: (id) => id.trim().toLowerCase(),
      words: (id) => id,
    }),
  };
}

/** Only the full form: a shortened or masked one ("1234…") is not the Client ID. */
const clientIdIn = (text: string): string | undefined =>
  /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text.trim()) ? text.trim() : undefined;

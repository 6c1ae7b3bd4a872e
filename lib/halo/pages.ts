/** The second reader: what pages that the person had open say about the role, the application and the category. */
import { fold } from '../consoles/fold.ts';
import { haloLandmarks, type HaloLandmarkId } from '../consoles/halo.ts';
import {
  accessWords,
  coveCategory,
  grantWords,
  type AccessLevel,
  type ApplicationEvidence,
  type ApplicationRef,
  type CategoryEvidence,
  type Grant,
  type RoleEvidence,
  type RoleRef,
} from '../domain/evidence.ts';
import { found, missing, type Finding } from '../domain/finding.ts';
import type { PageReading } from '../domain/tenant.ts';
import { unknownApplication } from './application-facts.ts';
import { agree, type Reconcile } from './agree.ts';
import { departmentsIn, flagOf, grantIn, isUnsaved, levelIn, meaningOf, settingOf } from './page-settings.ts';
import { scopesOn } from './page-scopes.ts';
import { isNamedForCove } from './pick.ts';
import { unknownRole } from './role.ts';
import { authenticationIn, identityIn, loginTypeIn } from './wording.ts';

const equal = <T>(a: T, b: T): boolean => a === b;
const levels: Reconcile<AccessLevel> = { same: equal, words: (level) => accessWords[level] };
/** "Not set" and "No" are the same right, shown by two readers in their own way. */
const grants: Reconcile<Grant> = {
  same: (a, b) => a === b || (a !== 'yes' && b !== 'yes'),
  words: (grant) => grantWords[grant],
};
const sameText = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

type Kind = PageReading['kind'];
const nameOf = (page: PageReading): string | undefined =>
  page.name?.trim() || (page.kind === 'role' ? settingOf(page, 'role-name') : settingOf(page, 'application-name'));

/** The newest page of one record: by id where the address carried one, else by name. */
function pageOf(pages: readonly PageReading[], kind: Kind, ref: { id: string; name: string }): PageReading | undefined {
  const fits = (page: PageReading): boolean => {
    if (page.kind !== kind) return false;
    if (page.id !== undefined) return sameText(page.id, ref.id);
    const name = nameOf(page);
    return name !== undefined && sameText(name, ref.name);
  };
  return pages.filter(fits).toSorted((a, b) => b.at - a.at)[0];
}

/**
 * Where the API could not say which record is Cove's, a page that was open may: a chosen one, or the only
 * one named for Cove. A record that the API did not list and a later page shows is a disagreement.
 */
function whichByPage<T extends { id: string; name: string }>(
  which: Finding<T | null>,
  pages: readonly PageReading[],
  kind: 'role' | 'application',
  chosen: string | undefined,
): Finding<T | { id: string; name: string } | null> {
  // Among several the person chooses; that one page happens to be open decides nothing.
  if (which.known ? which.value !== null : which.reason === 'ambiguous' && chosen === undefined) return which;
  const named = pages.flatMap((page) => {
    const name = page.kind === kind && !isUnsaved(page) ? nameOf(page) : undefined;
    return name === undefined ? [] : [{ id: page.id ?? name, name, at: page.at }];
  });
  const picked = named.filter(({ id, name }) => (chosen === undefined ? isNamedForCove(name) : sameText(id, chosen)));
  const [only] = picked;
  if (!only || new Set(picked.map(({ id }) => id.toLowerCase())).size > 1) return which;
  if (!which.known) return found({ id: only.id, name: only.name }, 'page', only.at);
  if (only.at < which.at) return which;
  return {
    ...missing('readers-disagree', `The API listed no ${kind} for Cove; the page shows ${only.name}. Check again`),
    at: which.at,
  };
}

/** A setting below Modify all says nothing while rows for each department, which nobody could count, may make up for it. */
function departmentsOn(page: PageReading | undefined, api: RoleEvidence['departments']) {
  const shown = meaningOf(page, 'role-all-departments', departmentsIn);
  return shown?.value.level !== 'modify' && !api.known && api.reason === 'ambiguous' ? undefined : shown;
}

/** Joins a role's evidence with its page. */
export function roleWithPage(
  role: RoleEvidence,
  pages: readonly PageReading[],
  chosen: string | undefined,
): RoleEvidence {
  const which: Finding<RoleRef | null> = whichByPage(role.which, pages, 'role', chosen);
  if (!which.known) return role.which.known ? unknownRole(which, which) : { ...role, which };
  if (which.value === null) return role;
  const page = pageOf(pages, 'role', which.value);
  const level = (api: Finding<AccessLevel>, landmark: HaloLandmarkId) =>
    agree(api, meaningOf(page, landmark, levelIn), levels);
  const grant = (api: Finding<Grant>, landmark: HaloLandmarkId) =>
    agree(api, meaningOf(page, landmark, grantIn), grants);
  return {
    ...role,
    which,
    departments: agree(role.departments, departmentsOn(page, role.departments), {
      same: (a, b) => a.level === b.level,
      words: ({ shown }) => shown,
    }),
    ticketsAccess: level(role.ticketsAccess, 'role-tickets-access'),
    customersAccess: level(role.customersAccess, 'role-customers-access'),
    addTickets: grant(role.addTickets, 'role-add-tickets'),
    viewUnassigned: grant(role.viewUnassigned, 'role-view-unassigned'),
    allCustomers: grant(role.allCustomers, 'role-all-customers'),
    allTicketTypes: grant(role.allTicketTypes, 'role-all-ticket-types'),
  };
}

/** Names in "Identity Roles", which may hold several. */
function rolesIn(text: string): string[] | undefined {
  const names = text.split(/[,;\n|]|\s[×✕✖]\s?/).map((name) => name.replace(/[×✕✖]/g, '').trim());
  const kept = names.filter(
    (name) => name !== '' && !/^(?:select|choose|search)\b|^(?:not set|none)$|\.{3}$|…$/i.test(name),
  );
  return kept.length > 0 || /^(?:not set|none|)$/i.test(text.trim()) ? kept : undefined;
}

const sameSet = (a: string[], b: string[]): boolean =>
  a.length === b.length && a.every((each) => b.some((other) => sameText(each, other)));
const list: Reconcile<string[]> = { same: sameSet, words: (names) => names.join(', ') || 'none' };

/** Joins an application's evidence with its page. */
export function applicationWithPage(
  application: ApplicationEvidence,
  pages: readonly PageReading[],
  chosen: string | undefined,
): ApplicationEvidence {
  const which: Finding<ApplicationRef | null> = whichByPage(application.which, pages, 'application', chosen);
  if (!which.known) return application.which.known ? unknownApplication(which, which) : { ...application, which };
  if (which.value === null) return application;
  const page = pageOf(pages, 'application', which.value);
  return {
    which,
    active: agree(application.active, meaningOf(page, 'application-active', flagOf), {
      same: equal,
      words: (active) => (active ? 'Active' : 'Inactive'),
    }),
    authentication: agree(application.authentication, meaningOf(page, 'application-authentication', authenticationIn), {
      same: (a, b) => a.secret === b.secret,
      words: ({ shown }) => shown,
    }),
    loginType: agree(application.loginType, meaningOf(page, 'application-login-type', loginTypeIn), {
      same: (a, b) => a.agent === b.agent,
      words: ({ shown }) => shown,
    }),
    identity: agree(application.identity, meaningOf(page, 'application-agent', identityIn), {
      same: (a, b) => a.application === b.application,
      words: ({ shown }) => shown,
    }),
    roles: agree(application.roles, meaningOf(page, 'application-identity-roles', rolesIn), list),
    scopes: agree(application.scopes, scopesOn(page), list),
    clientId: agree(application.clientId, meaningOf(page, 'application-client-id', clientIdIn), {
      same: sameText,
      words: (id) => id,
    }),
  };
}

/** Only the full form: a shortened or masked one ("1234…") is not the Client ID. */
const clientIdIn = (text: string): string | undefined =>
  /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text.trim()) ? text.trim() : undefined;

/** One page shows the lists of all four categories, each under its name; an entry of another list is not ours. */
function ofCategory1(readings: PageReading['readings']): PageReading['readings'] {
  const names = new Set(haloLandmarks['category-1-table'].names.map(fold));
  const first = readings.filter(({ label }) => names.has(fold(label)));
  return first.length > 0 ? first : readings.filter(({ label }) => !fold(label).includes('categor'));
}

/** The list on the page can show that the category is there; that it is not, only a complete list could. */
export function categoryWithPage(category: CategoryEvidence, pages: readonly PageReading[]): CategoryEvidence {
  const newest = pages.filter(({ kind }) => kind === 'category').toSorted((a, b) => b.at - a.at)[0];
  const there = ofCategory1(newest?.readings ?? []).some(
    ({ label, value }) => label === coveCategory || value === coveCategory,
  );
  if (!newest || !there) return category;
  const { match } = category;
  if (!match.known) return { match: found({ kind: 'exact', text: coveCategory, count: 1 }, 'page', newest.at) };
  if (match.value.kind === 'exact') return category;
  return {
    match: {
      ...missing(
        'readers-disagree',
        `The API says "${match.value.text ?? 'not there'}"; the page shows "${coveCategory}". Check again`,
      ),
      at: Math.min(match.at, newest.at),
    },
  };
}

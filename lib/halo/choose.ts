/** From lists to the one role and the one application that are Cove's, or the reason why it is not clear. */
import type { ApplicationRef, RoleRef } from '../domain/evidence.ts';
import { found, missing, type Finding, type Missing } from '../domain/finding.ts';
import { say, sayCount } from '../domain/say.ts';
import type { Candidates } from '../domain/tenant.ts';
import { applicationRef, isSystem, scopesIn } from './application-facts.ts';
import { bodyOf, strange, whyMissing, type Asked, type LogIn } from './asked.ts';
import { cutOff } from './cut-off.ts';
import type { ApplicationEntry, Pick } from './pick.ts';
import { roleRef } from './role.ts';
import { listed, type Row } from './row.ts';

export interface Listing<T> {
  rows: Row[];
  entries: T[];
  at: number;
  /** Why there is no list; absent when there is one. */
  why?: Missing;
  /** Why it may be a part only, in words. */
  cut?: string;
}

function listingOf<T>(asked: Asked, key: string, logIn: LogIn, entry: (row: Row) => T | undefined): Listing<T> {
  const rows = listed(bodyOf(asked), key);
  if (!rows) return { rows: [], entries: [], at: asked.at, why: whyMissing(asked, logIn) };
  const entries = rows.map(entry).filter((each) => each !== undefined);
  const cut = cutOff(bodyOf(asked), rows);
  return {
    rows,
    entries,
    at: asked.at,
    ...(rows.length > 0 && entries.length === 0 ? { why: strange(asked) } : {}),
    ...(cut === undefined ? {} : { cut }),
  };
}

export const rolesListing = (asked: Asked, logIn: LogIn): Listing<RoleRef> => listingOf(asked, 'roles', logIn, roleRef);

export const applicationsListing = (asked: Asked, logIn: LogIn): Listing<ApplicationEntry> =>
  listingOf(asked, 'applications', logIn, (row) => {
    const ref = applicationRef(row);
    return ref && { ...ref, system: isSystem(row), scopes: scopesIn(row) };
  });

const names = (values: readonly { name: string }[]): string =>
  values.length <= 4
    ? values.map(({ name }) => name).join(', ')
    : say('{names} and {rest} more', {
        names: values
          .slice(0, 3)
          .map(({ name }) => name)
          .join(', '),
        rest: values.length - 3,
      });

/** What is said of the one kind of record and of the other. */
const words = {
  role: {
    perhaps: (name: string) =>
      say('{name} could be the role for Cove, but nothing says so. Choose the role that Cove uses.', { name }),
    several: (count: number, all: string) =>
      say("{count} roles could be Cove's: {names}. Choose the one that Cove uses.", { count, names: all }),
    empty: say('the list of roles came back empty, which may be a restricted view'),
    cut: (why: string) =>
      say("{why}, and none of them is Cove's. Open Cove's role in HaloPSA and Alcove reads it there.", { why }),
    noneOf: (count: number) =>
      sayCount(
        count,
        "none of the {n} roles that this account sees is Cove's",
        "none of the {n} roles that this account sees is Cove's",
      ),
  },
  application: {
    perhaps: (name: string) =>
      say('{name} could be the application for Cove, but nothing says so. Choose the application that Cove uses.', {
        name,
      }),
    several: (count: number, all: string) =>
      say("{count} applications could be Cove's: {names}. Choose the one that Cove uses.", { count, names: all }),
    empty: say('the list of applications came back empty, which may be a restricted view'),
    cut: (why: string) =>
      say("{why}, and none of them is Cove's. Open Cove's application in HaloPSA and Alcove reads it there.", { why }),
    noneOf: (count: number) =>
      sayCount(
        count,
        "none of the {n} applications that this account sees is Cove's",
        "none of the {n} applications that this account sees is Cove's",
      ),
  },
};

/**
 * What is known about which record is Cove's. Only an administrator's list that holds other records can
 * show that there is none: HaloPSA answers a missing right with 200 and fewer rows as well. A first page shows nothing.
 */
export function whichOf<T extends { name: string }>(
  pick: Pick<T>,
  list: Listing<T>,
  { what, administrator }: { what: 'role' | 'application'; administrator: boolean },
): Finding<T | null> {
  const { at } = list;
  if (list.why) return list.why;
  if (pick.kind === 'one') return found(pick.value, 'api', at);
  if (pick.kind === 'ask')
    return {
      ...missing(
        'ambiguous',
        pick.values.length === 1
          ? words[what].perhaps(names(pick.values))
          : words[what].several(pick.values.length, names(pick.values)),
      ),
      at,
    };
  if (list.rows.length === 0) return { ...missing('no-right', words[what].empty), at };
  if (list.cut !== undefined) return { ...missing('not-carried', words[what].cut(list.cut)), at };
  return administrator ? found(null, 'api', at) : { ...missing('no-right', words[what].noneOf(list.rows.length)), at };
}

/** Candidates to offer: the likely ones first; none when it is clear without asking. */
function offer<T extends { id: string }>(pick: Pick<T>, all: readonly T[], chosen: string | undefined): T[] {
  if (pick.kind === 'one' && chosen === undefined) return [];
  const likely = pick.kind === 'ask' ? pick.values : pick.kind === 'one' ? [pick.value] : [];
  return [...likely, ...all.filter((each) => !likely.includes(each))];
}

export function candidatesFrom(
  roles: { pick: Pick<RoleRef>; list: Listing<RoleRef>; chosen: string | undefined },
  applications: { pick: Pick<ApplicationEntry>; list: Listing<ApplicationEntry>; chosen: string | undefined },
): Candidates {
  return {
    roles: offer(roles.pick, roles.list.entries, roles.chosen).map(({ id, name }) => ({ id, name })),
    applications: offer(
      applications.pick,
      applications.list.entries.filter(({ system }) => !system),
      applications.chosen,
    ).map(({ id, name, clientId }) => (clientId ? { id, name, clientId } : { id, name })),
  };
}

/** Only what identifies an application. */
export const refOf = ({ id, name, clientId }: ApplicationEntry): ApplicationRef =>
  clientId ? { id, name, clientId } : { id, name };

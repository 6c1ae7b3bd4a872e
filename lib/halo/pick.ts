import { wordsOf } from '../consoles/fold.ts';
import { coveScopes, type ApplicationRef, type RoleRef } from '../domain/evidence.ts';

/** "Cove" as a word of its own or joined with what it is for; not "Coverage", "Recover", "Coventry". */
const coveWord =
  /^cove(?:\d*|role|roles|app|application|api|psa|halo|halopsa|backup|backups|dp|data|sync|integration)$/;
export const isNamedForCove = (name: string): boolean => wordsOf(name).some((word) => coveWord.test(word));

/** Could be meant for Cove, though not named after it. */
const mayBeForCove = (name: string): boolean =>
  wordsOf(name).some((word) => /^backups?$/.test(word)) || /data\s*protection|n[-\s]?able\b/i.test(name);

export type Pick<T> =
  | { kind: 'one'; value: T }
  /** Several could be meant, or one that only may be; a person chooses. */
  | { kind: 'ask'; values: T[] }
  | { kind: 'none' };

const few = <T>(values: T[]): Pick<T> => {
  const [only] = values;
  if (only === undefined) return { kind: 'none' };
  return values.length === 1 ? { kind: 'one', value: only } : { kind: 'ask', values };
};

export interface ApplicationEntry extends ApplicationRef {
  scopes?: string[] | undefined;
  system: boolean;
}

const same = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a.toLowerCase() === b.toLowerCase();

/** The records that are called as the organisation has set; all of them where it has set nothing. */
export function called<T extends { name: string }>(list: readonly T[], name: string | undefined): T[] {
  if (name === undefined) return [...list];
  const wanted = name.trim().toLowerCase();
  return list.filter((each) => each.name.trim().toLowerCase() === wanted);
}

/**
 * Which application is Cove's: the chosen one, the one whose Client ID the connection uses, or the only
 * one named for Cove. An application that merely has the two permissions is asked about.
 *
 * @param named what the organisation calls it: one of another name is never Cove's then
 */
export function pickApplication(
  every: readonly ApplicationEntry[],
  {
    chosen,
    clientId,
    named,
  }: { chosen?: string | undefined; clientId?: string | undefined; named?: string | undefined },
): Pick<ApplicationEntry> {
  const list = called(every, named);
  const picked = list.find(({ id }) => same(id, chosen)) ?? list.find((each) => same(each.clientId, clientId));
  if (picked) return { kind: 'one', value: picked };
  const own = list.filter(({ system }) => !system);
  if (named !== undefined) return few(own);
  const after = few(own.filter(({ name }) => isNamedForCove(name)));
  if (after.kind !== 'none') return after;
  const maybe = own.filter(
    ({ name, scopes }) =>
      mayBeForCove(name) || (scopes !== undefined && coveScopes.every((scope) => scopes.includes(scope))),
  );
  return maybe.length === 0 ? { kind: 'none' } : { kind: 'ask', values: maybe };
}

/**
 * Which role is Cove's: the chosen one, the only one named for Cove, or the one that Cove's application has.
 *
 * @param linked roles that the application seems to have
 * @param named what the organisation calls it: one of another name is never Cove's then
 */
export function pickRole(
  every: readonly RoleRef[],
  { chosen, linked, named }: { chosen?: string | undefined; linked: readonly RoleRef[]; named?: string | undefined },
): Pick<RoleRef> {
  const list = called(every, named);
  const picked = list.find(({ id }) => same(id, chosen));
  if (picked) return { kind: 'one', value: picked };
  if (named !== undefined) return few(list);
  const after = few(list.filter(({ name }) => isNamedForCove(name)));
  if (after.kind === 'one') return after;
  const [only] = linked;
  if (linked.length === 1 && only !== undefined) return { kind: 'one', value: only };
  if (after.kind === 'ask') return after;
  const maybe = list.filter(({ name }) => mayBeForCove(name));
  if (linked.length > 1) return { kind: 'ask', values: [...linked] };
  return maybe.length === 0 ? { kind: 'none' } : { kind: 'ask', values: maybe };
}

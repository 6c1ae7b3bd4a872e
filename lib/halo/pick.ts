import { coveScopes, type ApplicationRef, type RoleRef } from '../domain/evidence.ts';

/** Words of a name, also those of "CoveRole" and "cove_halopsa". */
const wordsOf = (name: string): string[] =>
  name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

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

/**
 * Which application is Cove's: the chosen one, the one whose Client ID the connection uses, or the only
 * one named for Cove. An application that merely has the two permissions is asked about.
 */
export function pickApplication(
  list: readonly ApplicationEntry[],
  { chosen, clientId }: { chosen?: string | undefined; clientId?: string | undefined },
): Pick<ApplicationEntry> {
  const picked = list.find(({ id }) => same(id, chosen)) ?? list.find((each) => same(each.clientId, clientId));
  if (picked) return { kind: 'one', value: picked };
  const own = list.filter(({ system }) => !system);
  const named = few(own.filter(({ name }) => isNamedForCove(name)));
  if (named.kind !== 'none') return named;
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
 */
export function pickRole(
  list: readonly RoleRef[],
  { chosen, linked }: { chosen?: string | undefined; linked: readonly RoleRef[] },
): Pick<RoleRef> {
  const picked = list.find(({ id }) => same(id, chosen));
  if (picked) return { kind: 'one', value: picked };
  const named = few(list.filter(({ name }) => isNamedForCove(name)));
  if (named.kind === 'one') return named;
  const [only] = linked;
  if (linked.length === 1 && only !== undefined) return { kind: 'one', value: only };
  if (named.kind === 'ask') return named;
  const maybe = list.filter(({ name }) => mayBeForCove(name));
  if (linked.length > 1) return { kind: 'ask', values: [...linked] };
  return maybe.length === 0 ? { kind: 'none' } : { kind: 'ask', values: maybe };
}

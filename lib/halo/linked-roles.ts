import type { RoleRef } from '../domain/evidence.ts';
import { chosenOf, isAside, isMeasure } from './chosen.ts';
import { isRow, type Row } from './row.ts';

/**
 * The property behind "Identity Roles" is in no published specification, so the roles are looked for by
 * value: a role's GUID anywhere, its name or small integer where the property's name speaks of roles. What could be
 * chosen, and what was, is not what is.
 */
export interface LinkedRoles {
  /** Below a property that speaks of roles: these are the application's roles. */
  named: RoleRef[];
  /** GUID seen elsewhere in the record: linked in some way. */
  anywhere: RoleRef[];
  /** Whether the record has a list that speaks of roles at all; without one it says nothing about them. */
  speaks: boolean;
  /** The record's property under which the named roles stand, when it is one only. */
  property?: string | undefined;
}

const roleLike = /role/i;
/** Text that holds names: in the plural, or called a list. */
const rolesLike = /roles|role_?(?:list|names?)/i;
const idLike = /^(?:id|id_?int|role_?id(?:_?int)?|value|key)$/i;
/** Properties in which an object names what it stands for. */
const saysWhich = /role|name|guid|label|value/i;
const fold = (text: string): string => text.trim().toLowerCase();

interface Seen {
  named: Set<RoleRef>;
  anywhere: Set<RoleRef>;
}

export function linkedRoles(record: Row, roles: readonly RoleRef[]): LinkedRoles {
  const byText = (text: string, below: boolean, { named, anywhere }: Seen) => {
    const parts = [text, ...text.split(/[,;|]/)].map(fold);
    for (const role of roles) {
      const guid = fold(role.id);
      // Short ids ("7") would be found in any text; only a GUID identifies a role by itself.
      if (guid.length >= 32 && fold(text).includes(guid)) (below ? named : anywhere).add(role);
      else if (below && (parts.includes(fold(role.name)) || parts.includes(guid))) named.add(role);
    }
  };
  const byNumber = (value: number, { named }: Seen) => {
    for (const role of roles) if (role.idInt === value) named.add(role);
  };
  /** Every role that there is: the choices of a field, not what is chosen in it. Two may well both be. */
  const isEvery = ({ named, anywhere }: Seen): boolean =>
    roles.length > 2 && new Set([...named, ...anywhere]).size === roles.length;
  function within(values: readonly unknown[], key: string, below: boolean, depth: number, seen: Seen): void {
    const own: Seen = { named: new Set(), anywhere: new Set() };
    for (const each of values) walk(each, key, below, depth, own);
    if (isEvery(own)) return;
    for (const role of own.named) seen.named.add(role);
    for (const role of own.anywhere) seen.anywhere.add(role);
  }
  function walk(value: unknown, key: string, below: boolean, depth: number, seen: Seen): void {
    if (depth > 6 || isAside(key)) return;
    const inside = below || roleLike.test(key);
    if (typeof value === 'string') byText(value, inside, seen);
    // A number is a role only where it stands for one: the property itself, an element of it, or an id in it.
    else if (typeof value === 'number' && inside && (roleLike.test(key) || idLike.test(key)) && !isMeasure(key))
      byNumber(value, seen);
    else if (Array.isArray(value)) within(chosenOf(value), key, inside, depth + 1, seen);
    else if (isRow(value)) {
      const entries = Object.entries(value);
      // Where a text says which role it is, a bare "id" beside it is the row's own, not a role's.
      const told = entries.some(([name, each]) => typeof each === 'string' && each !== '' && saysWhich.test(name));
      for (const [name, each] of entries)
        if (typeof each !== 'number' || !told || roleLike.test(name)) walk(each, name, inside, depth + 1, seen);
    }
  }
  const all: Seen = { named: new Set(), anywhere: new Set() };
  const below = new Set<string>();
  for (const [name, value] of Object.entries(record)) {
    const before = all.named.size;
    within([value], name, false, 0, all);
    if (all.named.size > before) below.add(name);
  }
  const [property] = below;
  const speaks = Object.entries(record).some(
    ([name, value]) =>
      roleLike.test(name) &&
      !isAside(name) &&
      (Array.isArray(value) || (typeof value === 'string' && rolesLike.test(name))),
  );
  return {
    named: [...all.named],
    anywhere: [...all.anywhere].filter((role) => !all.named.has(role)),
    speaks,
    property: below.size === 1 ? property : undefined,
  };
}

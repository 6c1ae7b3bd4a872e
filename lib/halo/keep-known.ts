import type { GivenNames } from '../domain/names.ts';
import type { ApiEvidence } from './api-evidence.ts';

/** Whether a person's log-in answered any of it. */
const byPerson = ({ calls }: ApiEvidence): boolean =>
  calls.some(({ status, rung }) => status !== null && status < 300 && rung !== 'application');

type Part = Readonly<Record<string, unknown>>;
const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null;
const isKnown = (value: unknown): boolean => isPart(value) && value['known'] === true;
/** What Cove's key may not read says nothing about what is there. */
const isDenied = (value: unknown): boolean =>
  isPart(value) && value['known'] === false && value['reason'] === 'no-right';

/** Where the fresh finding was denied and the old one is a value, the old one stays, with its own time. */
function keptIn<T extends object>(fresh: T, before: T): T {
  const old: Part = Object.fromEntries(Object.entries(before));
  const entries = Object.entries(fresh).map(([key, value]): [string, unknown] => [
    key,
    isDenied(value) && isKnown(old[key]) ? old[key] : value,
  ]);
  return Object.fromEntries(entries) as T;
}

/**
 * Joins what Cove's key could read now with what a person's session read before: the key may read categories and
 * customers, hardly ever roles and applications. What was read with a person's rights is never replaced by "no right";
 * a fresh value always counts, and nothing is kept of what was looked for under another name. Gives `fresh` itself when
 * nothing had to be kept.
 */
export function keepKnown(fresh: ApiEvidence, before: ApiEvidence): ApiEvidence {
  if (byPerson(fresh) || !byPerson(before)) return fresh;
  const role = isDenied(fresh.role.which) ? before.role : keptIn(fresh.role, before.role);
  const application = isDenied(fresh.application.which)
    ? before.application
    : keptIn(fresh.application, before.application);
  const isNamedAlike = (kind: keyof GivenNames): boolean => fresh.given?.[kind] === before.given?.[kind];
  const isSameRole = isNamedAlike('role') && sameRecord(fresh.role.which, before.role.which);
  const isSameApplication =
    isNamedAlike('application') && sameRecord(fresh.application.which, before.application.which);
  return {
    ...fresh,
    // The next round still has to know with whose rights it was read.
    calls: before.calls,
    agent: before.agent,
    category: isNamedAlike('category') ? keptIn(fresh.category, before.category) : fresh.category,
    role: isSameRole ? role : fresh.role,
    application: isSameApplication ? application : fresh.application,
    ticketType:
      isNamedAlike('role') && isNamedAlike('category') ? keptIn(fresh.ticketType, before.ticketType) : fresh.ticketType,
    candidates: {
      roles: fresh.candidates.roles.length > 0 ? fresh.candidates.roles : before.candidates.roles,
      applications:
        fresh.candidates.applications.length > 0 ? fresh.candidates.applications : before.candidates.applications,
    },
  };
}

/** Details of one record are never told of another. */
function sameRecord(fresh: ApiEvidence['role']['which'], before: ApiEvidence['role']['which']): boolean;
function sameRecord(fresh: ApiEvidence['application']['which'], before: ApiEvidence['application']['which']): boolean;
function sameRecord(
  fresh: { known: boolean; value?: { id: string } | null },
  before: { known: boolean; value?: { id: string } | null },
): boolean {
  if (!fresh.known || !before.known) return true;
  return fresh.value?.id === before.value?.id;
}

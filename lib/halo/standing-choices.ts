import type { GivenNames } from '../domain/names.ts';
import type { Candidates, PageReading, TenantChoices } from '../domain/tenant.ts';
import { nameOf } from './pages.ts';
import { called } from './pick.ts';

const none: Candidates = { roles: [], applications: [] };

/**
 * The choices that still count. Where the organisation has set a name, only one among records of that name does: an
 * earlier choice of another one is void, and one of a record that nobody has seen under that name cannot be told from it.
 *
 * @param candidates what the API offered to choose from; `pages`: records that were open
 */
export function standingChoices(
  choices: TenantChoices,
  { candidates = none, pages }: { candidates?: Candidates | undefined; pages: readonly PageReading[] },
  given: GivenNames,
): TenantChoices {
  const stands = (
    kind: 'role' | 'application',
    chosen: string | undefined,
    offered: readonly { id: string; name: string }[],
  ): string | undefined => {
    if (chosen === undefined || given[kind] === undefined) return chosen;
    const open = pages.flatMap((page) => {
      const name = page.kind === kind ? nameOf(page) : undefined;
      return name === undefined ? [] : [{ id: page.id ?? name, name }];
    });
    const seen = called([...offered, ...open], given[kind]);
    return seen.some(({ id }) => id.toLowerCase() === chosen.toLowerCase()) ? chosen : undefined;
  };
  const { roleId, applicationId, ...rest } = choices;
  return {
    ...rest,
    roleId: stands('role', roleId, candidates.roles),
    applicationId: stands('application', applicationId, candidates.applications),
  };
}

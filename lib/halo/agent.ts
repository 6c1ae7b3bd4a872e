import { found, missing, type Finding } from '../domain/finding.ts';
import { say } from '../domain/say.ts';
import { claim, claimTypes } from './claims.ts';
import { flagIn, rowsIn, textIn, type Row } from './row.ts';

const isSet = (claims: readonly Row[]): boolean => /^(?:true|1)$/i.test(claim(claims, claimTypes.administrator).value);

/**
 * Whether the caller is an administrator: the flag, or the claim on a role or on the agent itself (an
 * agent can carry an own grant that no role shows). An answer that carries none of these says nothing.
 */
export function administratorIn(agent: Row, at: number): Finding<boolean> {
  const flag = flagIn(agent, 'is_admin', 'isadmin');
  const roles = rowsIn(agent, 'roles') ?? [];
  const own = rowsIn(agent, 'claims') ?? [];
  const byClaim = isSet(own) || roles.some((role) => isSet(rowsIn(role, 'claims') ?? []));
  if (flag === true || byClaim) return found(true, 'api', at);
  if (flag === false) return found(false, 'api', at);
  return { ...missing('not-carried', say('HaloPSA does not say whether this account is an administrator.')), at };
}

export const nameOfAgent = (agent: Row): string | undefined =>
  textIn(agent, 'name', 'agent_name', 'username')?.trim() || undefined;

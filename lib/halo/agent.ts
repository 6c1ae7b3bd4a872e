import { found, missing, type Finding } from '../domain/finding.ts';
import { say } from '../domain/say.ts';
import type { ApiEvidence } from './api-evidence.ts';
import { bodyOf, whyMissing, type Asked, type LogIn } from './asked.ts';
import { claim, claimTypes } from './claims.ts';
import { flagIn, numberIn, rowsIn, single, textIn, type Row } from './row.ts';

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

/** HaloPSA's version; `undefined`: not asked for, or not told. */
export function versionIn(instance: Asked | undefined): string | undefined {
  const row = single(instance && bodyOf(instance));
  return row && textIn(row, 'app_version')?.trim().slice(0, 40);
}

/** Who is asking, and how many customers that account sees where they were counted. */
export function agentFrom(me: Asked, count: Asked | undefined, logIn: LogIn): ApiEvidence['agent'] {
  const row = single(bodyOf(me));
  const why = row ? missing('not-carried') : whyMissing(me, logIn);
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
          ? whyMissing(count, logIn)
          : missing('not-read'),
  };
}

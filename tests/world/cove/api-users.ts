import { randomBytes } from 'node:crypto';
import type { RoleName } from './contract.ts';
import { roleIds, type CoveState } from './state.ts';

export const isRole = (name: string): name is RoleName => name in roleIds;

/** Adds an API user and returns its token, which nothing shows again. */
export function addApiUser(
  state: CoveState,
  wanted: { loginName: string; role: RoleName; partnerId: number; securityOfficer?: boolean },
): string {
  const token = randomBytes(20).toString('base64url');
  state.users.push({
    id: 9000 + state.users.length,
    name: wanted.loginName,
    email: wanted.loginName,
    password: token,
    role: wanted.role,
    partnerId: wanted.partnerId,
    kind: 'api',
    securityOfficer: wanted.securityOfficer ?? false,
  });
  return token;
}

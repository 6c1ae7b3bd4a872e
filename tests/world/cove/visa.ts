import { randomBytes } from 'node:crypto';
import type { CoveSettings } from './options.ts';
import type { CoveState, CoveUser } from './state.ts';

/** A visa lives 15 minutes from its issue; every answer carries a newer one (N-able's API site). */
const visaLifeMs = 15 * 60_000;
const lockMs = 15 * 60_000;

export interface Visas {
  issue(user: CoveUser): string;
  /** The user of a visa that is known and not too old. */
  userOf(visa: string): CoveUser | undefined;
  /** The user when partner, name and password fit and the user is not locked; repeated failures lock. */
  logIn(partner: string | undefined, username: string, password: string): CoveUser | undefined;
  isLocked(username: string): boolean;
}

export function createVisas(state: CoveState, settings: CoveSettings): Visas {
  const issued = new Map<string, { userId: number; at: number }>();
  const failures = new Map<string, { count: number; lockedUntil: number }>();
  const isLocked = (username: string): boolean => (failures.get(username)?.lockedUntil ?? 0) > settings.now();

  return {
    isLocked,
    issue(user) {
      const at = settings.now();
      // Dash-separated, the fourth part is the Unix time of issue, as N-able's sample scripts read it.
      const visa = `${randomBytes(8).toString('hex')}-${user.partnerId}-${user.id}-${Math.floor(at / 1000)}-${randomBytes(24).toString('hex')}`;
      issued.set(visa, { userId: user.id, at });
      return visa;
    },
    userOf(visa) {
      const known = issued.get(visa);
      if (known === undefined || settings.now() - known.at > visaLifeMs) return undefined;
      return state.users.find(({ id }) => id === known.userId);
    },
    logIn(partner, username, password) {
      if (isLocked(username)) return undefined;
      const user = state.users.find((candidate) => candidate.email === username && candidate.password === password);
      const place = [state.distributor, state.reseller, ...state.partners].find(({ Id }) => Id === user?.partnerId);
      if (user !== undefined && (partner === undefined || place?.Name === partner)) {
        failures.delete(username);
        return user;
      }
      const count = (failures.get(username)?.count ?? 0) + 1;
      failures.set(username, { count, lockedUntil: count >= settings.lockAfter ? settings.now() + lockMs : 0 });
      return undefined;
    },
  };
}

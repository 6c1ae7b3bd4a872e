import { randomBytes } from 'node:crypto';
import type { SessionInfo } from './contract.ts';
import type { CoveSettings } from './options.ts';
import { below, everyPartner, type CoveState, type CoveUser } from './state.ts';
import type { CovePartner } from '../companies.ts';

export interface Session {
  user: CoveUser;
  /** The customer chosen at the top of the console. */
  customer: CovePartner;
}

export interface Sessions {
  of(request: Request): Session | null;
  /** A `Set-Cookie` value for that person, or null when name or password are wrong or the person is an API user. */
  signIn(email: string, password: string): string | null;
  signOut(): string;
  choose(session: Session, partnerId: number): boolean;
  info(session: Session): SessionInfo;
  mayManageIntegrations(session: Session): boolean;
  /** The partners a session may choose and see: its own and everything below. */
  visible(session: Session): CovePartner[];
}

const attributes = 'Domain=backup.management; Path=/; Secure; HttpOnly; SameSite=Lax';

export function createSessions(state: CoveState, settings: CoveSettings): Sessions {
  const open = new Map<string, Session>();

  const start = (user: CoveUser): Session | null => {
    const customer = everyPartner(state).find(({ Id }) => Id === user.partnerId);
    return customer === undefined ? null : { user, customer };
  };

  let automatic: Session | null = null;
  if (settings.signedIn) {
    const { role, level = 'Reseller' } = settings.signedIn;
    const place =
      level === 'Distributor'
        ? state.distributor
        : level === 'Reseller'
          ? state.reseller
          : state.partners.find(({ Level }) => Level === 'EndCustomer');
    const user = state.users.find((candidate) => candidate.role === role && candidate.partnerId === place?.Id);
    if (user === undefined) throw new Error(`nobody is ${role} at ${level} level in this world`);
    automatic = start(user);
  }

  // Only resellers may manage PSA integrations, and only with these two roles (N-able: Connect to HaloPSA page).
  const mayManageIntegrations = ({ user, customer }: Session): boolean =>
    customer.Level === 'Reseller' && (user.role === 'SuperUser' || user.role === 'Administrator');
  const visible = ({ user }: Session): CovePartner[] =>
    everyPartner(state)
      .filter(({ Id }) => Id === user.partnerId)
      .concat(below(state, user.partnerId, true));

  return {
    mayManageIntegrations,
    visible,
    of(request) {
      const cookie = /(?:^|;\s*)visa=([^;]*)/.exec(request.headers.get('cookie') ?? '')?.[1];
      return cookie === undefined ? automatic : (open.get(cookie) ?? null);
    },
    signIn(email, password) {
      const user = state.users.find(
        (candidate) => candidate.email === email && candidate.password === password && candidate.kind === 'person',
      );
      const session = user === undefined ? null : start(user);
      if (session === null) return null;
      const key = randomBytes(24).toString('hex');
      open.set(key, session);
      return `visa=${key}; ${attributes}`;
    },
    signOut: () => `visa=none; ${attributes}`,
    choose(session, partnerId) {
      const partner = visible(session).find(({ Id }) => Id === partnerId);
      if (partner === undefined) return false;
      session.customer = partner;
      return true;
    },
    info(session) {
      const { user, customer } = session;
      return {
        user: { name: user.name, email: user.email, role: user.role },
        customer: { id: customer.Id, name: customer.Name, level: customer.Level },
        variant: settings.variant,
        frameHost: settings.frameHost,
        integrationsRoute: settings.integrationsRoute,
        tilesInFrame: settings.tilesInFrame,
        halopsa: !mayManageIntegrations(session) ? 'absent' : state.connection === null ? 'configure' : 'manage',
      };
    },
  };
}

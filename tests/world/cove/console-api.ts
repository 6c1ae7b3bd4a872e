import type { ApiUserLine, CustomerLine, DeviceLine, UserLine } from './contract.ts';
import { devicesOf } from './devices.ts';
import { answer, bodyOf, numeric, text, type Json } from './fields.ts';
import { addApiUser, isRole } from './api-users.ts';
import { addNotification, changeNotification } from './notifications.ts';
import type { Session, Sessions } from './session.ts';
import { below, everyPartner, type CoveState } from './state.ts';
import type { Wizard } from './wizard.ts';

/** Where the console's own pages find their server; the vendor's is unknown. */
export const apiPath = '/console-api/v1/';

interface Asked {
  session: Session;
  body: Json;
  query: URLSearchParams;
  /** The last part of the path where the route has one. */
  id: number;
}
type Route = (asked: Asked) => Response | Promise<Response>;

const done = (): Response => answer({});
const refused = (message: string, status = 400): Response => answer({ message }, status);

/** The pages' JSON interface: everything a session may see or change, with the same rights that hide the tile. */
export function createConsoleApi(state: CoveState, sessions: Sessions, wizard: Wizard) {
  const inView = ({ customer }: Session) => [customer, ...below(state, customer.Id, true)];
  const nameOf = (partnerId: number): string => everyPartner(state).find(({ Id }) => Id === partnerId)?.Name ?? '';

  const routes: Record<string, Route> = {
    'GET session': ({ session }) => answer(sessions.info(session)),
    'POST session/customer': ({ session, body }) =>
      sessions.choose(session, numeric(body, 'id') ?? 0)
        ? answer(sessions.info(session))
        : refused('Customer not found', 404),
    'GET choices': ({ session, query }) => {
      const wanted = (query.get('search') ?? '').toLowerCase();
      const found = sessions.visible(session).filter(({ Name }) => Name.toLowerCase().includes(wanted));
      return answer(found.slice(0, 60).map(({ Id, Name, Level }) => ({ id: Id, name: Name, level: Level })));
    },
    'GET customers': ({ session }) =>
      answer(
        inView(session).map((partner): CustomerLine => ({
          id: partner.Id,
          name: partner.Name,
          level: partner.Level,
          state: partner.State,
          reference: partner.ExternalCode,
          devices: devicesOf(partner).length,
        })),
      ),
    'GET devices': ({ session }) =>
      answer(
        inView(session)
          .flatMap(devicesOf)
          .slice(0, 5000)
          .map((device): DeviceLine => ({
            id: device.id,
            name: device.name,
            customer: device.customer,
            status: device.status,
            type: device.accountType === 2 ? 'Microsoft 365' : device.osType === 2 ? 'Server' : 'Workstation',
          })),
      ),
    'GET users': ({ session }) => {
      const ids = new Set(inView(session).map(({ Id }) => Id));
      const here = state.users.filter(({ partnerId, kind }) => ids.has(partnerId) && kind === 'person');
      return answer(
        here.map(({ name, email, role, partnerId }): UserLine => ({ name, email, role, customer: nameOf(partnerId) })),
      );
    },
    'GET api-users': () =>
      answer(
        state.users
          .filter(({ kind }) => kind === 'api')
          .map((user): ApiUserLine => ({
            loginName: user.email,
            role: user.role,
            customer: nameOf(user.partnerId),
            securityOfficer: user.securityOfficer,
          })),
      ),
    'POST api-users': ({ session, body }) => {
      const { user } = session;
      if (user.role !== 'SuperUser' && user.role !== 'Administrator')
        return refused('You do not have permission to add API users', 403);
      const role = text(body, 'role');
      const loginName = text(body, 'loginName').trim();
      const customer = sessions.visible(session).find(({ Id }) => Id === numeric(body, 'customerId'));
      if (!isRole(role) || loginName === '' || customer === undefined)
        return refused('Login name, customer and role are required');
      if (state.users.some(({ email }) => email === loginName)) return refused('Login name is already in use');
      return answer({
        token: addApiUser(state, {
          loginName,
          role,
          partnerId: customer.Id,
          securityOfficer: body['securityOfficer'] === true,
        }),
      });
    },
    'GET notifications': () => answer(state.notifications),
    'POST notifications': ({ body }) => {
      const added = addNotification(state, body);
      return typeof added === 'string' ? refused(added) : answer(added);
    },
    'PUT notifications': ({ body, id }) =>
      changeNotification(state, id, body) ? done() : refused('Notification not found', 404),
    'DELETE notifications': ({ id }) => {
      state.notifications = state.notifications.filter((notification) => notification.id !== id);
      return done();
    },
    'GET halopsa': () => answer(wizard.info()),
    'POST halopsa/connect': async ({ body }) =>
      answer(
        await wizard.connect({
          name: text(body, 'name'),
          clientId: text(body, 'clientId'),
          clientSecret: text(body, 'clientSecret'),
          hostname: text(body, 'hostname'),
        }),
      ),
    'GET halopsa/psa-customers': ({ query }) => {
      const found = wizard.psaItems(query.get('search') ?? '');
      const skip = Number(query.get('skip') ?? 0);
      return answer({ items: found.slice(skip, skip + Number(query.get('take') ?? 50)), total: found.length });
    },
    'GET halopsa/psa-list': () => answer(wizard.psaItems('')),
    'GET halopsa/mapping': () => answer(wizard.mapping()),
    'PUT halopsa/mapping': ({ body }) => {
      const row = body['partnerId'] === 'reseller' ? 'reseller' : (numeric(body, 'partnerId') ?? 0);
      return wizard.map(row, numeric(body, 'psaId') ?? null) ? done() : refused('Customer not found', 404);
    },
    'POST halopsa/apply-to-all': () =>
      wizard.applyToAll() ? done() : refused('Select a PSA customer for the reseller first'),
    'POST halopsa/clear-all': () => {
      wizard.clearAll();
      return done();
    },
    'POST halopsa/confirm': () => {
      const confirmed = wizard.confirm();
      return confirmed === null ? refused('Mapping is incomplete') : answer(confirmed);
    },
    'POST halopsa/cancel': () => {
      wizard.cancel();
      return done();
    },
  };

  return async function handle(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const path = url.pathname.slice(apiPath.length);
    const body = request.method === 'GET' ? {} : await bodyOf(request);
    if (path === 'sign-in') {
      const cookie = sessions.signIn(text(body, 'email'), text(body, 'password'));
      return cookie === null
        ? refused('Incorrect email address or password', 401)
        : answer({}, 200, { 'set-cookie': cookie });
    }
    if (path === 'sign-out') return answer({}, 200, { 'set-cookie': sessions.signOut() });
    const session = sessions.of(request);
    if (session === null) return refused('Sign in', 401);
    if (path.startsWith('halopsa') && !sessions.mayManageIntegrations(session))
      return refused('PSA Integrations can be managed by Reseller customers only', 403);
    const [, plain = path, id = '0'] = /^(.*)\/(\d+)$/.exec(path) ?? [];
    const route = routes[`${request.method} ${plain}`];
    return route === undefined
      ? refused('Not found', 404)
      : await route({ session, body, query: url.searchParams, id: Number(id) });
  };
}

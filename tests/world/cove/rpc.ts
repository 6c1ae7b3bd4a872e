import { answer, isRecord, text, type Json } from './fields.ts';
import { badPassword, missingParameter, notAllowed, RpcFailure } from './rpc-failure.ts';
import { partnerMethods, type Method } from './rpc-partners.ts';
import { statisticsMethods } from './rpc-statistics.ts';
import { roleIds, type CoveState, type CoveUser } from './state.ts';
import type { Visas } from './visa.ts';

export interface RpcCall {
  method: string;
  params: Json;
  at: number;
}

const methods: ReadonlyMap<string, Method> = new Map(Object.entries({ ...partnerMethods, ...statisticsMethods }));

/** The record of a logged-in user as `Login` gives it. */
const loginResult = (user: CoveUser): Json => ({
  Id: user.id,
  PartnerId: user.partnerId,
  Name: user.email,
  FirstName: user.name.split(' ')[0] ?? '',
  EmailAddress: user.kind === 'api' ? '' : user.email,
  RoleId: roleIds[user.role],
  Flags: [...(user.securityOfficer ? ['SecurityOfficer'] : []), ...(user.kind === 'api' ? ['NonInteractive'] : [])],
});

function logIn(params: Json, visas: Visas): CoveUser {
  if (typeof params['username'] !== 'string') throw missingParameter('username');
  if (typeof params['password'] !== 'string') throw missingParameter('password');
  const partner = params['partner'];
  const user = visas.logIn(
    typeof partner === 'string' ? partner : undefined,
    text(params, 'username'),
    text(params, 'password'),
  );
  if (user === undefined) throw badPassword();
  return user;
}

/** `POST /jsonapi`. Refusals come with HTTP 200; a refusal after a good visa carries the next visa. */
export function createRpc(state: CoveState, visas: Visas, log: RpcCall[], now: () => number) {
  return async function handle(request: Request): Promise<Response> {
    if (request.method !== 'POST') return new Response('Method Not Allowed', { status: 405 });
    const parsed: unknown = await request.json().catch(() => null);
    if (!isRecord(parsed)) return answer({ jsonrpc: '2.0', id: null, error: { code: -32700, message: 'Parse error' } });
    const envelope = { jsonrpc: '2.0', id: parsed['id'] ?? null };
    const method = text(parsed, 'method');
    const params = isRecord(parsed['params']) ? parsed['params'] : {};
    log.push({ method, params: 'password' in params ? { ...params, password: '***' } : params, at: now() });
    let visa: string | undefined;
    try {
      let result: unknown;
      if (method === 'Login') {
        const user = logIn(params, visas);
        visa = visas.issue(user);
        result = loginResult(user);
      } else {
        const bearer = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
        const user = visas.userOf(text(parsed, 'visa') || (bearer ?? ''));
        if (user === undefined) throw new RpcFailure('Visa is invalid or expired');
        visa = visas.issue(user);
        const run = methods.get(method);
        if (run === undefined) throw new RpcFailure(`Method '${method}' not found`, { code: -32601 });
        if (user.role === 'Notifier') throw notAllowed();
        result = run(params, user, state);
      }
      return answer({ ...envelope, visa, result: { result } });
    } catch (error) {
      if (!(error instanceof RpcFailure)) throw error;
      const { code, data, message } = error;
      return answer({
        ...envelope,
        ...(visa === undefined ? {} : { visa }),
        error: { code, ...(data === undefined ? {} : { data }), message },
      });
    }
  };
}

import { randomUUID } from 'node:crypto';
import type { ApplicationRecord, AuthenticationMethod, LoginType } from '../state.ts';
import {
  denied,
  failures,
  flagFor,
  flagOf,
  forScreen,
  isFields,
  listAnswer,
  listOf,
  mayAsk,
  numberOf,
  postAnswer,
  textOf,
  wants,
  type ApiContext,
  type Fields,
} from './context.ts';
import { identityFields, readIdentity } from './application-identity.ts';

const mayManage = (context: ApiContext): boolean => mayAsk(context.caller) && context.caller.rights.admin;

function screenOf(application: ApplicationRecord, secret: string | undefined): Record<string, unknown> {
  const { method, loginType, identity, agentId, roles } = application;
  return { method, loginType, identity, agentId, roles, ...(secret === undefined ? {} : { secret }) };
}

function scopesFor(context: ApiContext, application: ApplicationRecord): unknown {
  const { id, scopes } = application;
  const form = forScreen(context) ? 'objects' : context.tenant.quirks.scopes;
  if (form === 'text') return scopes.join(' ');
  return form === 'names' ? scopes : scopes.map((name, index) => ({ id: index + 1, application_id: id, name }));
}

/** Names of posted permissions, in whichever form the tenant gives them out. */
function scopesFrom(fields: Fields): string[] | undefined {
  const value = fields['scopes'];
  if (typeof value === 'string') return value.split(' ').filter((name) => name !== '');
  if (!Array.isArray(value)) return undefined;
  const names = value.flatMap((each: unknown) =>
    typeof each === 'string' ? each : isFields(each) ? (textOf(each, 'name') ?? []) : [],
  );
  return [...new Set(names)];
}

function wire(
  context: ApiContext,
  application: ApplicationRecord,
  detailed: boolean,
  secret?: string,
): Record<string, unknown> {
  const { quirks } = context.tenant;
  const agent = context.state.agents.find((entry) => entry.id === application.agentId);
  const head: Record<string, unknown> = {
    id: application.id,
    clientId: application.clientId,
    displayName: application.name,
    inactive: flagFor(context, application.inactive),
    grant_type: application.method === null ? '' : quirks.grantTypes[application.method],
    loginentity: quirks.loginEntityCodes[application.loginType],
    loginas_agent_id: application.identity === 'agent' ? application.agentId : 0,
    ...(application.identity === 'agent' ? { loginas_agent_name: agent?.name ?? '' } : {}),
    allowagents: application.loginType === 'agent',
    allowusers: application.loginType === 'user',
    _issystem: flagFor(context, application.system),
    ...(application.system ? { system_use: 'agentapp' } : {}),
  };
  if (quirks.clientSecretOnGet !== 'absent')
    head['clientSecret'] = quirks.clientSecretOnGet === 'null' ? null : '********';
  if (secret !== undefined && quirks.clientSecretOnPost) head['clientSecret'] = secret;
  if (!detailed) return head;
  return {
    ...head,
    ...identityFields(context, application),
    ...(quirks.newerProperties
      ? { credential_type: 0, use_cookie_auth: 0, apikey_expiry_days: 0, description: '' }
      : {}),
    scopes: scopesFor(context, application),
    permissions: JSON.stringify(application.scopes.map((scope) => `scp:${scope}`)),
    type: 'confidential',
    consentType: 'implicit',
    authorizations: [],
    tokens: [],
    redirecturi_list: application.redirectUris.map((value) => ({ value, label: value })),
    cors_whitelist_list: application.cors.map((value) => ({ value, label: value })),
    ...(forScreen(context) ? { _screen: screenOf(application, secret) } : {}),
  };
}

/** GET /Application: administrators only; system applications are in the same list. */
export function getApplications(context: ApiContext): Response {
  if (!mayManage(context)) return denied(context, () => listAnswer(context, 'applications', []));
  return listAnswer(
    context,
    'applications',
    context.state.applications.map((entry) => wire(context, entry, false)),
  );
}

/** GET /Application/{id}: scopes and identity come with `includedetails`. */
export function getApplication(context: ApiContext): Response {
  if (!mayManage(context)) return denied(context, failures.notFound);
  const found = context.state.applications.find((entry) => entry.id.toLowerCase() === context.id.toLowerCase());
  return found === undefined
    ? failures.notFound()
    : Response.json(wire(context, found, wants(context, 'includedetails')));
}

function keyOf<Key extends string>(
  record: Record<Key, string | number>,
  value: string | number | undefined,
): Key | undefined {
  for (const key of Object.keys(record) as Key[]) if (record[key] === value) return key;
  return undefined;
}

function read(context: ApiContext, application: ApplicationRecord, fields: Fields): void {
  const { quirks } = context.tenant;
  application.name = textOf(fields, 'displayName') ?? application.name;
  application.inactive = flagOf(fields, 'inactive') ?? application.inactive;
  const method: AuthenticationMethod | undefined = keyOf(quirks.grantTypes, textOf(fields, 'grant_type'));
  if (method !== undefined) application.method = method;
  const loginType: LoginType | undefined = keyOf(quirks.loginEntityCodes, numberOf(fields, 'loginentity'));
  if (loginType !== undefined) application.loginType = loginType;
  const named = scopesFrom(fields);
  if (named !== undefined) {
    const kept = quirks.scopesOnPost === 'merge' && !forScreen(context) ? application.scopes : [];
    application.scopes = [...new Set([...kept, ...named])];
  }
  application.cors =
    listOf(fields, 'cors_whitelist_list')?.flatMap((entry) => textOf(entry, 'value') ?? []) ?? application.cors;
  application.redirectUris =
    listOf(fields, 'redirecturi_list')?.flatMap((entry) => textOf(entry, 'value') ?? []) ?? application.redirectUris;
  readIdentity(context, application, fields);
}

const newSecret = (): string => `${randomUUID()}-${randomUUID()}`;

/** POST /Application: creates (with a secret that is told once) and updates. */
export function postApplications(context: ApiContext): Response {
  if (!mayManage(context)) return failures.forbidden();
  const { state } = context.tenant;
  const done: Record<string, unknown>[] = [];
  for (const [index, fields] of context.records.entries()) {
    const id = textOf(fields, 'id') ?? '';
    const fresh = id === '' || id === '-1';
    const existing = state.applications.find((entry) => entry.id.toLowerCase() === id.toLowerCase());
    if (!fresh && existing === undefined) return failures.notFound();
    if (existing?.system === true) return failures.refused('System applications cannot be changed.');
    if (fresh && (textOf(fields, 'displayName') ?? '').trim() === '')
      return failures.validation({ [`[${index}].displayName`]: 'The Application Name field is required.' });
    const application: ApplicationRecord = existing ?? {
      id: randomUUID(),
      clientId: randomUUID(),
      secret: newSecret(),
      name: '',
      inactive: false,
      method: null,
      loginType: 'agent',
      identity: 'none',
      agentId: null,
      roles: [],
      scopes: [],
      cors: [],
      redirectUris: [],
      system: false,
    };
    read(context, application, fields);
    const renew = existing !== undefined && isRenewal(fields);
    if (renew) application.secret = newSecret();
    if (existing === undefined) state.applications.push(application);
    done.push(wire(context, application, true, existing === undefined || renew ? application.secret : undefined));
  }
  return postAnswer(context, done);
}

function isRenewal(fields: Fields): boolean {
  const screen = fields['_screen'];
  return typeof screen === 'object' && screen !== null && 'newsecret' in screen && screen.newsecret === true;
}

/** DELETE /Application/{id}. */
export function deleteApplication(context: ApiContext): Response {
  if (!mayManage(context)) return failures.forbidden();
  const { state } = context.tenant;
  const found = state.applications.find((entry) => entry.id.toLowerCase() === context.id.toLowerCase());
  if (found === undefined) return failures.notFound();
  if (found.system) return failures.refused('System applications cannot be deleted.');
  state.applications = state.applications.filter((entry) => entry !== found);
  return Response.json(wire(context, found, false));
}

/**
 * What differs between HaloPSA versions and tenants, or is unknown of the real product. Each is an option here, so that
 * nobody comes to rely on one of them.
 */

/** Where the web app keeps the credential of the logged-in agent. */
export type TokenPlacement =
  /** An HttpOnly session cookie that `/api` accepts by itself. */
  | 'cookie-session'
  /** A cookie `access_token` that scripts can read; `/api` wants it as Bearer. */
  | 'cookie-token'
  /** `localStorage._access_token`, longer than a cookie may be. */
  | 'local-storage'
  /** Only in the page's memory; renewed by the page after every full navigation. */
  | 'memory'
  /** A cookie `access_token` that scripts cannot read and `/api` does not accept by itself. */
  | 'http-only';

export type IdentityRolesForm = 'guids' | 'objects' | 'names' | 'csv' | 'integers' | 'absent';

export interface Quirks {
  tokenPlacement: TokenPlacement;
  /** Form of access tokens. */
  tokenForm: 'opaque' | 'jwt' | 'long';
  /** Seconds; sent as a number, or as text. */
  expiresIn: number | string;
  /** Lists come as a bare array or below the plural's key (`roles`, `categories` …). */
  lists: 'array' | 'keyed';
  /** Claim types of roles: two letters, or the names older versions used. */
  claimNames: 'codes' | 'legacy';
  /** Rights that are not granted: left out, or sent as "0". */
  claimsNotGranted: 'absent' | 'zero';
  /** Claim values as text or as numbers. */
  claimValues: 'text' | 'number';
  /** `twice`: each claim stands there once more with "0", as left over from an earlier grant. */
  claimRows: 'once' | 'twice';
  /** Whether roles carry their small integer. */
  roleIdInt: boolean;
  /** Whether the list of roles already carries claims. */
  rolesListDetailed: boolean;
  /** Scale of `Ux`: B = none, names, read, modify; A = none, read, modify. */
  customersScale: 'A' | 'B';
  /** How "Membership level to all Departments" travels. */
  departments: 'rows' | 'sentinel-zero' | 'sentinel-minus-one' | 'claim' | 'property' | 'absent';
  /** Whether POST /Roles replaces the claims or adds to them. */
  roleClaimsOnPost: 'replace' | 'merge';
  /** Whether POST /Application replaces the permissions or adds to them. */
  scopesOnPost: 'replace' | 'merge';
  /** A role that is saved from an older reading is taken, or refused by its `concurrencyStamp`. */
  roleStamps: 'unchecked' | 'checked';
  /** Answers carry properties that came after the published specification, in rows as well. */
  newerProperties: boolean;
  /** How "Agent to log in as: Application Identity" travels. */
  applicationIdentity: 'agent-id' | 'property' | 'absent';
  identityRoles: { property: string; form: IdentityRolesForm };
  /** Form of an application's permissions. */
  scopes: 'objects' | 'names' | 'text';
  /** Yes and no of applications and ticket types as JSON booleans, numbers or text. */
  flags: 'booleans' | 'numbers' | 'text';
  loginEntityCodes: { agent: number; user: number; supplier: number };
  grantTypes: { secret: string; password: string; code: string; implicit: string };
  /** Whether GET /Application carries `clientSecret` at all, and how. */
  clientSecretOnGet: 'absent' | 'null' | 'masked';
  /** Whether POST /Application answers the new secret. */
  clientSecretOnPost: boolean;
  /** Where the text of a category is. */
  categoryText: 'both' | 'value' | 'category_name';
  /** Whether categories carry names in other languages. */
  categoryTranslations: boolean;
  /** Whether POST is answered by one object, by an array, without the id that it gave, or without a body. */
  postAnswer: 'object' | 'array' | 'no-id' | 'nothing';
  postStatus: 200 | 201;
  /** Denial of an API request: a status, or 200 with nothing (or only what may be seen). */
  denial: 401 | 403 | 'filtered';
  /** First page number that `/Client` knows without `pageinate`. */
  clientPageBase: 0 | 1;
  clientPageMax: number;
  /** Default number of rows when the request does not page. */
  clientDefaultRows: number;
  /** Answer to a token request for scopes that the application lacks. */
  scopesNotGranted: 'narrow' | 'invalid_scope';
  /** Status of a request with a token that was asked for without scope. */
  tenantParameter: 'required' | 'optional' | 'ignored';
  /** Host of the identity server when it is not the tenant's own. */
  authHost: string | null;
  /** `auth_url` ends in a slash. */
  authUrlSlash: boolean;
  authInfo: 'full' | 'no-tenant' | 'missing' | 'html';
  inactiveApplication: 'invalid_client' | 'unauthorized_client' | 'invalid_grant';
  /** Rights of a token stay as they were when it was issued. */
  rightsFixedAtIssue: boolean;
  /** What `/Agent/me` answers to an application identity. */
  agentMeForIdentity: 'agent' | 'not-found' | 'empty';
  /** Deleting a fresh ticket is refused with 401 "restricted". */
  ticketDelete: 'allowed' | 'restricted';
  /** Unknown paths: the app's index.html, or a 404. */
  unknownPath: 'index' | 'not-found';
  /** `/api` answers CORS headers to these origins. */
  corsOrigins: readonly string[];
  /** Requests per rolling window; null: no limit. */
  rateLimit: { requests: number; windowMs: number; retryAfter: 'seconds' | 'date' | 'none' } | null;
  /** Milliseconds every API answer takes. */
  latencyMs: number;
  /** Reads show a write only after this time. */
  readLagMs: number;
  /** `/InstanceInfo` and `/Control` may be read by: everyone logged in, administrators, nobody. */
  settingsReadableBy: 'agents' | 'administrators' | 'nobody';
}

export const defaultQuirks: Quirks = {
  tokenPlacement: 'cookie-session',
  tokenForm: 'opaque',
  expiresIn: 3600,
  lists: 'array',
  claimNames: 'codes',
  claimsNotGranted: 'absent',
  claimValues: 'text',
  claimRows: 'once',
  roleIdInt: true,
  rolesListDetailed: false,
  customersScale: 'B',
  departments: 'absent',
  roleClaimsOnPost: 'replace',
  scopesOnPost: 'replace',
  roleStamps: 'unchecked',
  newerProperties: false,
  applicationIdentity: 'agent-id',
  identityRoles: { property: 'identity_roles', form: 'objects' },
  scopes: 'objects',
  flags: 'booleans',
  loginEntityCodes: { agent: 1, user: 2, supplier: 3 },
  grantTypes: { secret: 'client_credentials', password: 'password', code: 'authorization_code', implicit: 'implicit' },
  clientSecretOnGet: 'absent',
  clientSecretOnPost: true,
  categoryText: 'both',
  categoryTranslations: false,
  postAnswer: 'object',
  postStatus: 201,
  denial: 403,
  clientPageBase: 1,
  clientPageMax: 100,
  clientDefaultRows: 50,
  scopesNotGranted: 'narrow',
  tenantParameter: 'optional',
  authHost: null,
  authUrlSlash: false,
  authInfo: 'full',
  inactiveApplication: 'invalid_client',
  rightsFixedAtIssue: true,
  agentMeForIdentity: 'agent',
  ticketDelete: 'allowed',
  unknownPath: 'index',
  corsOrigins: [],
  rateLimit: null,
  latencyMs: 0,
  readLagMs: 0,
  settingsReadableBy: 'agents',
};

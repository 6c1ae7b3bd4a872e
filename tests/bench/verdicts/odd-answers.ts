/** Answers that HaloPSA, or something between it and the browser, gives instead of the expected ones. */
import type { RequirementId } from '../../../lib/domain/requirement-id.ts';

export interface Oddity {
  name: string;
  /** What cannot be read by API any more because of it. */
  hides: readonly RequirementId[];
  change(request: Request, answer: Response): Promise<Response> | Response;
}

const category = ['category-exists'] as const;
const role = [
  'role-exists',
  'role-departments',
  'role-tickets-access',
  'role-customers-access',
  'role-add-tickets',
  'role-view-unassigned',
  'role-all-customers',
  'role-all-ticket-types',
] as const;
const application = [
  'application-exists',
  'application-active',
  'application-authentication',
  'application-login-type',
  'application-identity',
  'application-role',
  'application-permissions',
] as const;
const type = ['ticket-type-incident', 'ticket-type-fields', 'ticket-type-category', 'ticket-type-access'] as const;
/** Verdicts about other records that need to know the role. */
const byRole = ['application-role', 'ticket-type-access'] as const;

const at = (request: Request, path: RegExp): boolean => path.test(new URL(request.url).pathname);
/** Gives this answer to every request of one path. */
const instead =
  (path: RegExp, answer: () => Response) =>
  (request: Request, usual: Response): Response =>
    at(request, path) ? answer() : usual;
const json = (body: unknown, status: number) => (): Response => Response.json(body, { status });
const html = (): Response =>
  new Response('<!doctype html><title>HaloPSA</title><div id="root"></div>', {
    headers: { 'content-type': 'text/html' },
  });

/** The first try of a path is refused, with or without a word on when to come back. */
function busyOnce(path: RegExp, retryAfter: string | null): Oddity['change'] {
  const seen = new Set<string>();
  return (request, usual) => {
    const { pathname } = new URL(request.url);
    if (!path.test(pathname) || seen.has(pathname)) return usual;
    seen.add(pathname);
    const headers = new Headers(retryAfter === null ? {} : { 'retry-after': retryAfter });
    const Message = 'Rate Limit Reached - 300 Requests per rolling 5 minute window';
    return Response.json({ Message }, { status: 429, headers });
  };
}

const anything = /^\/api\//iu;
const roles = /^\/api\/roles/iu;
const oneRole = /^\/api\/roles\/./iu;
const oneApplication = /^\/api\/application\/./iu;

/** Made anew for each tenant: some remember what they have seen. */
export const oddities: readonly (() => Oddity)[] = [
  () => ({
    name: 'categories: 403',
    hides: category,
    change: instead(/^\/api\/category/iu, json({ Message: 'no' }, 403)),
  }),
  () => ({
    name: 'categories: 404',
    hides: category,
    change: instead(/^\/api\/category/iu, json({ error: 'x' }, 404)),
  }),
  () => ({ name: 'categories: empty list', hides: category, change: instead(/^\/api\/category/iu, json([], 200)) }),
  () => ({
    name: 'categories: 204',
    hides: category,
    change: instead(/^\/api\/category/iu, () => new Response(null, { status: 204 })),
  }),
  () => ({
    name: 'roles: 401',
    hides: [...role, ...byRole],
    change: instead(roles, () => new Response(null, { status: 401 })),
  }),
  () => ({
    name: 'roles: empty list',
    hides: [...role, ...byRole],
    change: instead(roles, json({ record_count: 0, roles: [] }, 200)),
  }),
  () => ({
    name: 'roles: an error inside 200',
    hides: [...role, ...byRole],
    change: instead(roles, json({ resultCode: 1, errorMessage: 'x' }, 200)),
  }),
  () => ({ name: 'one role: a web page', hides: role.slice(1), change: instead(oneRole, html) }),
  () => ({
    name: 'one role: 500',
    hides: role.slice(1),
    change: instead(oneRole, () => new Response('Server Error', { status: 500 })),
  }),
  () => ({
    name: 'one role: cut off',
    hides: role.slice(1),
    change: instead(
      oneRole,
      () => new Response('{"id":"x","claims":[{"type":"Tx","val', { headers: { 'content-type': 'application/json' } }),
    ),
  }),
  () => ({
    name: 'applications: 403',
    hides: application,
    change: instead(/^\/api\/application/iu, json({ Message: 'no' }, 403)),
  }),
  () => ({
    name: 'one application: 404',
    hides: application.slice(1),
    change: instead(oneApplication, json({ Message: 'Not found.' }, 404)),
  }),
  () => ({ name: 'ticket types: a web page', hides: type, change: instead(/^\/api\/tickettype/iu, html) }),
  () => ({
    name: 'who I am: 404',
    hides: [],
    change: instead(/^\/api\/agent\/me/iu, json({ Message: 'Not found.' }, 404)),
  }),
  () => ({
    name: 'everything: a web page',
    hides: [...category, ...role, ...application, ...type],
    change: instead(anything, html),
  }),
  () => ({
    name: 'everything: a byte order mark',
    hides: [],
    async change(_request, usual) {
      return new Response(`\uFEFF${await usual.text()}`, { status: usual.status, headers: usual.headers });
    },
  }),
  () => ({ name: 'slow down: seconds', hides: [], change: busyOnce(anything, '2') }),
  () => ({
    name: 'slow down: a date',
    hides: [],
    change: busyOnce(anything, new Date(Date.now() + 3000).toUTCString()),
  }),
  () => ({ name: 'slow down: nothing said', hides: [], change: busyOnce(roles, null) }),
  () => ({
    name: 'slow down: without end',
    hides: [...role, ...byRole],
    change: instead(roles, json({ Message: 'Rate Limit Reached' }, 429)),
  }),
];

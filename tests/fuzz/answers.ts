/** What HaloPSA, its authorisation server and Cove answer, through the readers. */
import fc from 'fast-check';
import { rawAnswerSchema, type RawAnswer } from '../../lib/bus/page-protocol.ts';
import { createCoveClient } from '../../lib/cove/jsonrpc.ts';
import { readPartners } from '../../lib/cove/partners.ts';
import { failureSchema } from '../../lib/domain/failure.ts';
import { readAnswer } from '../../lib/halo/answer.ts';
import { assemble, type Known } from '../../lib/halo/assemble.ts';
import { readCustomers } from '../../lib/halo/customers.ts';
import { discover } from '../../lib/halo/discover.ts';
import { apiEvidenceSchema, gather } from '../../lib/halo/gather.ts';
import { requestToken } from '../../lib/halo/token.ts';
import { evaluate } from '../../lib/requirements/evaluate.ts';
import type { FuzzTarget } from './target.ts';
import { must, wildJson, wildText } from './wild.ts';

const status = fc.oneof(
  { weight: 4, arbitrary: fc.constant(200) },
  fc.constantFrom(201, 301, 302, 400, 401, 403, 404, 409, 418, 429, 500, 502, 503, 504),
);
const contentType = fc.constantFrom(
  'application/json',
  'text/html',
  'text/plain',
  '',
  'application/json; charset=utf-8',
  'a/b',
);
const body = fc.oneof(
  { weight: 3, arbitrary: wildJson.map((value) => JSON.stringify(value)) },
  wildJson.map((value) => JSON.stringify(value).slice(0, -2)),
  wildJson.map((value) => `\uFEFF${JSON.stringify(value)}`),
  wildText,
  fc.constantFrom('', '<!doctype html><title>Sign in</title>', '{"error":"invalid_client"}', '[]', '{}', 'null'),
);
const retryAfter = fc.oneof(
  fc.constant(''),
  fc.nat().map(String),
  fc.constantFrom('soon', '-5', 'Wed, 21 Oct 2026 07:28:00 GMT', '1e9'),
);
const response = fc.record({ status, contentType, body, retryAfter }).map((made) => ({
  ...made,
  response: () =>
    new Response(made.body === '' ? null : made.body, {
      status: made.status,
      headers: {
        ...(made.contentType === '' ? {} : { 'content-type': made.contentType }),
        ...(made.retryAfter === '' ? {} : { 'retry-after': made.retryAfter }),
      },
    }),
}));
const raw: fc.Arbitrary<RawAnswer> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      status,
      form: fc.constant('json' as const),
      body: wildJson,
      rung: fc.constant('cookie' as const),
    }),
  },
  fc.record({
    status,
    form: fc.constantFrom('html' as const, 'text' as const, 'empty' as const),
    rung: fc.constant('application' as const),
  }),
);
const nothingKnown = (): Known => ({
  api: null,
  pages: [],
  proof: null,
  connection: null,
  secret: null,
  cove: {},
  plan: { connectionId: 'c1', links: {}, excluded: [], revision: 1 },
  customers: { cove: [], psa: [] },
  choices: { ticks: {} },
  now: 1_800_000_000_000,
});
const canary = 'canary-secret-31c9';
const key = {
  host: 'acme.halopsa.com',
  authUrl: 'https://acme.halopsa.com/auth',
  clientId: 'id',
  clientSecret: canary,
};
const quick = { wait: () => Promise.resolve(), random: () => 0, now: () => 1_800_000_000_000 };
const answering = (responses: (() => Response)[]): typeof fetch => {
  let at = 0;
  return async () => {
    const next = responses[at % responses.length];
    at += 1;
    if (!next) throw new TypeError('Failed to fetch');
    return next();
  };
};

export const answerTargets: FuzzTarget[] = [
  {
    name: 'an answer of the API',
    holds: 'becomes a raw answer of the known form, whatever it was',
    share: 20,
    property: () =>
      fc.asyncProperty(response, async (made) => {
        const answer = await readAnswer(made.response(), 'application', 1_800_000_000_000);
        must(rawAnswerSchema.safeParse(answer).success, 'not of the form of a raw answer');
        must(
          answer.retryAfter === undefined || (answer.retryAfter >= 0 && Number.isFinite(answer.retryAfter)),
          'waits for ever',
        );
      }),
  },
  {
    name: 'the API, read whole and judged',
    holds: 'gives evidence that can be kept, and an outcome for each row; nothing throws',
    share: 4,
    property: () =>
      fc.asyncProperty(fc.array(raw, { minLength: 1, maxLength: 8 }), async (answers) => {
        let at = 0;
        const reader = {
          read: async (): Promise<RawAnswer> => {
            at += 1;
            return structuredClone(answers[at % answers.length] ?? { status: 500, form: 'empty', rung: 'cookie' });
          },
        };
        const api = await gather(reader, { choices: { ticks: {} }, ...quick });
        must(at < 400, `${at} requests`);
        must(apiEvidenceSchema.safeParse(JSON.parse(JSON.stringify(api))).success, 'evidence that cannot be read back');
        const rows = evaluate(assemble({ ...nothingKnown(), api }), {});
        must(rows.length > 20, 'rows are missing');
      }),
  },
  {
    name: 'customers, page by page',
    holds: 'ends, with distinct ids or a named failure',
    share: 4,
    property: () =>
      fc.asyncProperty(fc.array(raw, { minLength: 1, maxLength: 6 }), async (answers) => {
        let asked = 0;
        const read = await readCustomers(async (page) => {
          asked += 1;
          return structuredClone(answers[page % answers.length] ?? { status: 404, form: 'empty', rung: 'application' });
        }, quick);
        must(asked < 3000, 'it goes on for ever');
        if (!read.ok) return;
        const ids = read.value.customers.map(({ id }) => id);
        must(new Set(ids).size === ids.length && ids.every(Number.isInteger), 'an id twice, or none');
      }),
  },
  {
    name: 'the authorisation server',
    holds: 'gives a token or a named failure; the secret is in none',
    share: 8,
    property: () =>
      fc.asyncProperty(fc.array(response, { minLength: 1, maxLength: 3 }), async (made) => {
        const fetch = answering(made.map((each) => each.response));
        const found = await discover(key.host, { fetch, ...quick });
        const got = await requestToken({ ...key, ...(found.ok ? found.value : {}) }, { fetch, ...quick });
        for (const result of [found, got]) {
          must(!JSON.stringify(result).includes(canary), 'the secret is in the answer');
          must(result.ok || failureSchema.safeParse(result.failure).success, 'an unnamed failure');
        }
        if (found.ok)
          must(/^https:\/\/[a-z0-9.-]*halopsa\.com(?:[:/]|$)/u.test(found.value.authUrl), found.value.authUrl);
        if (got.ok && got.value.expiresAt !== undefined)
          must(Number.isFinite(got.value.expiresAt), 'a token that ends at no time');
      }),
  },
  {
    name: 'Cove’s API',
    holds: 'gives customers or a named failure, logs in a few times at most, and tells no token',
    share: 4,
    property: () =>
      fc.asyncProperty(fc.array(response, { minLength: 1, maxLength: 6 }), async (made) => {
        let asked = 0;
        const answers = answering(made.map((each) => each.response));
        const client = createCoveClient({
          login: { username: 'api', password: canary },
          fetch: (input, init) => {
            asked += 1;
            must(asked < 500, 'it asks for ever');
            return answers(input, init);
          },
          ...quick,
        });
        const read = await readPartners(client);
        must(!JSON.stringify(read).includes(canary), 'the token is in the answer');
        if (read.ok)
          must(
            read.value.customers.every(({ id }) => id !== ''),
            'a customer without an id',
          );
      }),
  },
];

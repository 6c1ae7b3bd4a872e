/** Messages to the background and to a page's scripts. */
import fc from 'fast-check';
import { handsProgress, pageRequests, haloWriteRequest } from '../../lib/bus/page-protocol.ts';
import { commands } from '../../lib/bus/protocol.ts';
import type { Caller } from '../../lib/bus/sender.ts';
import { dispatch, type Handlers } from '../../lib/bus/serve.ts';
import { pathOf } from '../../lib/halo/operations.ts';
import type { FuzzTarget } from './target.ts';
import { must, wildJson, wildText } from './wild.ts';

const carried: { name: string; input: unknown; caller: Caller }[] = [];
const handlers = Object.fromEntries(
  Object.keys(commands).map((name) => [
    name,
    async (input: unknown, caller: Caller) => {
      carried.push({ name, input, caller });
      return { ok: true, value: null };
    },
  ]),
) as unknown as Handlers;

const field = fc.constantFrom(
  'host',
  'connectionId',
  'planId',
  'hash',
  'name',
  'address',
  'clientId',
  'clientSecret',
  'runId',
  'requirement',
  'requirements',
  'on',
  'note',
  'text',
  'passphrase',
  'next',
  'minutes',
  'tabId',
  'what',
  'id',
  'source',
  'op',
  'label',
  'revision',
  'panel',
  'view',
  'state',
  'secret',
  'page',
  'part',
  'draft',
  'guide',
  'customerId',
  'step',
  '__proto__',
  'constructor',
);
const input = fc.oneof(
  fc.dictionary(
    field,
    fc.oneof(fc.constantFrom('acme.halopsa.com', 'other.halopsa.com', 'x', 'role-exists', true, 1), wildJson),
    { maxKeys: 6 },
  ),
  wildJson,
);
const message = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      alcove: fc.constant(1),
      name: fc.oneof(fc.constantFrom(...Object.keys(commands)), wildText),
      input,
    }),
  },
  wildJson,
);
const caller: fc.Arbitrary<Caller | undefined> = fc.constantFrom<Caller | undefined>(
  undefined,
  { who: 'own' },
  { who: 'halo', host: 'acme.halopsa.com', tabId: 1, frameId: 0 },
  { who: 'cove', host: 'backup.management', tabId: 2, frameId: 0, tenants: new Set(['acme.halopsa.com']) },
);

export const messageTargets: FuzzTarget[] = [
  {
    name: 'a message to the background',
    holds: 'is carried out only for a sender who may, about what it may speak of, and in the form of its schema',
    share: 40,
    property: () =>
      fc.asyncProperty(message, caller, async (raw, from) => {
        carried.length = 0;
        const answer = await dispatch(raw, from, handlers);
        must(answer === undefined || typeof answer.ok === 'boolean', 'an answer of another form');
        const [done] = carried;
        if (!done) return;
        const command = commands[done.name as keyof typeof commands];
        must(
          from !== undefined && (command.from as readonly string[]).includes(from.who),
          `${done.name} from ${from?.who ?? 'nobody'}`,
        );
        must(command.input.safeParse(done.input).success, `${done.name} with an input of another form`);
        const named: unknown = Reflect.get(Object(done.input), 'host');
        if (from.who === 'halo')
          must(named === undefined || named === from.host, `${String(named)} from ${from.host ?? ''}`);
        if (from.who === 'cove')
          must(
            named === undefined || named === from.host || named === 'acme.halopsa.com',
            `${String(named)} from Cove`,
          );
        must(Object.getPrototypeOf(done.input) === Object.prototype, 'an input with a prototype of its own');
      }),
  },
  {
    name: 'a request to a page’s script',
    holds: 'is parsed or refused; a read names one fixed path, never another host',
    share: 40,
    property: () =>
      fc.property(
        fc.oneof(
          wildJson,
          fc.record({
            type: fc.constantFrom(
              'halo.read',
              'halo.write',
              'cove.fill',
              'cove.apply',
              'doing',
              'end',
              'customers',
              'shown',
            ),
            operation: fc.oneof(
              wildText,
              fc.constantFrom('role', 'application', 'tickets-marked', '__proto__', 'toString'),
            ),
            id: wildText,
            key: wildText,
            record: wildJson,
          }),
        ),
        (raw) => {
          const request = pageRequests.safeParse(raw);
          handsProgress.safeParse(raw);
          haloWriteRequest.safeParse(raw);
          if (typeof raw !== 'object' || raw === null) return;
          // The page's script does not parse what it reads: the operation itself decides.
          const path = pathOf(Reflect.get(raw, 'operation') as never, Reflect.get(raw, 'id') as never);
          if (path === null) return;
          const url = new URL(`https://acme.halopsa.com/api${path}`);
          must(
            url.host === 'acme.halopsa.com' && url.pathname.startsWith('/api/') && !url.pathname.includes('..'),
            url.href,
          );
          must(!request.success || request.data.type !== 'halo.read' || /^[\w/-]+$/u.test(url.pathname), url.href);
        },
      ),
  },
];

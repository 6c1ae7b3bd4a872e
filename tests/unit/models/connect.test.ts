import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it } from 'vitest';
import { fail } from '../../../lib/domain/failure.ts';
import { noPolicy, type Policy } from '../../../lib/domain/policy.ts';
import { createActions } from '../../../lib/models/actions.ts';
import { createConnect, type ConnectField, type ConnectModel } from '../../../lib/models/connect.ts';
import { createDraft } from '../../../lib/models/draft.ts';
import { createScope } from '../../../lib/models/scope.ts';
import { memoryPorts, type MemoryPorts } from './memory-ports.ts';

let memory: MemoryPorts;
let connect: ConnectModel;
let connected: string[];
const policy = signal<Policy>(noPolicy);
beforeEach(async () => {
  memory = memoryPorts();
  connected = [];
  policy.value = noPolicy;
  const draft = createDraft(memory.ports, createScope());
  await new Promise((done) => setTimeout(done));
  connect = createConnect({
    ports: memory.ports,
    actions: createActions(memory.ports),
    draft,
    policy,
    held: (host, clientId) => host === 'acme.halopsa.com' && clientId === 'held-id',
    onConnected: (id) => connected.push(id),
  });
});
const fill = (values: Partial<Record<ConnectField, string>> = {}): void => {
  const all: Record<ConnectField, string> = {
    'Connection name': ' Acme ',
    'HaloPSA address': 'https://ACME.halopsa.com/api',
    'Client ID': 'abc ',
    'Client Secret': ' s3cret\n',
    ...values,
  };
  connect.set('Connection name', all['Connection name']);
  connect.set('HaloPSA address', all['HaloPSA address']);
  connect.set('Client ID', all['Client ID']);
  connect.set('Client Secret', all['Client Secret']);
};
const sent = () => memory.asked.filter(({ name }) => name === 'connect').map(({ input }) => input);

describe('connecting', () => {
  it('says while typing which host will be used, or what is wrong with it', () => {
    connect.set('HaloPSA address', 'https://ACME.halopsa.com/config?x');
    expect([connect.host.value, connect.problems.value]).toEqual(['acme.halopsa.com', {}]);
    connect.set('HaloPSA address', 'http://acme.halopsa.com');
    expect(connect.host.value).toBeNull();
    expect(connect.problems.value['HaloPSA address']).toMatch(/https/);
  });

  it('sends everything trimmed and says that it trimmed the secret', async () => {
    fill();
    expect(connect.tidied.value).toMatch(/Spaces/);
    expect(await connect.connect()).toBe(true);
    expect(sent()).toEqual([{ name: 'Acme', address: 'acme.halopsa.com', clientId: 'abc', clientSecret: 's3cret' }]);
    expect(connected).toEqual(['c1']);
  });

  it('needs no secret where one is held for that Client ID', async () => {
    fill({ 'Client Secret': '' });
    expect(await connect.connect()).toBe(false);
    expect(connect.problems.value['Client Secret']).toMatch(/Enter the Client Secret/);
    connect.set('Client ID', ' held-id');
    expect(connect.atHand.value).toBe(true);
    expect(await connect.connect()).toBe(true);
    expect(sent()).toMatchObject([{ clientId: 'held-id', clientSecret: '' }]);
  });

  it('names each empty field instead of sending', async () => {
    expect(await connect.connect()).toBe(false);
    expect(Object.keys(connect.problems.value).toSorted()).toEqual([
      'Client ID',
      'Client Secret',
      'Connection name',
      'HaloPSA address',
    ]);
    expect(sent()).toEqual([]);
    connect.set('Client ID', 'x');
    expect(connect.problems.value['Client ID']).toBeUndefined();
  });

  it('does not connect where the person refused access, and says so at the address', async () => {
    memory.allows = () => false;
    fill();
    expect(await connect.connect()).toBe(false);
    expect(connect.problems.value['HaloPSA address']).toMatch(/may not reach acme.halopsa.com/);
    expect(sent()).toEqual([]);
  });

  it('shows a failure at the field that it names, and keeps everything that was typed', async () => {
    memory.answers.set('connect', () =>
      Promise.resolve(fail('client-refused', 'Refused. Make a new one.', { field: 'Client Secret' })),
    );
    fill();
    await connect.connect();
    expect(connect.problems.value['Client Secret']).toBe('Refused. Make a new one.');
    expect(connect.failure.value).toBeNull();
    expect(connect.values.value['Client Secret']).toBe('s3cret');
    connect.set('Client Secret', 'other');
    expect(connect.problems.value['Client Secret']).toBeUndefined();
  });

  it('asks for the host of an authorisation server elsewhere', async () => {
    memory.answers.set('connect', () =>
      Promise.resolve(fail('auth-elsewhere', 'It logs in elsewhere.', { detail: 'Auth.example.com' })),
    );
    fill();
    await connect.connect();
    expect([connect.failure.value?.code, connect.askHost.value]).toEqual(['auth-elsewhere', 'auth.example.com']);
    expect(await connect.allowHost()).toBe(true);
  });

  it('never keeps the secret: not in the draft, and not here once it was used', async () => {
    fill();
    await connect.connect();
    const drafts = memory.asked.filter(({ name }) => name === 'draft.save');
    expect(drafts.length).toBeGreaterThan(0);
    expect(JSON.stringify(drafts)).not.toContain('s3cret');
    expect(connect.values.value['Client Secret']).toBe('');
  });
});

describe('where the organisation has set which addresses are allowed', () => {
  const cases: [string, Policy, string, boolean][] = [
    ['one that is allowed', { ...noPolicy, haloHosts: ['acme.halopsa.com'] }, 'acme.halopsa.com', true],
    ['another one', { ...noPolicy, haloHosts: ['acme.halopsa.com'] }, 'other.halopsa.com', false],
    ['one of its own domain', { ...noPolicy, off: ['ownHosts'] }, 'desk.acme.example', false],
    ['a hosted one', { ...noPolicy, off: ['ownHosts'] }, 'acme.haloitsm.com', true],
    [
      'one of its own domain that is named but whose kind is off',
      { ...noPolicy, haloHosts: ['desk.acme.example'], off: ['ownHosts'] },
      'desk.acme.example',
      false,
    ],
  ];
  it.each(cases)('%s', async (_name, set, address, allowed) => {
    policy.value = set;
    let asked = 0;
    memory.allows = () => ((asked += 1), true);
    fill({ 'HaloPSA address': address });
    expect(await connect.connect()).toBe(allowed);
    expect(sent()).toHaveLength(allowed ? 1 : 0);
    expect(asked, 'permissions asked for').toBe(allowed ? 1 : 0);
    expect(connect.problems.value['HaloPSA address'] ?? '').toMatch(allowed ? /^$/u : /Set by your organisation\.$/u);
  });
});

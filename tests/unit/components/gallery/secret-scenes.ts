import type { Trial } from '../../../../lib/domain/secret.ts';
import { fail, ok } from '../../../../lib/domain/failure.ts';
import type { SecretSight } from '../../../../lib/page/secret-watch.ts';
import { noTicket, type ProofTicket } from '../../../../lib/domain/proof-ticket.ts';
import { cell, type MemoryPorts } from '../../models/memory-ports.ts';
import { connection, customers, host, minutes, mixed, now } from './data.ts';
import { app, halo, withConnection, type Scene } from './setups.ts';

/** The page shows a secret; keeping it gives this. */
const beside = (sight: SecretSight | null, trial: Trial, more: (memory: MemoryPorts) => void = () => undefined) =>
  halo(
    (memory) => {
      memory.store.reportOf(host).set(mixed);
      more(memory);
    },
    {
      secret: {
        shown: cell(sight),
        keep: () => Promise.resolve(ok({ until: now + 43_200_000, trial })),
      },
    },
  );
const shown: SecretSight = { clientId: connection.clientId, readable: true, closing: false, nth: 1 };
const works: Trial = { outcome: 'works' };
const refused: Trial = {
  outcome: 'refused',
  failure: fail(
    'client-refused',
    'HaloPSA refused the Client ID or the Client Secret. Copy both again from the saved application.',
    { detail: 'The specified client credentials are invalid.' },
  ).failure,
};

const unlocked = (memory: MemoryPorts): void => {
  withConnection(memory);
  memory.store.secretsKept.set({ c1: { at: minutes(10), until: now + 3_600_000, vault: true } });
  memory.store.vaultState.set({ exists: true, idleMinutes: 15, lockAt: now + 900_000 });
};
const locked = (memory: MemoryPorts): void => {
  withConnection(memory);
  memory.store.secretsKept.set({ c1: { at: minutes(10), vault: true } });
  memory.store.vaultState.set({ exists: true, idleMinutes: 15 });
};

const ticket: ProofTicket = {
  id: 'p1',
  host,
  connectionId: 'c1',
  clientId: connection.clientId,
  madeAt: minutes(1),
  marker: 'AlcoveProof0123456789',
  summary: 'Test of Cove Data Protection by Alcove, closes itself (AlcoveProof0123456789)',
  type: { id: 21, name: 'Incident' },
  category: 'Cove Data Protection',
  impact: { id: 3, name: 'Single User Affected' },
  urgency: { id: 3, name: 'Low' },
  statusNew: { id: 1, name: 'New' },
  statusClosed: { id: 9, name: 'Closed' },
  customer: null,
  customers: [],
  hash: 'h',
  state: 'proposed',
};
const asked =
  (change: Partial<ProofTicket>, result = noTicket.result) =>
  (): MemoryPorts => {
    const memory = halo((m) => {
      m.store.customersOf('c1').set(customers(250));
      m.store.ticketOf(host).set({ plan: { ...ticket, ...change }, result });
    })();
    return memory;
  };

export const secretScenes: Scene[] = [
  { name: 'secret-offered', kind: 'sidebar', ports: beside(shown, works) },
  { name: 'secret-closing', kind: 'sidebar', ports: beside({ ...shown, closing: true }, works) },
  { name: 'secret-unreadable', kind: 'sidebar', ports: beside({ ...shown, readable: false }, works) },
  {
    name: 'secret-kept',
    kind: 'sidebar',
    acts: ['Keep the secret'],
    ports: beside(shown, works, withConnection),
  },
  {
    name: 'secret-refused-dark',
    kind: 'sidebar',
    scheme: 'dark',
    acts: ['Keep the secret'],
    ports: beside(shown, refused, withConnection),
  },
  {
    name: 'secret-lost',
    kind: 'sidebar',
    ports: beside(null, works, (m) => m.store.shownSecretOf(host).set({ at: minutes(6), goneAt: minutes(5) })),
  },
  { name: 'secret-locked', kind: 'sidebar', ports: beside(null, works, locked) },
  { name: 'vault-offer', kind: 'popup', ports: app('connect', withConnection) },
  {
    name: 'vault-create',
    kind: 'popup',
    height: 900,
    acts: ['Keep over restarts…', 'Passphrase=four plain words', 'Keep over restarts'],
    ports: app('connect', withConnection),
  },
  { name: 'vault-unlocked', kind: 'popup', height: 900, ports: app('connect', unlocked) },
  {
    name: 'vault-change-dark',
    kind: 'popup',
    scheme: 'dark',
    height: 1100,
    acts: ['Change passphrase…'],
    ports: app('connect', unlocked),
  },
  { name: 'vault-locked', kind: 'popup', height: 800, ports: app('connect', locked) },
  {
    name: 'vault-forget',
    kind: 'popup',
    height: 900,
    acts: ['Forget the vault…'],
    ports: app('connect', locked),
  },
  {
    name: 'vault-damaged',
    kind: 'popup',
    height: 800,
    ports: app('connect', (m) => {
      locked(m);
      m.store.vaultState.set({ exists: true, idleMinutes: 15, trouble: 'damaged' });
    }),
  },
  { name: 'ticket-ask', kind: 'ticket', width: 640, height: 900, ports: asked({}) },
  {
    name: 'ticket-narrow-dark',
    kind: 'ticket',
    width: 360,
    height: 1000,
    scheme: 'dark',
    ports: asked({ customer: { id: 5, name: 'Northwind Traders Ltd' } }),
  },
  {
    name: 'ticket-done',
    kind: 'ticket',
    width: 640,
    height: 400,
    ports: asked(
      { state: 'ended', chosen: { id: 5, name: 'Northwind' } },
      { at: now, clientId: connection.clientId, number: 4711, closed: true, customer: 'Northwind' },
    ),
  },
  {
    name: 'ticket-refused',
    kind: 'ticket',
    width: 640,
    height: 400,
    ports: asked(
      { state: 'ended', chosen: { id: 5, name: 'Northwind' } },
      {
        at: now,
        clientId: connection.clientId,
        cause: 'ticket-type-fields',
        failure: fail(
          'bad-input',
          'HaloPSA refused the ticket, and would refuse Cove’s too. See “Fields of Incident”: the ticket type Incident lacks Category, Impact or Urgency on its field list, or demands a field that Cove does not send. HaloPSA says: “Impact is required.”',
          { detail: '400 from POST /Tickets: [0].impact Impact is required.' },
        ).failure,
      },
    ),
  },
];

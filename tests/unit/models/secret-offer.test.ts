import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '../../../lib/domain/connection.ts';
import { fail, ok } from '../../../lib/domain/failure.ts';
import { unboundId } from '../../../lib/domain/secret.ts';
import { createActions } from '../../../lib/models/actions.ts';
import { createScope } from '../../../lib/models/scope.ts';
import { createSecretOffer, type SecretOffer } from '../../../lib/models/secret-offer.ts';
import type { SecretSight } from '../../../lib/page/secret-watch.ts';
import { cell, memoryPorts, type Cell, type MemoryPorts } from './memory-ports.ts';

const host = 'acme.halopsa.com';
const connection: Connection = {
  id: 'c1',
  name: 'Acme',
  host,
  authUrl: `https://${host}/auth`,
  clientId: 'id',
  createdAt: 1,
};
const readable: SecretSight = { readable: true, closing: false, nth: 1 };
let memory: MemoryPorts;
let sight: Cell<SecretSight | null>;
let offer: SecretOffer;
let keeps: () => ReturnType<NonNullable<NonNullable<MemoryPorts['ports']['page']>['secret']>['keep']>;

beforeEach(async () => {
  sight = cell<SecretSight | null>(null);
  keeps = async () => ok({ until: memory.clock.now + 1000, trial: { outcome: 'works' } });
  memory = memoryPorts({ secret: { shown: sight, keep: () => keeps() } });
  memory.store.connections.set({ c1: connection });
  offer = createSecretOffer({
    ports: memory.ports,
    actions: createActions(memory.ports),
    host: signal(host),
    connections: signal({ c1: connection }),
    connection: signal(connection),
    clock: signal(memory.clock.now),
    scope: createScope(),
  });
  await new Promise((done) => setTimeout(done));
});
const held = () => memory.store.secretsKept.set({ c1: { at: 1, until: memory.clock.now + 1000 } });

describe('the offer', () => {
  it('is made while a readable secret is shown, and only then', () => {
    expect(offer.stage.value).toBe('none');
    sight.set(readable);
    expect(offer.stage.value).toBe('offered');
    sight.set({ ...readable, readable: false });
    expect(offer.stage.value).toBe('unreadable');
    sight.set(null);
    expect(offer.stage.value).toBe('none');
  });

  it('warns while it is about to be closed, until it is kept', async () => {
    sight.set({ ...readable, closing: true });
    expect(offer.closing.value).toBe(true);
    held();
    await offer.keep();
    expect([offer.stage.value, offer.closing.value, offer.trial.value]).toEqual(['kept', false, { outcome: 'works' }]);
  });

  it('is made again for another secret, though an earlier one is held', async () => {
    held();
    expect(offer.stage.value).toBe('kept');
    sight.set(readable);
    expect(offer.stage.value).toBe('offered');
    await offer.keep();
    expect(offer.stage.value).toBe('kept');
    // Made anew in the same place.
    sight.set({ ...readable, nth: 2 });
    expect(offer.stage.value).toBe('offered');
  });

  it('is not made again for the same one, drawn anew', async () => {
    held();
    sight.set(readable);
    await offer.keep();
    sight.set(null);
    sight.set(readable);
    expect(offer.stage.value).toBe('kept');
  });

  it('is made for the next one, though the page closed the first while it was on its way', async () => {
    held();
    sight.set(readable);
    keeps = async () => {
      sight.set(null);
      return ok({ until: memory.clock.now + 1000, trial: { outcome: 'works' } });
    };
    await offer.keep();
    sight.set({ ...readable, nth: 2 });
    expect(offer.stage.value).toBe('offered');
  });

  it('stands when keeping failed, and says why', async () => {
    keeps = async () => fail('page-changed', 'It is not shown any more.');
    sight.set(readable);
    await offer.keep();
    expect([offer.stage.value, offer.trial.value]).toEqual(['offered', null]);
  });
});

describe('what is held', () => {
  it('is of this tenant, also while nobody knows its Client ID, and not over', () => {
    memory.store.secretsKept.set({ other: { at: 1, until: memory.clock.now + 1000 } });
    expect(offer.stage.value).toBe('none');
    memory.store.secretsKept.set({ [unboundId(host)]: { at: 1, until: memory.clock.now + 5 } });
    expect([offer.stage.value, offer.until.value]).toEqual(['kept', memory.clock.now + 5]);
    memory.store.secretsKept.set({ c1: { at: 1, until: memory.clock.now } });
    expect(offer.stage.value).toBe('none');
  });

  it('says whether the vault is open', () => {
    memory.store.secretsKept.set({ c1: { at: 1, vault: true } });
    expect([offer.stage.value, offer.vault.value, offer.until.value]).toEqual(['kept', 'locked', null]);
    memory.store.vaultState.set({ exists: true, idleMinutes: 5, lockAt: memory.clock.now + 1 });
    expect(offer.vault.value).toBe('open');
  });

  it('can be wiped and held longer', async () => {
    held();
    await offer.extend();
    await offer.wipe();
    expect(memory.asked).toEqual([
      { name: 'secret.extend', input: { host } },
      { name: 'secret.wipe', input: { host } },
    ]);
  });
});

it('a secret that was closed unkept is said to be lost until that is read', async () => {
  memory.store.shownSecretOf(host).set({ at: 1 });
  expect(offer.stage.value).toBe('none');
  memory.store.shownSecretOf(host).set({ at: 1, goneAt: 2 });
  expect([offer.stage.value, offer.lostAt.value]).toEqual(['lost', 2]);
  await offer.understood();
  expect(memory.asked).toEqual([{ name: 'secret.shown', input: { host, state: 'read' } }]);
});

describe('the button that keeps it', () => {
  it('has to have been in plain sight', async () => {
    let inSight = false;
    let kept = 0;
    const page = memory.ports.page;
    if (!page) throw new Error('no page');
    page.inSight = async () => (inSight ? ok(null) : fail('not-allowed', 'Something lies over this button.'));
    keeps = async () => {
      kept += 1;
      return ok({ until: memory.clock.now + 1000, trial: { outcome: 'works' } });
    };
    sight.set(readable);
    await offer.keep();
    expect([kept, offer.stage.value]).toEqual([0, 'offered']);
    inSight = true;
    await offer.keep();
    expect(kept).toBe(1);
  });
});

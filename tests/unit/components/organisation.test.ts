// @vitest-environment happy-dom
/** What the screens say of what an organisation has switched off, and which ways out they leave. */
import { afterEach, describe, expect, it } from 'vitest';
import { mountDiagnostics } from '../../../components/diagnostics/mount.tsx';
import { noPolicy, type Policy } from '../../../lib/domain/policy.ts';
import { memoryPorts } from '../models/memory-ports.ts';
import { facts } from './gallery/diagnostics-data.ts';
import { scenes } from './gallery/scenes.ts';
import { app, settled } from './stage.ts';

const off = (...features: Policy['off']): Policy => ({ ...noPolicy, off: features });
const memoryOf = (name: string) => {
  const found = scenes.find((each) => each.name === name);
  if (!found) throw new Error(name);
  return found.ports();
};

describe('a vault that the organisation has switched off', () => {
  it.each([
    ['vault-unlocked', true],
    ['vault-locked', false],
    ['vault-damaged', false],
  ])('%s leaves only the ways out', async (name, open) => {
    const memory = memoryOf(name);
    memory.store.policy.set(off('keepingSecrets'));
    const view = await app(memory);
    const card = view.root.querySelector<HTMLElement>('[data-vault]') ?? view.root;
    expect(card.textContent).toContain('Set by your organisation');
    expect(card.querySelector('input')).toBeNull();
    expect(view.find('button', 'Lock now') !== undefined).toBe(open);
    if (open) await view.press('Lock now');
    await view.press('Forget the vault…');
    await view.press('Destroy it');
    expect(memory.asked.map((each) => each.name).filter((each) => each !== 'vault.touch')).toEqual([
      ...(open ? ['vault.lock'] : []),
      'vault.forget',
    ]);
  });
  it('is not there where there is none', async () => {
    const memory = memoryOf('vault-offer');
    memory.store.policy.set(off('keepingSecrets'));
    expect((await app(memory)).root.querySelector('[data-vault]')).toBeNull();
  });
  it('asks for the secret that lies in it', async () => {
    for (const policy of [noPolicy, off('keepingSecrets')]) {
      const memory = memoryOf('vault-locked');
      memory.store.policy.set(policy);
      const { host, clientId } = Object.values(memory.store.connections.value)[0] ?? { host: '', clientId: '' };
      const view = await app(memory);
      await view.type('HaloPSA address', host);
      await view.type('Client ID', clientId);
      expect(view.text().includes('Alcove holds the one for this Client ID')).toBe(policy === noPolicy);
      view.unmount();
    }
  });
});

describe('where no tenant can be understood', () => {
  it('connecting says that none is allowed', async () => {
    const memory = memoryPorts();
    memory.store.policy.set({ ...noPolicy, haloHosts: [] });
    expect((await app(memory)).text()).toContain('Set by your organisation: no tenant');
  });
});

describe('the diagnostics', () => {
  const root = document.createElement('div');
  let takeAway = (): void => undefined;
  afterEach(() => takeAway());
  const page = async (policy: Policy): Promise<string> => {
    takeAway = mountDiagnostics(root, {
      ...memoryPorts().ports,
      host: null,
      read: () => Promise.resolve({ ...facts.full, policy }),
      watch: () => () => undefined,
    });
    await settled();
    await settled();
    return root.textContent ?? '';
  };
  it('that are switched off still name what was set, and what of it is ignored', async () => {
    const text = await page({
      ...off('diagnostics'),
      ignored: [{ setting: 'roleName', why: '7 is no name of 1 to 100 characters.' }],
    });
    expect(text).toContain('Diagnostics: switched off for this browser.');
    expect(text).toContain('7 is no name of 1 to 100 characters.');
    expect(root.querySelector('[data-ignored="roleName"]')).not.toBeNull();
    expect(text, 'and nothing of the rest').not.toContain('Ways in');
  });
  it('name that no tenant is allowed', async () => {
    expect(await page({ ...noPolicy, haloHosts: [] })).toContain('no tenant: what is set names no address');
  });
});

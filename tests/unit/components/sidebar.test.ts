// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { requirementIds } from '../../../lib/domain/requirement-id.ts';
import { fail, ok } from '../../../lib/domain/failure.ts';
import { memoryPorts } from '../models/memory-ports.ts';
import { host, mixed, report, run } from './gallery/data.ts';
import { scenes } from './gallery/scenes.ts';
import { settled, sidebar } from './stage.ts';

const halo = (page = {}) => {
  const memory = memoryPorts(page);
  memory.store.reportOf(host).set(mixed);
  return memory;
};
const row = (root: Element, id: string): HTMLElement => {
  const found = root.querySelector<HTMLElement>(`[data-requirement="${id}"]`);
  if (!found) throw new Error(`No row ${id}`);
  return found;
};

describe('the sidebar', () => {
  it('is a complementary landmark named Alcove with a row for every requirement and its outcome', async () => {
    const view = await sidebar(halo());
    expect(view.root.querySelector('aside')?.getAttribute('aria-label')).toBe('Alcove');
    const rows = [...view.root.querySelectorAll<HTMLElement>('[data-requirement]')];
    expect(new Set(rows.map(({ dataset }) => dataset.requirement))).toEqual(new Set(requirementIds));
    expect(rows).toHaveLength(requirementIds.length);
    for (const { id, kind } of mixed.outcomes) expect([id, row(view.root, id).dataset.outcome]).toEqual([id, kind]);
  });

  it('says found, expected, source with age, and why, where something is not met', async () => {
    const view = await sidebar(halo());
    const text = row(view.root, 'role-customers-access').textContent;
    for (const part of [
      'Not met',
      'No Access',
      'Read Only',
      'read from HaloPSA’s API, 2 min ago',
      'Cove cannot list your customers',
    ])
      expect(text).toContain(part);
  });

  it('folds a section in which all is met, and unfolds it when something is not', async () => {
    const memory = memoryPorts({});
    memory.store.reportOf(host).set(report());
    const view = await sidebar(memory);
    const section = () => row(view.root, 'role-exists').closest('.section-body');
    expect(section()?.hasAttribute('hidden')).toBe(true);
    memory.store.reportOf(host).set(report({ 'role-exists': { kind: 'unmet' } }));
    await settled();
    expect(section()?.hasAttribute('hidden')).toBe(false);
  });

  it('checks everything, shows how far it is and stops', async () => {
    const memory = halo();
    const view = await sidebar(memory);
    await view.press('Check everything');
    expect(memory.asked).toEqual([{ name: 'check', input: { host } }]);
    memory.store.runs.set(run({}));
    await settled();
    expect(view.text()).toContain('Reading the role 3 of 8');
    await view.press('Stop');
    expect(memory.asked.at(-1)).toEqual({ name: 'run.stop', input: { runId: 'r1' } });
  });

  it('points, checks and ticks from a row', async () => {
    const shown: string[] = [];
    const memory = halo({ showMe: (id: string) => (shown.push(id), Promise.resolve(ok(null))) });
    const view = await sidebar(memory);
    await view.press('Show me', row(view.root, 'role-departments'));
    await view.press('Check', row(view.root, 'role-departments'));
    await view.press('I checked: it is set', row(view.root, 'role-departments'));
    expect(shown).toEqual(['role-departments']);
    expect(memory.asked).toEqual([
      { name: 'check', input: { host } },
      { name: 'tick', input: { host, requirement: 'role-departments', on: true } },
    ]);
    await view.press('Check', row(view.root, 'role-tickets-access'));
    expect(memory.asked).toHaveLength(3);
  });

  it('says at the row why it could not point', async () => {
    const view = await sidebar(
      halo({ showMe: () => Promise.resolve(fail('page-changed', 'The role page is not there.')) }),
    );
    await view.press('Show me', row(view.root, 'role-departments'));
    expect(row(view.root, 'role-departments').querySelector('[role=alert]')?.textContent).toContain(
      'The role page is not there.',
    );
  });

  it('asks once which role is Cove’s', async () => {
    const memory = halo();
    memory.store.candidatesOf(host).set({
      roles: [
        { id: 'a', name: 'Cove-Role' },
        { id: 'b', name: 'Cove old' },
      ],
      applications: [],
    });
    const view = await sidebar(memory);
    [...view.root.querySelectorAll<HTMLElement>('input[type=radio]')][1]?.click();
    await settled();
    expect(memory.asked).toEqual([{ name: 'choose', input: { host, what: 'role', id: 'b' } }]);
    memory.store.choicesOf(host).set({ ticks: {}, roleId: 'b' });
    await settled();
    expect(view.root.querySelectorAll('input[type=radio]')).toHaveLength(0);
    expect(view.text()).toContain('Role · Cove old');
  });

  it('keeps keys from the console: one of its shortcuts could throw work away', async () => {
    const view = await sidebar(halo());
    const heard: string[] = [];
    document.addEventListener('keydown', (event) => heard.push(event.key), { once: true });
    view
      .get('button', 'Check everything')
      .dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(heard).toEqual([]);
  });

  it('draws names that look like markup as text', async () => {
    const memory = memoryPorts({});
    memory.store
      .reportOf(host)
      .set(report({ 'role-exists': { kind: 'unmet', found: '<img src=x onerror=alert(1)>', note: '<b>x</b>' } }));
    const view = await sidebar(memory);
    expect(view.root.querySelector('img')).toBeNull();
    expect(row(view.root, 'role-exists').textContent).toContain('<img src=x onerror=alert(1)>');
  });

  it('fills in and applies in Cove, and says what was refused', async () => {
    const scene = scenes.find(({ name }) => name === 'cove-filled');
    const memory = scene?.ports();
    if (!memory) throw new Error('scene');
    const view = await sidebar(memory);
    await view.press('Fill in');
    expect(memory.asked).toEqual([{ name: 'cove.fill', input: {} }]);
    expect(view.text()).toContain('Client Secret: The field could not be written');
    memory.store.coveView.set({ at: 1, tabId: 1, frames: { 0: { place: 'wizard-map' } } });
    await settled();
    await view.press('Apply mapping');
    expect(memory.asked.at(-1)).toEqual({ name: 'cove.apply', input: {} });
  });

  it('leaves nothing watching when it is taken away', async () => {
    const memory = halo();
    const view = await sidebar(memory);
    expect(memory.store.runs.watchers).toBeGreaterThan(0);
    view.unmount();
    expect([memory.store.runs.watchers, memory.store.reportOf(host).watchers, view.root.childElementCount]).toEqual([
      0, 0, 0,
    ]);
  });
});

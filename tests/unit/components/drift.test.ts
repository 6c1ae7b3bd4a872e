// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { ok } from '../../../lib/domain/failure.ts';
import { memoryPorts } from '../models/memory-ports.ts';
import { host, mixed, report } from './gallery/data.ts';
import { drifted, everything } from './gallery/report-data.ts';
import { app, settled, sidebar, type Stage } from './stage.ts';

const beside = () => {
  const memory = memoryPorts({});
  memory.store.reportOf(host).set(mixed);
  memory.store.driftOf(host).set(drifted);
  return memory;
};
const changed = (view: Stage) => view.root.querySelector<HTMLElement>('[aria-label="Changed"]');

describe('what changed, beside the page', () => {
  it('is a line for each, the worst first, the rest counted', async () => {
    const view = await sidebar(beside());
    const lines = [...(changed(view)?.querySelectorAll('.drift-line') ?? [])].map(({ textContent }) => textContent);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/Customers access.*Read Only.*No Access/u);
    expect(changed(view)?.textContent).toContain('2 more');
    // What Alcove did itself, what got better and who read it are no matter for this place.
    expect(changed(view)?.textContent).not.toMatch(/Tickets access|Bob Jones/u);
  });

  it('is put away by the person, and gone once all is right', async () => {
    const memory = beside();
    const view = await sidebar(memory);
    await view.press('Noted');
    expect(memory.asked).toContainEqual({ name: 'drift.noted', input: { host } });
    expect(changed(view)).toBeNull();
    memory.store.driftOf(host).set({ ...drifted, passes: drifted.passes.slice(2, 3) });
    await settled();
    expect(changed(view)).not.toBeNull();
    memory.store.reportOf(host).set(report());
    await settled();
    expect(changed(view)).toBeNull();
  });
});

describe('a note', () => {
  it('is written beside any row, kept, changed and left alone', async () => {
    const memory = beside();
    const view = await sidebar(memory);
    const row = view.root.querySelector<HTMLElement>('[data-requirement="role-customers-access"]') ?? undefined;
    await view.press('Add a note', row);
    await view.type('Note for the report', 'Bob sets it back');
    await view.press('Keep the note', row);
    await settled();
    expect(memory.asked.at(-1)).toEqual({
      name: 'note',
      input: { host, requirement: 'role-customers-access', text: 'Bob sets it back' },
    });
    expect(row?.textContent).toContain('Note: Bob sets it back');
    await view.press('Change the note', row);
    await view.type('Note for the report', 'something else');
    await view.press('Cancel', row);
    expect(row?.textContent).toContain('Note: Bob sets it back');
  });
});

describe('the overview', () => {
  it('has the whole history on demand, with how each was noticed', async () => {
    const memory = memoryPorts();
    everything(memory);
    const view = await app(memory);
    [...view.root.querySelectorAll('a')].find(({ textContent }) => textContent?.endsWith('Overview'))?.click();
    await settled();
    const head = [...view.root.querySelectorAll<HTMLElement>('.section-head')].find(({ textContent }) =>
      textContent?.startsWith('What changed'),
    );
    head?.click();
    await settled();
    const passes = [...view.root.querySelectorAll('.timeline > li')].map(({ textContent }) => textContent ?? '');
    expect(passes).toHaveLength(4);
    expect(passes[0]).toContain('checked by hand');
    expect(passes[1]).toContain('Read as');
    expect(passes[2]).toContain('daily check');
    expect(passes[3]).toContain('Changed by Alcove, with consent');
  });

  it('asks the browser before it promises to notify', async () => {
    for (const allowed of [true, false]) {
      const memory = memoryPorts();
      everything(memory);
      memory.ports.requestNotices = () => Promise.resolve(allowed);
      memory.answers.set('notices.set', () => Promise.resolve(ok(null)));
      const view = await app(memory);
      [...view.root.querySelectorAll('a')].find(({ textContent }) => textContent?.endsWith('Overview'))?.click();
      await settled();
      [...view.root.querySelectorAll<HTMLElement>('.section-head')]
        .find(({ textContent }) => textContent?.startsWith('What changed'))
        ?.click();
      await settled();
      view.root.querySelector<HTMLInputElement>('.changes-body input[type=checkbox]')?.click();
      await settled();
      expect(memory.asked).toContainEqual({ name: 'notices.set', input: { on: allowed } });
    }
  });
});

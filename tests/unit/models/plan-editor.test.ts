import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it } from 'vitest';
import { fail } from '../../../lib/domain/failure.ts';
import type { PlanOp } from '../../../lib/domain/plan.ts';
import { createPlanEditor, type PlanEditor } from '../../../lib/models/plan-editor.ts';
import { createScope } from '../../../lib/models/scope.ts';
import { memoryPorts, type MemoryPorts } from './memory-ports.ts';

const settle = () => new Promise((done) => setTimeout(done));
const link = (coveId: string, psaId: number): PlanOp => ({
  kind: 'link',
  coveId,
  link: { psaId, origin: 'hand', at: 1 },
});

let memory: MemoryPorts;
let editor: PlanEditor;
const linked = () => Object.fromEntries(Object.entries(editor.plan.value.links).map(([id, { psaId }]) => [id, psaId]));

beforeEach(async () => {
  memory = memoryPorts();
  editor = createPlanEditor(memory.ports, signal<string | null>('c1'), createScope());
  await settle();
});

describe('editing a plan', () => {
  it('shows an edit at once, before anyone has answered', async () => {
    const done = editor.edit(link('a', 1), 'Link A');
    expect([linked(), editor.undoLabel.value, editor.pending.value]).toEqual([{ a: 1 }, 'Link A', 1]);
    await done;
    expect([linked(), editor.pending.value]).toEqual([{ a: 1 }, 0]);
    expect(memory.store.planOf('c1').value.links).toEqual(editor.plan.value.links);
  });

  it('sends edits one after the other, each with the revision before it', async () => {
    await Promise.all([
      editor.edit(link('a', 1), 'A'),
      editor.edit(link('b', 2), 'B'),
      editor.edit(link('a', 3), 'A again'),
    ]);
    const revisions = memory.asked.map(({ input }) =>
      typeof input === 'object' && input && 'revision' in input ? input.revision : null,
    );
    expect(revisions).toEqual([0, 1, 2]);
    expect(linked()).toEqual({ a: 3, b: 2 });
  });

  it('undoes and redoes, saying what', async () => {
    await editor.edit(link('a', 1), 'Link A');
    await editor.edit({ kind: 'clear-all' }, 'Clear all 1 link');
    expect([linked(), editor.undoLabel.value, editor.redoLabel.value]).toEqual([{}, 'Clear all 1 link', null]);
    await editor.undo();
    expect([linked(), editor.undoLabel.value, editor.redoLabel.value]).toEqual([
      { a: 1 },
      'Link A',
      'Clear all 1 link',
    ]);
    await editor.redo();
    expect(linked()).toEqual({});
  });

  it('asks nothing when there is nothing to undo', async () => {
    await editor.undo();
    await editor.redo();
    expect(memory.asked).toEqual([]);
  });

  it('goes back to what is stored when an edit is refused, and drops what waited behind it', async () => {
    await editor.edit(link('a', 1), 'A');
    memory.answers.set('plan.edit', () => Promise.resolve(fail('stale', 'changed elsewhere')));
    await Promise.all([editor.edit(link('b', 2), 'B'), editor.edit(link('c', 3), 'C')]);
    expect([linked(), editor.failure.value?.code, editor.pending.value]).toEqual([{ a: 1 }, 'stale', 0]);
    expect(memory.asked.filter(({ name }) => name === 'plan.edit')).toHaveLength(2);
  });

  it('takes over what another window did', async () => {
    const before = editor.elsewhere.value;
    memory.store
      .planOf('c1')
      .set({ connectionId: 'c1', links: { z: { psaId: 9, origin: 'automatic', at: 1 } }, excluded: [], revision: 7 });
    expect([linked(), editor.elsewhere.value]).toEqual([{ z: 9 }, before + 1]);
    await editor.edit(link('a', 1), 'A');
    expect(linked()).toEqual({ z: 9, a: 1 });
  });

  it('does not let the late echo of an older edit take a newer one away', async () => {
    const old = memory.store.planOf('c1').value;
    await editor.edit(link('a', 1), 'A');
    memory.store.planOf('c1').set(old);
    expect(linked()).toEqual({ a: 1 });
  });

  it('is unsaved again after an edit', async () => {
    await editor.edit(link('a', 1), 'A');
    await editor.save();
    expect(editor.plan.value.savedAt).toBe(memory.clock.now);
    await editor.edit(link('a', 2), 'A');
    expect(editor.plan.value.savedAt).toBeUndefined();
  });

  it('saves only after the edits on their way', async () => {
    void editor.edit(link('a', 1), 'A');
    await editor.save();
    expect(memory.asked.map(({ name }) => name)).toEqual(['plan.edit', 'plan.save']);
    expect(memory.asked[1]?.input).toEqual({ connectionId: 'c1', revision: 1 });
  });
});

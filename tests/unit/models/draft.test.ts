import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDraft } from '../../../lib/domain/connection.ts';
import { createDraft, draftDelay } from '../../../lib/models/draft.ts';
import { createScope } from '../../../lib/models/scope.ts';
import { memoryPorts, type MemoryPorts } from './memory-ports.ts';

let memory: MemoryPorts;
beforeEach(() => {
  vi.useFakeTimers();
  memory = memoryPorts();
});
afterEach(() => vi.useRealTimers());
const saved = () => memory.asked.filter(({ name }) => name === 'draft.save').map(({ input }) => input);

describe('the draft', () => {
  it('is kept once when typing pauses', async () => {
    const model = createDraft(memory.ports, createScope());
    await vi.advanceTimersByTimeAsync(0);
    for (const name of ['A', 'Ac', 'Acm']) model.change({ name });
    expect(saved()).toEqual([]);
    await vi.advanceTimersByTimeAsync(draftDelay);
    expect(saved()).toEqual([{ draft: { ...emptyDraft, name: 'Acm' } }]);
  });

  it('goes out at once when the view is about to disappear', async () => {
    const scope = createScope();
    const model = createDraft(memory.ports, scope);
    await vi.advanceTimersByTimeAsync(0);
    model.change({ name: 'A' });
    scope.end();
    await vi.advanceTimersByTimeAsync(0);
    expect(saved()).toEqual([{ draft: { ...emptyDraft, name: 'A' } }]);
  });

  it('keeps what was typed before the stored draft arrived, and the rest of the stored one', async () => {
    memory.store.draft.value = { ...emptyDraft, name: 'stored', clientId: 'id', step: 'map' };
    const model = createDraft(memory.ports, createScope());
    model.change({ name: 'typed' });
    await vi.advanceTimersByTimeAsync(0);
    expect(model.draft.value).toEqual({ ...emptyDraft, name: 'typed', clientId: 'id', step: 'map' });
  });

  it('is not overwritten by the echo of an older draft while something unsent is typed', async () => {
    const model = createDraft(memory.ports, createScope());
    await vi.advanceTimersByTimeAsync(0);
    model.change({ name: 'Acme' });
    memory.store.draft.set({ ...emptyDraft, name: 'Ac' });
    expect(model.draft.value.name).toBe('Acme');
    await vi.advanceTimersByTimeAsync(draftDelay);
    memory.store.draft.set({ ...emptyDraft, name: 'other window' });
    expect(model.draft.value.name).toBe('other window');
  });
});

import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Run } from '../../../lib/domain/run.ts';
import { createScope } from '../../../lib/models/scope.ts';
import { silence, wakeForRuns } from '../../../lib/models/waking.ts';
import { memoryPorts } from './memory-ports.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const run = (beatAt: number, state: Run['state'] = 'running'): Record<string, Run> => ({
  r: { id: 'r', kind: 'check', subject: 'acme.halopsa.com', state, doing: '', done: 0, startedAt: 0, beatAt },
});
const asked = (runs: Record<string, Run>) => {
  const memory = memoryPorts();
  const all = signal(runs);
  const scope = createScope();
  wakeForRuns(memory.ports, all, scope);
  return { memory, all, scope, times: () => memory.asked.filter(({ name }) => name === 'alive').length };
};

it('asks for whoever works on a run that says nothing, until it has ended or the page is gone', () => {
  const now = memoryPorts().clock.now;
  const { all, scope, times } = asked(run(now - silence));
  vi.advanceTimersByTime(silence * 3);
  expect(times()).toBe(3);
  all.value = run(now - silence, 'done');
  vi.advanceTimersByTime(silence * 3);
  expect(times()).toBe(3);
  all.value = run(now - silence);
  scope.end();
  vi.advanceTimersByTime(silence * 3);
  expect(times()).toBe(3);
});

it('leaves one alone that has just told how far it is', () => {
  const { times } = asked(run(memoryPorts().clock.now));
  vi.advanceTimersByTime(silence * 3);
  expect(times()).toBe(0);
});

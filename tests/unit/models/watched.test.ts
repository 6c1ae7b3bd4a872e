import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { createScope } from '../../../lib/models/scope.ts';
import { watched, watchedBy } from '../../../lib/models/watched.ts';
import type { Readable } from '../../../lib/models/ports.ts';
import { cell } from './memory-ports.ts';

const settle = () => new Promise((done) => setTimeout(done));

describe('watched', () => {
  it('shows the fallback, then what is stored, then every later value', async () => {
    const scope = createScope();
    const source = cell('stored');
    const { value, loading } = watched(source, 'fallback', scope);
    expect([value.value, loading.value]).toEqual(['fallback', 'loading']);
    await settle();
    expect([value.value, loading.value]).toEqual(['stored', 'ready']);
    source.set('newer');
    expect(value.value).toBe('newer');
  });

  it('lets a value heard during the first read win over that read', async () => {
    let answer: (value: string) => void = () => undefined;
    const source = { ...cell('x'), read: () => new Promise<string>((done) => (answer = done)) };
    const { value } = watched(source, 'fallback', createScope());
    source.set('heard');
    answer('older');
    await settle();
    expect(value.value).toBe('heard');
  });

  it('keeps the fallback and says so when reading fails', async () => {
    const source: Readable<string> = {
      read: () => Promise.reject(new Error('no storage')),
      watch: () => () => undefined,
    };
    const { value, loading } = watched(source, 'fallback', createScope());
    await settle();
    expect([value.value, loading.value]).toEqual(['fallback', 'failed']);
  });

  it('stops watching when its scope ends', async () => {
    const scope = createScope();
    const source = cell('stored');
    const { value } = watched(source, 'fallback', scope);
    scope.end();
    source.set('later');
    await settle();
    expect([value.value, source.watchers]).toEqual(['fallback', 0]);
  });
});

describe('watchedBy', () => {
  it('changes over with the key and never shows the value of another one', async () => {
    const cells = { a: cell('of a'), b: cell('of b') };
    const key = signal<'a' | 'b' | null>(null);
    const { value, loading } = watchedBy(key, (each) => cells[each], 'none', createScope());
    expect([value.value, loading.value]).toEqual(['none', 'ready']);
    key.value = 'a';
    expect(value.value).toBe('none');
    key.value = 'b';
    await settle();
    expect(value.value).toBe('of b');
    cells.a.set('late news of a');
    expect([value.value, cells.a.watchers]).toEqual(['of b', 0]);
    key.value = null;
    expect(value.value).toBe('none');
  });
});

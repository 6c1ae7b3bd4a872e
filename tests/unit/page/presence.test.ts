// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { Arrival } from '../../../lib/page/navigation.ts';
import { joinPresence, standIn, takePresence } from '../../../lib/page/presence.ts';

const arrival = (address: string): Arrival => ({
  href: `https://x${address}`,
  address,
  fingerprint: '',
  cause: 'route',
});
let id: string | undefined;
let world: typeof globalThis;
const take = (runtimeId: () => string | undefined = () => id) => takePresence({ runtimeId, world });

beforeEach(() => {
  id = 'alcove';
  world = Object.create(globalThis);
});

describe('one presence per world', () => {
  it('a second script finds the first alive and has nothing to do; a joined one shares it', () => {
    const first = take();
    expect(first).not.toBeNull();
    expect(take()).toBeNull();
    expect(joinPresence(world)).toBe(first);
    first?.end('replaced');
  });

  it('an orphan in the same world is ended and replaced', () => {
    let first: string | undefined = 'old';
    const old = take(() => first);
    const ends: string[] = [];
    old?.onEnd((cause) => ends.push(cause));
    first = undefined;
    expect(joinPresence(world)).toBeNull();
    const next = take();
    expect(next).not.toBeNull();
    expect(old?.signal.aborted).toBe(true);
    expect(ends).toEqual(['replaced']);
    next?.end('replaced');
  });

  it('an orphan in another world hears the newcomer and leaves; a living one does not believe it', () => {
    const ends: string[] = [];
    let first: string | undefined = 'old';
    const old = take(() => first);
    old?.onEnd((cause) => ends.push(cause));
    if (old) standIn(document, old);
    document.dispatchEvent(new Event('alcove:presence'));
    expect(ends).toEqual([]);
    first = undefined;
    world = Object.create(globalThis);
    const next = take();
    if (next) standIn(document, next);
    expect(ends).toEqual(['replaced']);
    next?.end('replaced');
  });

  it.each(['pointerdown', 'focusin', 'visibilitychange'])('an orphan notices by itself on %s', (type) => {
    const presence = take(() => {
      if (id === undefined) throw new Error('Extension context invalidated.');
      return id;
    });
    const ends: string[] = [];
    presence?.onEnd((cause) => ends.push(cause));
    if (presence) standIn(document, presence);
    id = undefined;
    document.dispatchEvent(new Event(type));
    expect(ends).toEqual(['orphaned']);
    document.dispatchEvent(new Event(type));
    expect(ends).toEqual(['orphaned']);
  });
});

it('an end that nobody watched for yet is seen by who asks for the signal later', () => {
  const presence = take();
  presence?.end('replaced');
  expect(presence?.signal.aborted).toBe(true);
});

describe('places', () => {
  it('the signal of a place ends with it', () => {
    const presence = take();
    const signals: AbortSignal[] = [];
    presence?.arrive(arrival('/a'));
    presence?.onArrive((here) => signals.push(here.signal));
    presence?.arrive(arrival('/b'));
    expect(presence?.here?.address).toBe('/b');
    expect(signals.map((signal) => signal.aborted)).toEqual([true, false]);
    presence?.end('replaced');
    expect(signals.map((signal) => signal.aborted)).toEqual([true, true]);
  });

  it('a listener with an ended signal hears no more', () => {
    const presence = take();
    const stop = new AbortController();
    const heard: string[] = [];
    presence?.onArrive((here) => heard.push(here.address), stop.signal);
    presence?.arrive(arrival('/a'));
    stop.abort();
    presence?.arrive(arrival('/b'));
    expect(heard).toEqual(['/a']);
    presence?.end('replaced');
  });

  it('an arrival at an orphan ends it instead', () => {
    const presence = take();
    const ends: string[] = [];
    presence?.onEnd((cause) => ends.push(cause));
    id = undefined;
    presence?.arrive(arrival('/a'));
    expect([presence?.here, ends]).toEqual([null, ['orphaned']]);
  });
});

/** What Chromium's own trace says about one load of a page: whose script ran on the main thread, and for how long. */
import type { CDPSession } from '@playwright/test';

/** The part of a trace event that is read; times in microseconds. */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** Time that the thread itself had: what others did on the machine meanwhile is not in it. */
  tdur?: number;
  id?: string;
  args?: {
    name?: string;
    data?: {
      url?: string;
      cpuProfile?: { nodes?: ProfileNode[]; samples?: number[] };
      timeDeltas?: number[];
      startTime?: number;
    };
  };
}

interface ProfileNode {
  id: number;
  parent?: number;
  callFrame: { url?: string };
}

const plain = ['devtools.timeline', 'v8', 'v8.execute', 'toplevel', 'blink.user_timing'];
const sampled = [...plain, 'disabled-by-default-v8.cpu_profiler'];

/** Traces the whole browser while `during` goes on. `samples`: with the stack of every fraction of a millisecond, which costs time itself. */
export async function traced(
  browser: CDPSession,
  during: () => Promise<void>,
  { samples = false }: { samples?: boolean } = {},
): Promise<TraceEvent[]> {
  await browser.send('Tracing.start', {
    transferMode: 'ReturnAsStream',
    traceConfig: { includedCategories: samples ? sampled : plain, excludedCategories: ['*'] },
  });
  const complete = new Promise<{ stream?: string | undefined }>((resolve) =>
    browser.once('Tracing.tracingComplete', resolve),
  );
  try {
    await during();
  } finally {
    await browser.send('Tracing.end');
  }
  const { stream: handle } = await complete;
  if (handle === undefined) throw new Error('the browser gave no trace');
  let text = '';
  for (let end = false; !end;) {
    const { data, eof } = await browser.send('IO.read', { handle, size: 1 << 20 });
    text += data;
    end = eof;
  }
  await browser.send('IO.close', { handle });
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(text);
  return traceEvents;
}

/** Script of an extension, and the browser's own script that serves it (`extensions::messaging` and the like). */
export const isExtensionUrl = (url: string | undefined): boolean =>
  /^(?:chrome-extension:\/\/|extensions::)/u.test(url ?? '');

const scriptWork = new Set(['EvaluateScript', 'v8.compile', 'v8.compileModule', 'v8.evaluateModule', 'FunctionCall']);

/** `thread`: time that the thread had, which is what it costs; `wall`: as the clock went, with all that came between. */
export interface Spent {
  thread: number;
  wall: number;
}

const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;

/** Threads with this name. */
export function threadsNamed(events: readonly TraceEvent[], name: string): Set<string> {
  return new Set(events.filter((event) => event.name === 'thread_name' && event.args?.name === name).map(threadOf));
}

/** The outermost of these slices, thread by thread: what lies within another is in that one's time already. */
function outermost(slices: readonly TraceEvent[]): TraceEvent[] {
  const ends = new Map<string, number>();
  return slices
    .toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
    .filter((slice) => {
      const thread = threadOf(slice);
      if (slice.ts < (ends.get(thread) ?? -Infinity)) return false;
      ends.set(thread, slice.ts + (slice.dur ?? 0));
      return true;
    });
}

const sum = (slices: readonly TraceEvent[]): Spent => ({
  thread: slices.reduce((all, { tdur, dur = 0 }) => all + (tdur ?? dur), 0) / 1000,
  wall: slices.reduce((all, { dur = 0 }) => all + dur, 0) / 1000,
});

/**
 * Milliseconds of script by address: compiling, evaluating and every call into it with all that it makes the browser do
 * (style, layout). What goes on after a promise is not in it, the trace does not say whose that is (`microtasksOf`).
 *
 * @param threads where to count, as `threadsNamed` gives them
 */
export function scriptOf(
  events: readonly TraceEvent[],
  threads: ReadonlySet<string>,
  owned: (url: string | undefined) => boolean = isExtensionUrl,
): Spent {
  return sum(
    outermost(
      events.filter(
        (event) =>
          event.ph === 'X' &&
          scriptWork.has(event.name) &&
          owned(event.args?.data?.url) &&
          threads.has(threadOf(event)),
      ),
    ),
  );
}

/** Milliseconds of microtasks (what goes on after a promise) that belong to an extension, by the stacks sampled in them. */
export function microtasksOf(events: readonly TraceEvent[], threads: ReadonlySet<string>): number {
  const own = scriptSlices(events, threads);
  const within = (at: number, list: readonly TraceEvent[]): boolean =>
    list.some(({ ts, dur = 0 }) => at >= ts && at <= ts + dur);
  const tasks = outermost(
    events.filter((event) => event.ph === 'X' && event.name === 'RunMicrotasks' && threads.has(threadOf(event))),
  ).filter(({ ts }) => !within(ts, own));
  const samples = samplesOf(events, new Set([...threads].map((thread) => Number(thread.split('/')[0]))));
  let total = 0;
  for (const { ts, dur = 0, tdur = dur } of tasks) {
    const inside = samples.filter(({ at }) => at >= ts && at <= ts + dur);
    if (inside.length > 0) total += (tdur * inside.filter(({ ours }) => ours).length) / inside.length;
  }
  return total / 1000;
}

const scriptSlices = (events: readonly TraceEvent[], threads: ReadonlySet<string>): TraceEvent[] =>
  outermost(
    events.filter(
      (event) =>
        event.ph === 'X' &&
        scriptWork.has(event.name) &&
        isExtensionUrl(event.args?.data?.url) &&
        threads.has(threadOf(event)),
    ),
  );

/** Every sampled stack of these processes: when, and whether script of an extension is in it. */
function samplesOf(events: readonly TraceEvent[], pids: ReadonlySet<number>): { at: number; ours: boolean }[] {
  const found: { at: number; ours: boolean }[] = [];
  const profiles = new Map<
    string,
    { at: number; parents: Map<number, number | undefined>; own: Map<number, boolean> }
  >();
  for (const event of events
    .filter(({ name, pid }) => /^Profile(?:Chunk)?$/u.test(name) && pids.has(pid))
    .toSorted((a, b) => a.ts - b.ts)) {
    const key = `${event.pid}/${event.id ?? ''}`;
    const data = event.args?.data ?? {};
    const profile = profiles.get(key) ?? { at: data.startTime ?? event.ts, parents: new Map(), own: new Map() };
    profiles.set(key, profile);
    for (const { id, parent, callFrame } of data.cpuProfile?.nodes ?? []) {
      profile.parents.set(id, parent);
      profile.own.set(id, isExtensionUrl(callFrame.url) || (parent !== undefined && profile.own.get(parent) === true));
    }
    const deltas = data.timeDeltas ?? [];
    for (const [index, node] of (data.cpuProfile?.samples ?? []).entries()) {
      profile.at += deltas[index] ?? 0;
      found.push({ at: profile.at, ours: profile.own.get(node) === true });
    }
  }
  return found;
}

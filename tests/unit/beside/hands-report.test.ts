import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { reporterOf, type PortLike } from '../../../lib/beside/hands-report.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A background that can die: its ports close, and what is posted to them throws. */
function background({ hears = true } = {}) {
  const got: unknown[] = [];
  const ports: { alive: boolean; gone: () => void; answer: (message: unknown) => void }[] = [];
  const connect = (): PortLike => {
    const port = { alive: true, gone: () => undefined as void, answer: (_: unknown) => undefined as void };
    ports.push(port);
    return {
      postMessage(message) {
        if (!port.alive) throw new Error('Attempting to use a disconnected port object');
        got.push(message);
        if (hears && (message as { type: string }).type === 'end') queueMicrotask(() => port.answer({ type: 'heard' }));
      },
      disconnect: () => void (port.alive = false),
      onDisconnect: { addListener: (listener) => (port.gone = listener) },
      onMessage: { addListener: (listener) => (port.answer = listener) },
    };
  };
  const die = () => {
    for (const port of ports.filter(({ alive }) => alive)) {
      port.alive = false;
      port.gone();
    }
  };
  return { got, ports, connect, die, hearing: (yes: boolean) => (hears = yes) };
}
const doing = (done: number) => ({ type: 'doing' as const, text: 'Setting', done, total: 9 });
const end = { type: 'end' as const, stopped: false, text: 'Done', done: 9, total: 9, reseller: true, leftOver: [] };

test('many small steps are told a few times a second, the last of them always', async () => {
  const { got, connect } = background();
  const report = reporterOf('r', connect);
  for (let done = 0; done <= 50; done += 1) report.progress(doing(done));
  expect(got).toEqual([doing(0)]);
  await vi.advanceTimersByTimeAsync(250);
  expect(got).toEqual([doing(0), doing(50)]);
});

test('while nothing changes it is told again, so that the run is known to be alive', async () => {
  const { got, connect } = background();
  reporterOf('r', connect).progress(doing(3));
  await vi.advanceTimersByTimeAsync(16_000);
  expect(got).toEqual([doing(3), doing(3), doing(3), doing(3)]);
});

test('a killed worker is woken by the next report; what was refused so far goes along once', async () => {
  const { got, ports, connect, die } = background();
  const report = reporterOf('r', connect);
  report.progress(doing(1));
  die();
  report.leftOver([{ name: 'Acme', reason: 'no' }]);
  await vi.advanceTimersByTimeAsync(250);
  report.progress(doing(2));
  await vi.advanceTimersByTimeAsync(250);
  expect(ports).toHaveLength(2);
  expect(got).toEqual([doing(1), { ...doing(1), leftOver: [{ name: 'Acme', reason: 'no' }] }, doing(2)]);
});

test('the end is told until somebody has heard it', async () => {
  const { got, connect, die, hearing } = background({ hears: false });
  const report = reporterOf('r', connect);
  const ended = report.end(end);
  await vi.advanceTimersByTimeAsync(2000);
  die();
  hearing(true);
  await vi.advanceTimersByTimeAsync(2000);
  await ended;
  expect(got).toEqual([end, end, end]);
});

test('before the page goes, what was not told yet is told', () => {
  const { got, connect } = background();
  const report = reporterOf('r', connect);
  report.progress(doing(1));
  report.progress(doing(2));
  report.flush();
  expect(got).toEqual([doing(1), doing(2)]);
  expect(report.last()).toEqual({ done: 2, total: 9, leftOver: [] });
});

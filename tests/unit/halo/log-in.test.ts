import { describe, expect, it } from 'vitest';
import type { HaloRead, RawAnswer } from '../../../lib/bus/page-protocol.ts';
import { gather } from '../../../lib/halo/gather.ts';
import { readAnswer } from '../../../lib/halo/answer.ts';
import { whyMissing } from '../../../lib/halo/asked.ts';
import { judged, now, readerOf, tenantOf } from './tenant-reading.ts';

const refusals: [string, RawAnswer][] = [
  ['401', { status: 401, form: 'empty', rung: 'cookie' }],
  ['the way to the log-in page', { status: 302, form: 'html', rung: 'cookie' }],
  ['the log-in page itself', { status: 200, form: 'html', rung: 'cookie' }],
];

/** A tenant that answers so many reads as usual, and the rest like this. */
function endsAfter(answered: number, refusal: RawAnswer, only?: HaloRead) {
  const usual = readerOf(tenantOf());
  let count = 0;
  return {
    read: (operation: HaloRead, id?: string): Promise<RawAnswer> => {
      count += 1;
      const isOver = count > answered && (only === undefined || only === operation);
      return isOver ? Promise.resolve(refusal) : usual.read(operation, id);
    },
  };
}
const read = (reader: Parameters<typeof gather>[0]) =>
  gather(reader, { choices: { ticks: {} }, now: () => now, wait: () => Promise.resolve(), random: () => 0 });

describe('a log-in that ends while it is read with', () => {
  it.each(refusals)('%s: nobody is logged in, whoever it was', async (_name, refusal) => {
    const rows = judged({ api: await read(endsAfter(5, refusal)) });
    expect(rows['role-exists']).toMatchObject({ kind: 'met' });
    for (const id of ['role-tickets-access', 'application-permissions', 'ticket-type-fields'])
      expect(rows[id], id).toMatchObject({ kind: 'unknown', reason: 'not-logged-in' });
    expect(rows['role-tickets-access']?.note).toContain('the log-in ended while this was read');
  });
  it.each(refusals)('%s from one list alone says nothing about the log-in', async (_name, refusal) => {
    const rows = judged({ api: await read(endsAfter(0, refusal, 'roles')) });
    expect(rows['role-exists']?.reason).not.toBe('not-logged-in');
    expect(rows['application-exists']).toMatchObject({ kind: 'met' });
  });
});

describe('a wait that is asked for', () => {
  const why = (retryAfter: number) =>
    whyMissing(
      { operation: 'roles', at: now, answer: { status: 429, form: 'empty', rung: 'cookie', retryAfter } },
      'taken',
    ).detail;
  it.each([
    [7200, 'which asks to wait 120 min'],
    [90, 'which asks to wait 2 min'],
  ])('of %d s is told', (seconds, words) => expect(why(seconds)).toContain(words));
  it('is not told where it is over at once', () => expect(why(5)).toBe('429 from GET /Roles'));
  it('is reckoned by the clock of the server that names a date', async () => {
    const headers = { date: new Date(now).toUTCString(), 'retry-after': new Date(now + 60_000).toUTCString() };
    const wrongClock = now - 3 * 86_400_000;
    const answer = await readAnswer(new Response('', { status: 429, headers }), 'cookie', wrongClock);
    expect(answer.retryAfter).toBe(60);
  });
});

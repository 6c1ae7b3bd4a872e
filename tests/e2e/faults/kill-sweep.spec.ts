/** A few of the waits at which a worker can die. All of them: `npm run bench -- kill-sweep`. */
import { expect, furtherIf, test } from '../fixtures.ts';
import { sweeping, type Sweep } from '../kill-sweep.ts';

/** By what is waited for there: a reading half done, the key on its way, rows half set. */
const few: Record<Sweep, readonly number[]> = { check: [27], connect: [19], apply: [10, 26] };

for (const sweep of ['check', 'connect', 'apply'] as const) {
  const title = `${sweep}: its worker is killed at a wait, it ends as an undisturbed one`;
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from this pattern
  test(title, furtherIf(sweep !== 'check'), async ({}, info) => {
    test.setTimeout(180_000);
    const going = await sweeping(sweep);
    let killed = 0;
    try {
      for (const at of few[sweep]) {
        const { what, same, lostOrDoubled, why } = await going.at(at);
        expect({ at, what, same, lostOrDoubled, why }).toMatchObject({ same: true, lostOrDoubled: 0 });
        if (what !== undefined) killed += 1;
      }
    } finally {
      await going.close();
    }
    info.annotations.push({ type: 'killPoints', description: String(killed) });
    expect(killed).toBe(few[sweep].length);
  });
}

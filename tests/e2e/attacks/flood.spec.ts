/** More messages than anybody would send, of any type, depth and size, from a script in a console's page. */
import fc from 'fast-check';
import { commands } from '../../../lib/bus/protocol.ts';
import { takenOver } from '../browser/taken-over.ts';
import { writes } from '../fixing.ts';
import { expect, test } from '../fixtures.ts';
import { sharedScene } from '../scene.ts';
import { keptBy } from './answers.ts';

const own = 'acme.halopsa.com';
const scene = sharedScene({ world: { cove: false, tenants: [{ host: own, state: 'ready', customers: 3 }] } });
test.beforeEach(() => scene.forget());
const kept = () => keptBy(scene.alcove);

test('thousands of messages of any type, depth and size change nothing and wear nothing out', async () => {
  test.setTimeout(120_000);
  const page = await scene.haloAs(own, 'administrator');
  const script = await takenOver(page, scene.alcove.extensionId);
  const before = await kept();
  const name = fc.oneof(
    fc.constantFrom(
      ...Object.keys(commands).filter(
        (each) => !/alive|panel|app\.open|own\.open|guide|secret\.shown|check|page\.read/u.test(each),
      ),
    ),
    fc.string(),
    fc.constantFrom('__proto__', 'constructor', 'hasOwnProperty'),
  );
  const message = fc.oneof(
    fc.record({
      alcove: fc.oneof(fc.constant(1), fc.anything()),
      name: fc.oneof(name, fc.anything()),
      input: fc.jsonValue(),
    }),
    fc.jsonValue(),
  );
  const messages = fc.sample(message, { numRuns: 3000, seed: 20260101 }).map((each) => JSON.stringify(each) ?? 'null');
  const heavy = [
    `{"alcove":1,"name":"check","input":${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}}`,
    `{"alcove":1,"name":"check","input":{"host":"${'a'.repeat(5_000_000)}"}}`,
    `{"alcove":1,"name":"tick","input":{"host":"${own}","requirement":"role-exists","on":true,"note":"${'b'.repeat(2_000_000)}"}}`,
    `{"alcove":1,"name":"check","input":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"host":5}}`,
    `{"__proto__":{"alcove":1,"name":"vault.forget","input":{}}}`,
  ];
  const answers = await script.evaluate(
    async (all: string[]) => {
      const seen: Record<string, number> = {};
      for (let at = 0; at < all.length; at += 50)
        await Promise.all(
          all.slice(at, at + 50).map(async (text) => {
            const answer: unknown = await Promise.resolve(chrome.runtime.sendMessage(JSON.parse(text))).catch(
              () => 'error',
            );
            const key =
              typeof answer === 'object' && answer !== null
                ? `ok:${String(Reflect.get(answer, 'ok'))}`
                : String(answer);
            seen[key] = (seen[key] ?? 0) + 1;
          }),
        );
      return seen;
    },
    [...messages, ...heavy],
  );
  expect(answers['ok:true'] ?? 0).toBe(0);
  expect(answers['ok:false']).toBeGreaterThan(300);
  const worker = await scene.alcove.worker();
  expect(await worker.evaluate(() => Reflect.get({}, 'polluted') === undefined)).toBe(true);
  expect(await kept()).toBe(before);
  expect(writes(scene.world, own)).toEqual([]);
});

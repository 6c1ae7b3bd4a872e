/** The mapping table as other consoles might have it: pages, late lists, rows that move, a dialog in the middle. Cove ends with exactly the plan. */
import type { CoveOptions } from '../world/cove/options.ts';
import { makeCompanies } from '../world/companies.ts';
import { withPlan } from './alcove.ts';
import { applyWhole, asCove, draftOf, listedCustomers, openCove, toMapping } from './cove-side.ts';
import { expect, furtherIf, test, until } from './fixtures.ts';

const host = 'acme.halopsa.com';
// Pages hold 20 rows: where there are pages, there are two; elsewhere a dozen rows show as much.
const [many, few] = [26, 12].map((count) => makeCompanies({ count, seed: 5, noise: 0 }));
if (many === undefined || few === undefined) throw new Error('two lists are wanted');
const listsFor = ({ quirks }: Pick<Partial<CoveOptions>, 'quirks'>) => (quirks?.paging === 'pages' ? many : few);

/** By `npm run test:long`: pages, servers, late lists, editors and rows that move are shown in every run by tests/unit/page/browser. */
const worlds: [string, Partial<CoveOptions> & { variant: 'frame' | 'top' }][] = [
  [
    'pages of 20, text with X or an editor, redrawn after every change, customers listed with their number',
    {
      variant: 'frame',
      quirks: { paging: 'pages', editors: 'mixed', rerender: 'after-change', psaLabel: 'name-and-id' },
    },
  ],
  [
    'editors that open on a press, unmapped rows first, entries that come after 1.2 seconds',
    { variant: 'frame', quirks: { editors: 'on-click', unmappedFirst: true, dropdownDelay: 1200 } },
  ],
  [
    'pages of 20, editors in every row that ask the server, names padded with blanks',
    {
      variant: 'top',
      quirks: { paging: 'pages', editors: 'always', remoteSearch: true, dropdownDelay: 600, paddedNames: true },
    },
  ],
  [
    'unmapped rows first and every row drawn anew each second',
    { variant: 'top', quirks: { unmappedFirst: true, rerender: 'every-second', extraColumns: ['id'] } },
  ],
];

for (const [name, options] of worlds) {
  const { psa, cove } = listsFor(options);
  test.describe(`${options.variant}: ${name}`, () => {
    test.use({
      worldOptions: {
        tenants: [{ host, state: 'ready', customers: psa }],
        cove: { customers: cove, automaticMapping: 'none', ...options },
      },
    });
    test('is filled with the plan', furtherIf(true), async ({ world, alcove, popup }) => {
      test.setTimeout(150_000);
      const { plan } = await withPlan(await popup('?full'), world.halo.tenant(host), listedCustomers(cove));
      const beside = await openCove(await alcove.context.newPage(), world.cove, options.variant);
      await toMapping(beside);
      const text = await applyWhole(beside, 120_000);
      expect(text).toContain('carried over and read back');
      expect(text).not.toContain('to do by hand');
      await expect.poll(() => draftOf(world.cove)).toEqual(asCove(plan));
      expect(world.cove.state.draft?.reseller).toBe(plan.reseller?.psaId);
      expect(world.cove.state.losses).toEqual([]);
    });
  });
}

for (const variant of ['frame', 'top'] as const) {
  const { psa, cove } = few;
  test.describe(`a dialog of the console in the middle, form "${variant}"`, () => {
    test.use({
      worldOptions: {
        tenants: [{ host, state: 'ready', customers: psa }],
        cove: { customers: cove, automaticMapping: 'none', variant, quirks: { interruptAfter: 4 } },
      },
    });
    test(
      'is waited for in sight of the person, and gone on after',
      furtherIf(variant === 'top'),
      async ({ world, alcove, popup }) => {
        test.setTimeout(120_000);
        const { plan } = await withPlan(await popup('?full'), world.halo.tenant(host), listedCustomers(cove));
        const beside = await openCove(await alcove.context.newPage(), world.cove, variant);
        await toMapping(beside);
        await beside.sidebar.click('button', 'Apply mapping');
        await until(async () => (await beside.sidebar.text()).includes('Something is in front of Cove’s table'), {
          what: 'the sidebar to say what it waits for',
          timeout: 30_000,
        });
        const written = world.cove.state.rowChanges.length;
        expect(written).toBeLessThan(asCove(plan).length);
        await beside.person.answer('OK');
        await until(async () => /carried over and read back/u.test(await beside.sidebar.text()), {
          what: 'the mapping to be applied',
          timeout: 60_000,
        });
        await expect.poll(() => draftOf(world.cove)).toEqual(asCove(plan));
      },
    );
  });
}

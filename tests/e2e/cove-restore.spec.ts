/** What Cove itself cannot take back: the difference is seen before applying, and what Cove showed before is kept. */
import { makeCompanies } from '../world/companies.ts';
import type { Plan } from '../../lib/domain/plan.ts';
import type { RestorePoint } from '../../lib/domain/cove-rows.ts';
import { askAlcove, stored, withPlan } from './alcove.ts';
import { applyWhole, asCove, draftOf, listedCustomers, openCove, toMapping } from './cove-side.ts';
import { expect, furtherIf, test } from './fixtures.ts';

const host = 'acme.halopsa.com';
const { psa, cove } = makeCompanies({ count: 12, seed: 5, noise: 0 });
const tenants = [{ host, state: 'ready' as const, customers: psa }];

for (const variant of ['top', 'frame'] as const)
  test.describe(`what Cove showed before, ${variant}`, () => {
    test.use({ worldOptions: { tenants, cove: { customers: cove, variant } } });

    test(
      'is told as a difference, and kept as a restore point with the reseller’s own PSA customer',
      furtherIf(variant === 'top'),
      async ({ world, alcove, popup }) => {
        test.setTimeout(120_000);
        const app = await popup('?full');
        const { clients } = world.halo.tenant(host).state;
        const nameOf = (id: number | undefined): string => clients.find((each) => each.id === id)?.name ?? 'nobody';
        const { connectionId, plan: first } = await withPlan(app, world.halo.tenant(host), listedCustomers(cove));
        const now = async (): Promise<Plan> => (await stored<Plan>(app, `plan:${connectionId}`)) ?? first;
        const edit = async (op: Parameters<typeof askAlcove<'plan.edit'>>[2]['op']): Promise<void> => {
          await askAlcove(app, 'plan.edit', { connectionId, op, label: 'Edit', revision: (await now()).revision });
        };
        const save = async (): Promise<void> => {
          await askAlcove(app, 'plan.save', { connectionId, revision: (await now()).revision });
        };
        const beside = await openCove(await alcove.context.newPage(), world.cove, variant);
        await toMapping(beside);
        expect(await applyWhole(beside)).toContain('carried over and read back');
        await expect.poll(() => draftOf(world.cove)).toEqual(asCove(first));
        const before = draftOf(world.cove);
        expect(before.length).toBeGreaterThan(2);

        // Another plan: one customer added to nothing, one changed, one cleared, and another PSA customer for the reseller.
        const [changed = '', cleared = ''] = Object.keys(first.links);
        const others = psa.filter(({ id, inactive }) => !inactive && id !== first.links[changed]?.psaId);
        const target = others.find(({ id }) => id !== first.reseller?.psaId)?.id ?? 0;
        await edit({ kind: 'link', coveId: changed, link: { psaId: target, origin: 'hand', at: Date.now() } });
        await edit({ kind: 'unlink', coveId: cleared });
        await edit({ kind: 'reseller', link: { psaId: target, origin: 'hand', at: Date.now() } });
        await app.goto(`chrome-extension://${alcove.extensionId}/popup.html?full#review`);
        const difference = app.getByRole('region', { name: 'What Apply mapping changes in Cove' });
        await expect(difference).toContainText('0 to add');
        await expect(difference).toContainText('1 to change');
        await expect(difference).toContainText('1 to clear');
        await expect(difference).toContainText(
          `Reseller account: ${nameOf(first.reseller?.psaId)} → ${nameOf(target)}`,
        );
        await save();
        await beside.page.bringToFront();
        expect(await applyWhole(beside)).toContain('carried over and read back');
        await expect.poll(() => draftOf(world.cove)).toEqual(asCove(await now()));
        expect(draftOf(world.cove)).not.toEqual(before);

        const points = (await stored<RestorePoint[]>(app, `restore-points:${connectionId}`)) ?? [];
        expect(points.at(-1)?.rows.reseller?.trim()).toBe(nameOf(first.reseller?.psaId));
      },
    );
  });

/**
 * The whole HaloPSA part by what the bubbles say, on three wordings of the console, with reloads between any two steps.
 * The judge looks at the tenant itself.
 */
import { looks } from '../world/halo/look.ts';
import { truthOf } from '../world/halo/truth.ts';
import { workThrough } from './bubbles/admin.ts';
import { expect, test } from './fixtures.ts';
import { sharedScene } from './scene.ts';

const wordings = ['plain', 'clients', 'older'] as const;
const hostOf = (wording: string): string => `by-${wording}.halopsa.com`;
const scene = sharedScene({
  world: {
    cove: false,
    tenants: wordings.map((wording) => ({
      host: hostOf(wording),
      state: 'unconfigured' as const,
      customers: 3,
      look: looks[wording],
    })),
  },
});

const wanted = (id: string): boolean => /^(?:category|role|application)-/u.test(id);

for (const [index, wording] of wordings.entries()) {
  // One of them runs every time, the others take as long again.
  const tag = wording === 'clients' ? [] : ['@long'];
  test(`wording "${wording}": the bubbles alone lead from nothing to a tenant that is right`, { tag }, async () => {
    test.setTimeout(420_000);
    const host = hostOf(wording);
    const { page, sidebar } = await scene.besideHalo(host);
    await sidebar.click('button', 'Check everything');
    await sidebar.outcome('role-exists', 'unmet', 20_000);
    const account = await workThrough({
      page,
      sidebar,
      // Every second, third, fourth thing: over the three wordings a reload comes between any two kinds of steps.
      reloadsAfter: (done) => done % (index + 2) === 0,
      wanted,
    });
    await test.info().attach('account', { body: account.log.join('\n') });
    expect(account.reloads).toBeGreaterThan(3);
    const { state, quirks } = scene.world.halo.tenant(host);
    const truth = truthOf(state, quirks.customersScale);
    expect(Object.entries(truth).filter(([id, is]) => wanted(id) && is !== 'met')).toEqual([]);
  });
}

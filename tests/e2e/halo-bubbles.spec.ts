/**
 * The role by what the bubbles say, in every run; the whole HaloPSA part, on three wordings of the console, with reloads between
 * any two kinds of steps by `npm run test:long`. The judge looks at the tenant itself.
 */
import { looks } from '../world/halo/look.ts';
import { truthOf } from '../world/halo/truth.ts';
import { checkEverything } from './alcove.ts';
import { workThrough } from './bubbles/admin.ts';
import { expect, test } from './fixtures.ts';
import { sharedScene } from './scene.ts';

const wordings = ['plain', 'clients', 'older'] as const;
/** One part of it runs every time; the whole, in each wording, takes many minutes. */
const whole = /^(?:category|role|application)-/u;
const runs = [
  {
    name: 'daily',
    wording: 'clients',
    every: 9,
    tag: [],
    part: /^role-/u,
    what: 'from nothing to a role that is right',
  },
  // Over the three wordings a reload comes between any two kinds of steps.
  ...wordings.map((wording, index) => ({
    name: wording,
    wording,
    every: index + 2,
    tag: ['@long'],
    part: whole,
    what: 'from nothing to a tenant that is right',
  })),
] as const;
const hostOf = (name: string): string => `by-${name}.halopsa.com`;
const scene = sharedScene({
  world: {
    cove: false,
    tenants: runs.map(({ name, wording }) => ({
      host: hostOf(name),
      state: 'unconfigured' as const,
      customers: 3,
      look: looks[wording],
    })),
  },
});

for (const { name, wording, every, tag, part, what } of runs) {
  const title = `wording "${wording}", a reload after each ${every} steps: the bubbles alone lead ${what}`;
  test(title, { tag: [...tag] }, async () => {
    test.setTimeout(420_000);
    const host = hostOf(name);
    const wanted = (id: string): boolean => part.test(id);
    const { page, sidebar } = await scene.besideHalo(host);
    await checkEverything(scene.alcove, sidebar, host);
    await sidebar.outcome('role-exists', 'unmet');
    const account = await workThrough({
      page,
      sidebar,
      reloadsAfter: (done) => done % every === 0,
      wanted,
    });
    await test.info().attach('account', { body: account.log.join('\n') });
    expect(account.reloads).toBeGreaterThan(0);
    const { state, quirks } = scene.world.halo.tenant(host);
    const truth = truthOf(state, quirks.customersScale);
    expect(Object.entries(truth).filter(([id, is]) => wanted(id) && is !== 'met')).toEqual([]);
  });
}

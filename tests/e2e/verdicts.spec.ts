/** In the browser, on two tenants broken in one way each: exactly that is called wrong, with what helps. The bench covers all. */
import { brokenStates, truthOf } from '../world/halo/index.ts';
import { checkEverything } from './alcove.ts';
import { expect, test } from './fixtures.ts';
import { sharedScene } from './scene.ts';

const faults = [
  { name: 'application-no-permissions', says: /edit:tickets/u },
  { name: 'role-add-tickets-no', says: /new tickets/iu },
] as const;
const hostOf = (name: string): string => `${name}.halopsa.com`;
const scene = sharedScene({
  world: {
    cove: false,
    tenants: faults.map(({ name }) => ({ host: hostOf(name), state: `broken:${name}` as const, customers: 3 })),
  },
});

for (const { name, says } of faults) {
  test(`${name}: the one thing that is wrong, and no other`, async () => {
    const broken = brokenStates.find((state) => state.name === name);
    const tenant = scene.world.halo.tenant(hostOf(name));
    const { sidebar } = await scene.besideHalo(tenant.host);
    await checkEverything(scene.alcove, sidebar, tenant.host);
    const row = await sidebar.outcome(broken?.requirement ?? '', 'unmet');
    expect(row.text).toMatch(says);
    const truth = truthOf(tenant.state, tenant.quirks.customersScale);
    const wrong = (await sidebar.rows())
      .filter(({ id, outcome }) => outcome === 'unmet' && id in truth)
      .map(({ id }) => id);
    expect(wrong).toEqual([broken?.requirement]);
  });
}

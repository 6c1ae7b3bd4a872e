/** Every fault that HaloPSA's API can mend, in the browser: fault → Fix… → consent → read again → met → Undo → unmet again. */
import type { TenantOptions } from '../world/halo/index.ts';
import { brokenStates } from '../world/halo/index.ts';
import { checkEverything } from './alcove.ts';
import { expect, sidebarOf, test, until } from './fixtures.ts';
import { consentBy, pressIn, unspecified, writes } from './fixing.ts';
import { sharedScene } from './scene.ts';

/** Faults by name, with what the tenant must be like for its API to show and take them. */
const fixable: Record<string, TenantOptions['quirks']> = {
  'category-missing': { postAnswer: 'nothing' },
  'category-case': { categoryText: 'category_name', lists: 'keyed' },
  'category-spaces': { categoryText: 'value' },
  'category-other-type': {},
  'category-below-parent': { postAnswer: 'array', postStatus: 200 },
  'role-missing': { readLagMs: 2000 },
  'role-departments-view-all': { departments: 'rows' },
  'role-departments-one-left-out': {},
  'role-tickets-read-only': { roleClaimsOnPost: 'merge' },
  'role-tickets-none': { claimNames: 'legacy', claimsNotGranted: 'zero' },
  'role-customers-none': { claimValues: 'number', newerProperties: true },
  'role-add-tickets-no': { roleStamps: 'checked' },
  'role-unassigned-no': { roleClaimsOnPost: 'merge', claimsNotGranted: 'zero' },
  'role-customers-restricted': { tokenPlacement: 'local-storage' },
  'role-ticket-types-restricted': { tokenPlacement: 'cookie-token' },
  'application-missing': { postAnswer: 'no-id' },
  'application-inactive': { newerProperties: true },
  'application-without-edit-tickets': { clientSecretOnGet: 'masked' },
  'application-without-read-customers': {},
  'application-no-permissions': { postAnswer: 'array' },
  'application-all': {},
  // Met, with more than Cove needs.
  'application-superfluous': {},
  'role-customers-modify': {},
};

/** Each kind of record, and each way in which a right is set, in every run; the others by `npm run test:long`. */
const inEveryRun = new Set([
  'category-missing',
  'role-departments-view-all',
  'role-tickets-none',
  'application-without-edit-tickets',
]);

const hostOf = (name: string): string => `${name}.halopsa.com`;
const scene = sharedScene({
  world: {
    cove: false,
    tenants: Object.entries(fixable).map(([name, quirks]) => ({
      host: hostOf(name),
      state: `broken:${name}` as const,
      customers: 3,
      ...(quirks ? { quirks } : {}),
    })),
  },
});

for (const name of Object.keys(fixable)) {
  test(name, { tag: inEveryRun.has(name) ? [] : ['@long'] }, async () => {
    const fault = brokenStates.find((each) => each.name === name);
    if (!fault) throw new Error(`no fault ${name}`);
    const { requirement, truth } = fault;
    const host = hostOf(name);
    // A tick or a page reading may stand in for what the API does not say: neither is given here.
    const page = await scene.haloAs(host, 'administrator', '/config');
    const sidebar = await sidebarOf(page);
    await checkEverything(scene.alcove, sidebar, host);
    const wrong = truth === 'more' ? 'met' : ['unmet', 'unknown'];
    await sidebar.outcome(requirement, wrong);
    const tooMuch = async () => /more than Cove needs/iu.test(await (await sidebar.row(requirement)).text());
    if (truth === 'more') {
      await (await (await sidebar.row(requirement)).all('.row-head'))[0]?.click();
      await until(tooMuch, { what: 'the advice in the row' });
    }
    const consent = await consentBy(scene.alcove, () => pressIn(sidebar, requirement, 'Fix…'));
    await expect(consent.getByRole('heading', { level: 1 })).toHaveText(new RegExp(`to ${host}, as Jane Smith$`, 'u'));
    await expect(consent.locator(`[data-requirement="${requirement}"]`).first()).toBeVisible();
    expect(writes(scene.world, host), 'nothing before consent').toEqual([]);

    await consent.getByRole('button', { name: /^Apply \d+ changes?$/u }).click();
    await expect(consent.getByText(/^\d+ changes? made and read back$/u)).toBeVisible({ timeout: 30_000 });
    await sidebar.outcome(requirement, 'met', 10_000);
    if (truth === 'more') await until(async () => !(await tooMuch()), { what: 'the advice to be gone' });

    await consent.getByRole('button', { name: 'Undo' }).click();
    await expect(consent.getByText('undone and read back', { exact: false }).first()).toBeVisible({ timeout: 30_000 });
    await sidebar.outcome(requirement, wrong, 10_000);
    expect(unspecified(scene.world)).toEqual([]);
    scene.world.log.clear();
  });
}

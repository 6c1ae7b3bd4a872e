import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser, quietFlags } from '../../../scripts/browsers.ts';
import { agentLogins, coveNames, createTenant, truthOf } from '../../world/halo/index.ts';
import type { TenantOptions } from '../../world/halo/options.ts';
import { personAt } from '../../world/halo/person.ts';
import { startWorld, type World } from '../../world/server.ts';

const pictures = process.env['WORLD_PICTURES'];

let world: World;
let browser: Browser;
let context: BrowserContext | undefined;

beforeAll(async () => {
  world = await startWorld({ tenants: [], cove: false });
  browser = await chromium.launch({
    executablePath: findBrowser('chromium'),
    args: [...quietFlags(), ...world.browserArgs],
  });
}, 30_000);
afterAll(async () => {
  await browser.close();
  await world.close();
});
afterEach(() => context?.close());

/** The plainest and the strictest in every run; the others by `npm run test:long`. */
const inEveryRun = new Set(['plain', 'strict policy, native dialogs, token cookie']);
const variants: [name: string, options: Omit<TenantOptions, 'host'>][] = [
  ['plain', { look: { rerenderMs: 700 } }],
  [
    'clients, memory token',
    {
      look: 'clients',
      quirks: { tokenPlacement: 'memory', lists: 'keyed', departments: 'rows', claimNames: 'legacy' },
    },
  ],
  [
    'older, first click lost, token in local storage',
    {
      look: 'older',
      quirks: { tokenPlacement: 'local-storage', departments: 'sentinel-zero', roleClaimsOnPost: 'merge' },
    },
  ],
  [
    'strict policy, native dialogs, token cookie',
    {
      look: 'strict',
      quirks: {
        tokenPlacement: 'cookie-token',
        customersScale: 'A',
        departments: 'claim',
        identityRoles: { property: 'roles', form: 'guids' },
      },
    },
  ],
  [
    'dark, cookie that scripts cannot read',
    { look: 'dark', quirks: { tokenPlacement: 'http-only', departments: 'property', claimsNotGranted: 'zero' } },
  ],
];

describe('a person sets HaloPSA up for Cove by hand', () => {
  for (const [name, options] of variants)
    it(name, { timeout: 120_000, tags: inEveryRun.has(name) ? [] : ['long'] }, async () => {
      const host = `t${variants.findIndex(([other]) => other === name)}.halopsa.com`;
      const tenant = world.halo.add(createTenant({ host, ...options }));
      context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1360, height: 860 } });
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on(
        'console',
        (message) =>
          message.type() === 'error' && !/status of 40[01]/u.test(message.text()) && errors.push(message.text()),
      );
      const picture = async (step: string): Promise<void> => {
        if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${host}-${step}.png`) });
      };
      const person = personAt(page, `https://${host}/`, tenant.look);
      await person.logIn(agentLogins.administrator);
      await person.addCategory(coveNames.category);
      await picture('1-category');
      await person.createRole(coveNames.role);
      await picture('2-role');
      const shown = await person.createApplication(coveNames.application, coveNames.role);
      await picture('3-application');

      const truth = truthOf(tenant.state, tenant.quirks.customersScale);
      for (const id of [
        'category-exists',
        'role-exists',
        'role-departments',
        'role-tickets-access',
        'role-customers-access',
        'role-add-tickets',
        'role-view-unassigned',
        'application-exists',
        'application-active',
        'application-authentication',
        'application-login-type',
        'application-identity',
        'application-role',
        'application-permissions',
      ] as const)
        expect(truth[id], id).toBe('met');
      const stored = tenant.state.applications.find((entry) => entry.name === coveNames.application);
      expect(shown).toEqual({ clientId: stored?.clientId, clientSecret: stored?.secret });
      expect(errors).toEqual([]);
    });
});

import type { SimulatedConsole } from '../console.ts';
import type { Tenant } from './contract.ts';

export { createTenant } from './tenant.ts';
export type { Tenant } from './contract.ts';
export type { TenantOptions } from './options.ts';
export type { Quirks } from './quirks.ts';
export type { AppLook } from './look.ts';
export type { TenantState } from './state.ts';
export { agentLogins } from './baseline.ts';
export { brokenStates } from './broken.ts';
export { coveNames, coveScopes } from './cove-setup.ts';
export { truthOf, type Truth } from './truth.ts';
export { looks } from './look.ts';

/** All simulated HaloPSA tenants. */
export interface Halo extends SimulatedConsole {
  readonly tenants: readonly Tenant[];
  /** The tenant of a host; throws when there is none. */
  tenant(host?: string): Tenant;
  /** Adds a tenant; one with the same host is replaced. */
  add(tenant: Tenant): Tenant;
}

/** Joins tenants into one console. Identity servers that several tenants share choose by `?tenant=`. */
export function createHalo(tenants: readonly Tenant[]): Halo {
  let all = [...tenants];
  const authHostOf = (host: string): Tenant[] => all.filter((tenant) => tenant.quirks.authHost === host);
  return {
    get tenants() {
      return all;
    },
    tenant(host) {
      const found = host === undefined ? all[0] : all.find((tenant) => tenant.host === host);
      if (found === undefined) throw new Error(`no tenant at ${host ?? 'all'}`);
      return found;
    },
    add(tenant) {
      all = [...all.filter((other) => other.host !== tenant.host), tenant];
      return tenant;
    },
    serves: (host) => all.some((tenant) => tenant.host === host) || authHostOf(host).length > 0,
    async handle(request, host) {
      const own = all.find((tenant) => tenant.host === host);
      if (own !== undefined) return own.handle(request, host);
      const shared = authHostOf(host);
      const wanted = new URL(request.url).searchParams.get('tenant')?.toLowerCase();
      const chosen =
        shared.find((tenant) => tenant.tenantId.toLowerCase() === wanted) ??
        (shared.length === 1 ? shared[0] : undefined);
      if (chosen !== undefined) return chosen.handle(request, host);
      return Response.json(
        { error: 'invalid_client', error_description: 'The specified client credentials are invalid.' },
        { status: 401 },
      );
    },
  };
}

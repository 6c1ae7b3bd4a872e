import { makeCompanies } from '../companies.ts';
import { baselineState } from './baseline.ts';
import { brokenState } from './broken.ts';
import { setUpCove } from './cove-setup.ts';
import { handleTenant } from './handle.ts';
import { defaultLook, looks, type AppLook } from './look.ts';
import type { TenantOptions } from './options.ts';
import { defaultQuirks, type Quirks } from './quirks.ts';
import { createSessions } from './sessions.ts';
import type { TenantState } from './state.ts';
import type { Tenant } from './contract.ts';

function lookOf(look: TenantOptions['look']): AppLook {
  return { ...defaultLook, ...(typeof look === 'string' ? looks[look] : look) };
}

/** A tenant in the wished state. Throws for an unknown broken state. */
export function createTenant(options: TenantOptions): Tenant {
  const quirks: Quirks = { ...defaultQuirks, ...options.quirks };
  const { customers = 12, state: wished = 'unconfigured' } = options;
  const state = baselineState(
    typeof customers === 'number' ? makeCompanies({ count: customers, seed: options.host }).psa : customers,
  );
  if (wished !== 'unconfigured') setUpCove(state, quirks.customersScale);
  if (wished.startsWith('broken:')) brokenState(wished.slice('broken:'.length)).apply(state, quirks.customersScale);
  options.adjust?.(state);

  const host = options.host.toLowerCase();
  const now = options.now ?? Date.now;
  let stale: { state: TenantState; until: number } | undefined;
  const tenant: Tenant = {
    host,
    tenantId: options.tenantId ?? host.split('.')[0] ?? host,
    version: options.version ?? '2.184.21',
    quirks,
    look: lookOf(options.look),
    sessions: createSessions(() => tenant),
    now,
    state,
    get seen() {
      if (stale !== undefined && now() >= stale.until) stale = undefined;
      return stale?.state ?? tenant.state;
    },
    beforeWrite() {
      if (quirks.readLagMs > 0) stale = { state: structuredClone(tenant.state), until: now() + quirks.readLagMs };
    },
    recent: [],
    signIn: (email) => tenant.sessions.signIn(email),
    handle: (request, requestHost) => handleTenant(tenant, request, requestHost),
  };
  return tenant;
}

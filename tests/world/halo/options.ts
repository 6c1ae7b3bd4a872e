import type { AppLook, looks } from './look.ts';
import type { Quirks } from './quirks.ts';
import type { TenantState } from './state.ts';

/** A customer to begin with, as `makeCompanies` and tests give them. */
export interface CustomerInput {
  id: number;
  name: string;
  inactive?: boolean;
  toplevel_name?: string;
}

export interface TenantOptions {
  /** Host of the web app and the API, e.g. `acme.halopsa.com`. */
  host: string;
  /** Name of the tenant for `?tenant=`. Default: first label of the host. */
  tenantId?: string;
  /** The customers, or how many to invent. Default: 12. */
  customers?: number | readonly CustomerInput[];
  /** `broken:<name>`: ready but for one fault of `brokenStates`. Default: unconfigured. */
  state?: 'unconfigured' | 'ready' | `broken:${string}`;
  /** Changes the state after it was made. */
  adjust?: (state: TenantState) => void;
  quirks?: Partial<Quirks>;
  look?: keyof typeof looks | Partial<AppLook>;
  /** Milliseconds since the epoch; for expiry of tokens. */
  now?: () => number;
  /** Shown by InstanceInfo. */
  version?: string;
}

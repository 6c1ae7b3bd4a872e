import type { CovePartner } from '../companies.ts';
import type { Quirks, RoleName, Variant } from './contract.ts';

/** The documents name no message of Connect: each set is a guess at another style. `{n}`, `{host}`, `{cause}` are filled in. */
export interface Wording {
  connected: string;
  refused: string;
  unreachable: string;
  place: 'inline' | 'toast';
}

export const wordings = {
  plain: {
    connected: 'Connection successful. You can now map your customers.',
    refused: 'Unable to connect to HaloPSA. Check your connection details and try again.',
    unreachable: 'Unable to connect to HaloPSA. Check your connection details and try again.',
    place: 'inline',
  },
  terse: { connected: 'Connected', refused: 'Authentication error', unreachable: 'Host not found', place: 'inline' },
  detailed: {
    connected: 'HaloPSA tenant {host} was connected and {n} customers were retrieved.',
    refused: 'HaloPSA tenant {host} rejected the credentials ({cause}).',
    unreachable: 'HaloPSA tenant {host} could not be reached ({cause}).',
    place: 'inline',
  },
  toast: {
    connected: 'Successfully connected to HaloPSA',
    refused: 'Something went wrong while connecting. Error: {cause}',
    unreachable: 'Something went wrong while connecting. Error: {cause}',
    place: 'toast',
  },
} as const satisfies Record<string, Wording>;

const usualQuirks: Record<Variant, Quirks> = {
  frame: {
    editors: 'always',
    dropdownDelay: 0,
    remoteSearch: false,
    search: true,
    paging: 'virtual',
    rerender: 'never',
    unmappedFirst: false,
    interruptAfter: 0,
    paddedNames: false,
    psaLabel: 'name',
    extraColumns: [],
  },
  top: {
    editors: 'on-click',
    dropdownDelay: 0,
    remoteSearch: false,
    search: true,
    paging: 'virtual',
    rerender: 'never',
    unmappedFirst: false,
    interruptAfter: 0,
    paddedNames: false,
    psaLabel: 'name',
    extraColumns: ['level'],
  },
};

/** What has been set up before the person opens the console. */
export interface CovePreset {
  connection?: { name: string; clientId: string; clientSecret: string; hostname: string };
  /** PSA customers of the last Connect. */
  psaCustomers?: { id: number; name: string }[];
  /** Partner id → PSA id. */
  mapping?: Iterable<readonly [number, number]>;
  resellerMapping?: number;
  active?: boolean;
  notifications?: { name: string; kind: 'PSA Ticket' | 'Email'; active: boolean }[];
}

export interface CoveOptions {
  /** How Cove reaches HaloPSA; a rejected promise is a network fault. */
  fetchHalo: (url: string, init?: RequestInit) => Promise<Response>;
  /** Customers below the reseller, e.g. of `makeCompanies`. */
  customers: readonly CovePartner[];
  variant?: Variant;
  /** Name of the reseller; Cove shows it with the registrant's e-mail. */
  resellerName?: string;
  /** Host of the wizard's frame; default psa-integrations.backup.management. */
  frameHost?: string;
  integrationsRoute?: string;
  tilesInFrame?: boolean;
  /** Who is signed in without logging in; null shows the log-in page. Default: the SuperUser at the reseller. */
  signedIn?: { role: RoleName; level?: 'Distributor' | 'Reseller' | 'EndCustomer' } | null;
  preset?: CovePreset;
  quirks?: Partial<Quirks>;
  wording?: Wording;
  /** Rows of the mapping table: end customers only, or sites and service organisations too. */
  rows?: 'end-customers' | 'all-levels';
  /** What automatic mapping takes for the same name. */
  automaticMapping?: 'exact' | 'ignore-case' | 'none';
  /** What automatic mapping does where two PSA customers bear the name. */
  automaticOnDuplicates?: 'first' | 'skip';
  /** Whether `https://` and a final slash in the hostname are put up with. */
  hostname?: 'strict' | 'tolerant';
  /** Connection names that are in use already. */
  takenNames?: string[];
  /** Whether Next on the mapping step insists on the reseller's PSA customer. */
  resellerRequired?: boolean;
  /** Failed log-ins of one user until the API locks it. */
  lockAfter?: number;
  /** Milliseconds since the epoch. */
  now?: () => number;
}

export type CoveSettings = Required<Omit<CoveOptions, 'customers' | 'quirks' | 'preset' | 'signedIn'>> & {
  quirks: Quirks;
  signedIn: CoveOptions['signedIn'];
};

/** Options with every default filled in. */
export function settle(options: CoveOptions): CoveSettings {
  const variant = options.variant ?? 'frame';
  return {
    fetchHalo: options.fetchHalo,
    variant,
    resellerName: options.resellerName ?? 'Northbridge IT Services, Ltd (ops@northbridge.example)',
    frameHost: options.frameHost ?? 'psa-integrations.backup.management',
    integrationsRoute: options.integrationsRoute ?? 'management/integrations',
    tilesInFrame: options.tilesInFrame ?? false,
    signedIn: options.signedIn === undefined ? { role: 'SuperUser' } : options.signedIn,
    quirks: { ...usualQuirks[variant], ...options.quirks },
    wording: options.wording ?? wordings.plain,
    rows: options.rows ?? 'end-customers',
    automaticMapping: options.automaticMapping ?? 'exact',
    automaticOnDuplicates: options.automaticOnDuplicates ?? 'first',
    hostname: options.hostname ?? 'strict',
    takenNames: options.takenNames ?? [],
    resellerRequired: options.resellerRequired ?? true,
    lockAfter: options.lockAfter ?? 5,
    now: options.now ?? Date.now,
  };
}

import { uuidOf, type CovePartner } from '../companies.ts';
import type { NotificationLine, RoleName } from './contract.ts';
import type { CoveOptions, CoveSettings } from './options.ts';

/** Role ids of the API, by name (N-able's sample scripts). */
export const roleIds: Record<RoleName, number> = {
  SuperUser: 1,
  Administrator: 2,
  Manager: 3,
  Operator: 4,
  Supporter: 5,
  Reporter: 6,
  Notifier: 7,
};

export interface CoveUser {
  id: number;
  name: string;
  email: string;
  password: string;
  role: RoleName;
  partnerId: number;
  kind: 'person' | 'api';
  securityOfficer: boolean;
}

export interface PsaCustomer {
  id: number;
  name: string;
}

export interface CoveConnection {
  name: string;
  clientId: string;
  clientSecret: string;
  hostname: string;
}

/** The wizard in progress; becomes the state on Confirm. */
export interface Draft {
  connection: CoveConnection;
  psaCustomers: PsaCustomer[];
  mapping: Map<number, { psaId: number; automatic: boolean }>;
  reseller: number | null;
}

export interface CoveState {
  distributor: CovePartner;
  reseller: CovePartner;
  /** All below the reseller. */
  partners: CovePartner[];
  users: CoveUser[];
  connection: CoveConnection | null;
  psaCustomers: PsaCustomer[];
  /** Partner id → PSA id, as confirmed. */
  mapping: Map<number, number>;
  resellerMapping: number | null;
  active: boolean;
  draft: Draft | null;
  notifications: NotificationLine[];
  /** Irreversible things that happened, for tests that must show that they did not. */
  losses: ('clear-all' | 'hostname-changed')[];
  /** Every row change in the wizard, in order. */
  rowChanges: { partnerId: number | 'reseller'; psaId: number | null }[];
}

/** The subject that Cove makes for tickets; only its being automatic is documented. */
export const ticketSubject = 'Cove Data Protection: {status} on {device} ({customer})';

const partnerOf = (id: number, parentId: number, name: string, level: CovePartner['Level']): CovePartner => ({
  Id: id,
  ParentId: parentId,
  Level: level,
  Name: name,
  State: 'InProduction',
  ServiceType: 'AllInclusive',
  ChildServiceTypes: ['AllInclusive'],
  LocationId: 1,
  ExternalCode: '',
  MailFrom: '',
  Uid: uuidOf(name),
  Flags: [],
  CreationTime: 1_480_000_000,
  Company: { LegalCompanyName: name.replace(/ \(.*$/, '') },
});

/** People of the console, one for each role that matters; all have the password `cove-pass`. */
function people(distributor: CovePartner, reseller: CovePartner, customer: CovePartner | undefined): CoveUser[] {
  const roles: [string, RoleName][] = [
    ['Jane Carter', 'SuperUser'],
    ['Tom Ashe', 'Administrator'],
    ['Mia Lund', 'Manager'],
    ['Ravi Nair', 'Operator'],
    ['Sam Reyes', 'Supporter'],
    ['Ola Berg', 'Reporter'],
    ['Kim Voss', 'Notifier'],
  ];
  const places: [CovePartner, string][] = [
    [reseller, 'northbridge.example'],
    [distributor, 'distribution.example'],
  ];
  if (customer !== undefined) places.push([customer, 'customer.example']);
  return places.flatMap(([place, domain], group) =>
    roles.map(([name, role], index) => ({
      id: 7000 + group * 20 + index,
      name,
      email: `${name.toLowerCase().replace(' ', '.')}@${domain}`,
      password: 'cove-pass',
      role,
      partnerId: place.Id,
      kind: 'person' as const,
      securityOfficer: role === 'SuperUser',
    })),
  );
}

/** Everything Cove holds, from the options and their preset. */
export function createState({ customers, preset = {} }: CoveOptions, settings: CoveSettings): CoveState {
  const resellerId =
    customers.find(({ ParentId }) => !customers.some(({ Id }) => Id === ParentId))?.ParentId ?? 210_045;
  const distributor = partnerOf(resellerId - 1, 1, 'Continental Cloud Distribution', 'Distributor');
  const reseller = partnerOf(resellerId, distributor.Id, settings.resellerName, 'Reseller');
  const customer = customers.find(({ Level }) => Level === 'EndCustomer');
  return {
    distributor,
    reseller,
    partners: customers.map((partner) => ({ ...partner })),
    users: people(distributor, reseller, customer),
    connection: preset.connection ?? null,
    psaCustomers: [...(preset.psaCustomers ?? [])],
    mapping: new Map(preset.mapping),
    resellerMapping: preset.resellerMapping ?? null,
    active: preset.active ?? preset.connection !== undefined,
    draft: null,
    notifications: (preset.notifications ?? []).map((notification, index) => ({
      ...notification,
      id: 100 + index,
      customer: { id: reseller.Id, name: reseller.Name, level: reseller.Level },
      subject: notification.kind === 'PSA Ticket' ? ticketSubject : 'Backup report',
      recipient: 'backup-team@northbridge.example',
    })),
    losses: [],
    rowChanges: [],
  };
}

/** All partners of the tree, the distributor first. */
export const everyPartner = (state: CoveState): CovePartner[] => [state.distributor, state.reseller, ...state.partners];

/** The partners strictly below `id`, parents before children; `deep` false gives one level. */
export function below(state: CoveState, id: number, deep: boolean): CovePartner[] {
  const children = Map.groupBy(everyPartner(state), ({ ParentId }) => ParentId);
  const found: CovePartner[] = [];
  const waiting = [id];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const level = children.get(next) ?? [];
    found.push(...level);
    if (deep) waiting.push(...level.map(({ Id }) => Id));
  }
  return found;
}

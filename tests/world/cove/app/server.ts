import type {
  ApiUserLine,
  ConnectAnswer,
  CustomerInfo,
  CustomerLine,
  DeviceLine,
  MappingAnswer,
  NotificationLine,
  PsaItem,
  SessionInfo,
  UserLine,
  WizardInfo,
} from '../contract.ts';

/** Refusal of the console's server; `message` is for the person. */
export class Refused extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(`/console-api/v1/${path}`, {
    method,
    headers: {
      accept: 'application/json, text/plain, */*',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  // The answers are this world's own, typed by the contract: nothing is gained by parsing them again.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const parsed = (await response.json()) as T & { message?: string };
  if (!response.ok) throw new Refused(response.status, parsed.message ?? 'Something went wrong');
  return parsed;
}

const query = (values: Record<string, string | number>): string =>
  new URLSearchParams(Object.entries(values).map(([name, value]) => [name, String(value)])).toString();

export const server = {
  signIn: (email: string, password: string) => ask<object>('POST', 'sign-in', { email, password }),
  signOut: () => ask<object>('POST', 'sign-out', {}),
  session: () => ask<SessionInfo>('GET', 'session'),
  chooseCustomer: (id: number) => ask<SessionInfo>('POST', 'session/customer', { id }),
  choices: (search: string) => ask<CustomerInfo[]>('GET', `choices?${query({ search })}`),
  customers: () => ask<CustomerLine[]>('GET', 'customers'),
  devices: () => ask<DeviceLine[]>('GET', 'devices'),
  users: () => ask<UserLine[]>('GET', 'users'),
  apiUsers: () => ask<ApiUserLine[]>('GET', 'api-users'),
  addApiUser: (user: object) => ask<{ token: string }>('POST', 'api-users', user),
  notifications: () => ask<NotificationLine[]>('GET', 'notifications'),
  addNotification: (notification: object) => ask<NotificationLine>('POST', 'notifications', notification),
  changeNotification: (id: number, change: object) => ask<object>('PUT', `notifications/${id}`, change),
  deleteNotification: (id: number) => ask<object>('DELETE', `notifications/${id}`),
  wizard: () => ask<WizardInfo>('GET', 'halopsa'),
  connect: (fields: object) => ask<ConnectAnswer>('POST', 'halopsa/connect', fields),
  psaPage: (search: string, skip: number, take: number) =>
    ask<{ items: PsaItem[]; total: number }>('GET', `halopsa/psa-customers?${query({ search, skip, take })}`),
  psaList: () => ask<PsaItem[]>('GET', 'halopsa/psa-list'),
  mapping: () => ask<MappingAnswer>('GET', 'halopsa/mapping'),
  map: (partnerId: number | 'reseller', psaId: number | null) =>
    ask<object>('PUT', 'halopsa/mapping', { partnerId, psaId }),
  applyToAll: () => ask<object>('POST', 'halopsa/apply-to-all', {}),
  clearAll: () => ask<object>('POST', 'halopsa/clear-all', {}),
  confirm: () => ask<{ message: string }>('POST', 'halopsa/confirm', {}),
  cancel: () => ask<object>('POST', 'halopsa/cancel', {}),
};

import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { fail, ok, type Failure, type Result } from '../domain/failure.ts';
import { tenantRefusal, type Policy } from '../domain/policy.ts';
import { say } from '../domain/say.ts';
import type { Actions } from './actions.ts';
import type { DraftModel } from './draft.ts';
import type { Ports } from './ports.ts';

export const connectFields = ['Connection name', 'HaloPSA address', 'Client ID', 'Client Secret'] as const;
export type ConnectField = (typeof connectFields)[number];

export interface ConnectModel {
  readonly values: ReadonlySignal<Record<ConnectField, string>>;
  /** The host that will be used; null while the address is empty or not understood. */
  readonly host: ReadonlySignal<string | null>;
  /** The only addresses that the organisation allows; null: any. */
  readonly only: ReadonlySignal<readonly string[] | null>;
  /** A secret for this Client ID is held already: the field may stay empty. */
  readonly atHand: ReadonlySignal<boolean>;
  /** What is wrong, at its field. An address is judged while it is typed, the rest on Connect. */
  readonly problems: ReadonlySignal<Partial<Record<ConnectField, string>>>;
  /** A failure that belongs to no field. */
  readonly failure: ReadonlySignal<Failure | null>;
  /** Another host that has to be allowed first (an authorisation server elsewhere). */
  readonly askHost: ReadonlySignal<string | null>;
  /** A host that is easily taken for one of the vendor's, while it is asked about. Nothing has gone there. */
  readonly doubtful: ReadonlySignal<string | null>;
  /** The host that the browser is asking the person about now. */
  readonly asking: ReadonlySignal<string | null>;
  /** Something that was tidied away from what was typed, to be said. */
  readonly tidied: ReadonlySignal<string | null>;
  readonly connecting: ReadonlySignal<boolean>;
  set(field: ConnectField, value: string): void;
  /** Must be called straight from a click: it may ask for a permission. */
  connect(): Promise<boolean>;
  /** The person has read the doubtful host and means it. Like `connect`, straight from a click. */
  connectAnyway(): Promise<boolean>;
  allowHost(): Promise<boolean>;
  /** The host that was typed, where it can be used; else says at the field what is wrong. Nothing is asked or sent. */
  wanted(): string | null;
}

export interface ConnectOptions {
  ports: Ports;
  actions: Actions;
  draft: DraftModel;
  policy: ReadonlySignal<Policy>;
  /** Is a secret held already for this Client ID of this tenant: then it need not be typed. */
  held(host: string, clientId: string): boolean;
  onConnected(connectionId: string): void;
}

const missingText: Record<ConnectField, string> = {
  'Connection name': say('Give the connection a name. Cove shows it in its list of integrations.'),
  'HaloPSA address': say('Enter the address of your HaloPSA, for example acme.halopsa.com.'),
  'Client ID': say(
    'Enter the Client ID. HaloPSA shows it on the application; copy it after the application was saved.',
  ),
  'Client Secret': say('Enter the Client Secret. HaloPSA shows it once, when the application is saved.'),
};

const isField = (name: string | undefined): name is ConnectField => connectFields.some((field) => field === name);
const hostIn = (text: string | undefined): string | null =>
  /\b((?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*)\b/i.exec(text ?? '')?.[1]?.toLowerCase() ?? null;

export function createConnect({ ports, actions, draft, policy, held, onConnected }: ConnectOptions): ConnectModel {
  // The secret lives here and nowhere else in the page; it goes to the background once and is then forgotten.
  const secret = signal('');
  const tidied = signal<string | null>(null);
  const missing = signal<readonly ConnectField[]>([]);
  const values = computed(() => ({
    'Connection name': draft.draft.value.name,
    'HaloPSA address': draft.draft.value.address,
    'Client ID': draft.draft.value.clientId,
    'Client Secret': secret.value,
  }));
  const address = computed(() =>
    values.value['HaloPSA address'].trim() === '' ? null : ports.readAddress(values.value['HaloPSA address']),
  );
  const host = computed(() => (address.value?.ok ? address.value.value : null));
  const atHand = computed(() => {
    const clientId = values.value['Client ID'].trim();
    return host.value !== null && clientId !== '' && held(host.value, clientId);
  });
  const lacks = (field: ConnectField): boolean =>
    values.value[field].trim() === '' && !(field === 'Client Secret' && atHand.value);
  const refused = computed(() => actions.failures.value.connect ?? null);
  const askHost = computed(() => (refused.value?.code === 'auth-elsewhere' ? hostIn(refused.value.detail) : null));

  const agreed = signal<string | null>(null);
  const questioned = signal<string | null>(null);
  const asking = signal<string | null>(null);
  const isDoubtful = (to: string): boolean => to !== agreed.value && ports.takenFor?.(to) !== undefined;
  const doubtful = computed(() =>
    host.value !== null && questioned.value === host.value && isDoubtful(host.value) ? host.value : null,
  );

  const problems = computed(() => {
    const all: Partial<Record<ConnectField, string>> = {};
    for (const field of missing.value) if (lacks(field)) all[field] = missingText[field];
    if (address.value && !address.value.ok) all['HaloPSA address'] = address.value.failure.message;
    const forbidden = host.value === null ? null : tenantRefusal(policy.value, host.value, ports.isHosted);
    if (forbidden !== null) all['HaloPSA address'] = forbidden;
    if (doubtful.value !== null)
      all['HaloPSA address'] = say('This only looks like an address under {domain}: it is {host}.', {
        domain: ports.takenFor?.(doubtful.value) ?? '',
        host: doubtful.value,
      });
    const failure = refused.value;
    if (failure && isField(failure.field)) all[failure.field] = failure.message;
    return all;
  });

  const set = (field: ConnectField, value: string): void => {
    if (isField(refused.value?.field) || field === 'HaloPSA address') actions.dismiss('connect');
    if (field === 'Client Secret') {
      secret.value = value.trim();
      tidied.value =
        value === value.trim() ? null : say('Spaces around the secret were removed: they are never part of it.');
    } else if (field === 'Connection name') draft.change({ name: value });
    else if (field === 'Client ID') draft.change({ clientId: value });
    else draft.change({ address: value });
  };

  const send = async (to: string): Promise<Result<{ connectionId: string }>> => {
    asking.value = to;
    const allowed = await ports.requestOrigin(to).finally(() => (asking.value = null));
    if (!allowed) {
      return fail(
        'permission-refused',
        say('Alcove may not reach {to}, so it cannot connect. Press Connect again and allow it.', { to }),
        {
          field: 'HaloPSA address',
        },
      );
    }
    const { name, clientId } = draft.draft.value;
    await draft.flush();
    return ports.ask('connect', {
      name: name.trim(),
      address: to,
      clientId: clientId.trim(),
      clientSecret: secret.value,
    });
  };
  const connect = async (): Promise<boolean> => {
    missing.value = connectFields.filter(lacks);
    const to = host.value;
    if (missing.value.length > 0 || to === null) return false;
    // The browser is not even asked about what the organisation does not allow.
    if (tenantRefusal(policy.value, to, ports.isHosted) !== null) return false;
    if (isDoubtful(to)) {
      questioned.value = to;
      return false;
    }
    const result = await actions.run('connect', () => send(to));
    if (!result?.ok) return false;
    secret.value = '';
    tidied.value = null;
    onConnected(result.value.connectionId);
    return true;
  };
  return {
    values,
    host,
    only: computed(() => policy.value.haloHosts ?? null),
    atHand,
    problems,
    failure: computed(() => (refused.value && !isField(refused.value.field) ? refused.value : null)),
    askHost,
    doubtful,
    asking,
    tidied,
    connecting: computed(() => actions.busy.value.has('connect')),
    set,
    connect,
    connectAnyway() {
      agreed.value = doubtful.value;
      return connect();
    },
    wanted() {
      missing.value = (['HaloPSA address'] as const).filter(lacks);
      const to = host.value;
      return to === null || tenantRefusal(policy.value, to, ports.isHosted) !== null ? null : to;
    },
    async allowHost() {
      const other = askHost.value;
      if (other === null) return false;
      const result = await actions.run('allow', async () => ok(await ports.requestOrigin(other)));
      return result?.ok === true && result.value;
    },
  };
}

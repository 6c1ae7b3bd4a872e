import type { CovePartner } from '../companies.ts';
import type { ConnectAnswer, MappingAnswer, MappingRow, PsaItem, WizardInfo } from './contract.ts';
import { readHalo } from './halo-client.ts';
import type { CoveSettings } from './options.ts';
import type { CoveConnection, CoveState, Draft, PsaCustomer } from './state.ts';

/** Blanks around and doubled inside, as a list that was pasted from elsewhere. */
const padded = (name: string): string => `  ${name.replace(' ', '  ')} `;

const fill = (message: string, values: Record<string, string>): string =>
  message.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

const byName = new Intl.Collator('en').compare;

export interface Wizard {
  info(): WizardInfo;
  connect(fields: CoveConnection): Promise<ConnectAnswer>;
  psaItems(search: string): PsaItem[];
  mapping(): MappingAnswer;
  /** Sets or (null) clears the PSA customer of a row or of the reseller; false when there is no such row or customer. */
  map(partnerId: number | 'reseller', psaId: number | null): boolean;
  applyToAll(): boolean;
  clearAll(): void;
  confirm(): { message: string } | null;
  cancel(): void;
}

export function createWizard(state: CoveState, settings: CoveSettings): Wizard {
  const { quirks, wording } = settings;
  const shown = (name: string): string => (quirks.paddedNames ? padded(name) : name);
  const labelOf = ({ id, name }: PsaCustomer): string =>
    quirks.psaLabel === 'name' ? shown(name) : `${shown(name)} (${id})`;

  const isRow = ({ Level }: CovePartner): boolean => Level === 'EndCustomer' || settings.rows === 'all-levels';
  const rowPartners = (): CovePartner[] => state.partners.filter(isRow).toSorted((a, b) => byName(a.Name, b.Name));

  function mapAutomatically(draft: Draft): void {
    if (settings.automaticMapping === 'none') return;
    const key = (name: string): string => (settings.automaticMapping === 'exact' ? name : name.toLowerCase());
    const sameName = Map.groupBy(draft.psaCustomers, ({ name }) => key(name));
    for (const partner of rowPartners()) {
      const same = sameName.get(key(partner.Name)) ?? [];
      const [first] = same;
      if (first === undefined || draft.mapping.has(partner.Id)) continue;
      if (same.length === 1 || settings.automaticOnDuplicates === 'first')
        draft.mapping.set(partner.Id, { psaId: first.id, automatic: true });
    }
  }

  function open(connection: CoveConnection, customers: PsaCustomer[]): void {
    const hostChanged = state.connection !== null && state.connection.hostname !== connection.hostname;
    if (hostChanged) {
      // Documented: a changed Resource Server Hostname clears all mappings and this cannot be undone.
      state.mapping.clear();
      state.resellerMapping = null;
      state.losses.push('hostname-changed');
    }
    const draft: Draft = {
      connection,
      psaCustomers: customers.toSorted((a, b) => byName(a.name, b.name)),
      mapping: new Map([...state.mapping].map(([partnerId, psaId]) => [partnerId, { psaId, automatic: false }])),
      reseller: state.resellerMapping,
    };
    if (state.connection === null) mapAutomatically(draft);
    state.draft = draft;
  }

  return {
    info: () => ({
      mode: state.connection === null ? 'configure' : 'manage',
      connection:
        state.connection === null
          ? null
          : { name: state.connection.name, clientId: state.connection.clientId, hostname: state.connection.hostname },
      takenNames: settings.takenNames,
      quirks,
      messagePlace: wording.place,
      resellerRequired: settings.resellerRequired,
      reseller: { id: state.reseller.Id, name: shown(state.reseller.Name), level: state.reseller.Level },
    }),

    async connect(fields) {
      const connection = {
        ...fields,
        clientSecret: fields.clientSecret === '' ? (state.connection?.clientSecret ?? '') : fields.clientSecret,
      };
      const answer = await readHalo(connection, settings.hostname, settings.fetchHalo);
      if (!answer.ok)
        return { ok: false, message: fill(wording[answer.kind], { host: fields.hostname, cause: answer.cause }) };
      open(connection, answer.customers);
      return {
        ok: true,
        message: fill(wording.connected, { host: fields.hostname, n: String(answer.customers.length) }),
      };
    },

    psaItems(search) {
      const wanted = search.trim().toLowerCase();
      return (state.draft?.psaCustomers ?? [])
        .filter(({ name }) => name.toLowerCase().includes(wanted))
        .map((customer) => ({ id: customer.id, label: labelOf(customer) }));
    },

    mapping() {
      const { draft } = state;
      const byId = new Map((draft?.psaCustomers ?? []).map((customer) => [customer.id, customer]));
      const item = (id: number | null | undefined): PsaItem | null => {
        const customer = id === null || id === undefined ? undefined : byId.get(id);
        return customer === undefined ? null : { id: customer.id, label: labelOf(customer) };
      };
      const rows = rowPartners().map((partner): MappingRow => {
        const link = draft?.mapping.get(partner.Id);
        const psa = item(link?.psaId);
        return {
          partnerId: partner.Id,
          name: shown(partner.Name),
          level: partner.Level,
          psaId: psa?.id ?? null,
          psaLabel: psa?.label ?? '',
          automatic: link?.automatic ?? false,
        };
      });
      return { reseller: item(draft?.reseller), rows, psaTotal: byId.size };
    },

    map(partnerId, psaId) {
      const { draft } = state;
      if (draft === null) return false;
      if (psaId !== null && !draft.psaCustomers.some(({ id }) => id === psaId)) return false;
      if (partnerId !== 'reseller' && !state.partners.some((partner) => partner.Id === partnerId && isRow(partner)))
        return false;
      state.rowChanges.push({ partnerId, psaId });
      if (partnerId === 'reseller') draft.reseller = psaId;
      else if (psaId === null) draft.mapping.delete(partnerId);
      else draft.mapping.set(partnerId, { psaId, automatic: false });
      return true;
    },

    applyToAll() {
      const { draft } = state;
      if (draft === null || draft.reseller === null) return false;
      for (const partner of rowPartners()) draft.mapping.set(partner.Id, { psaId: draft.reseller, automatic: false });
      return true;
    },

    clearAll() {
      // "Cannot be undone": taken at its worst, the confirmed mapping is gone at once and not only on Confirm.
      state.draft?.mapping.clear();
      state.mapping.clear();
      state.losses.push('clear-all');
    },

    confirm() {
      const { draft } = state;
      if (draft === null || (settings.resellerRequired && draft.reseller === null)) return null;
      const again = state.connection !== null;
      state.connection = draft.connection;
      state.psaCustomers = draft.psaCustomers;
      state.mapping = new Map([...draft.mapping].map(([partnerId, { psaId }]) => [partnerId, psaId]));
      state.resellerMapping = draft.reseller;
      state.active = true;
      state.draft = null;
      return {
        message: again
          ? 'HaloPSA changes have been made and integration is now active'
          : 'HaloPSA integration is now active',
      };
    },

    cancel() {
      state.draft = null;
    },
  };
}

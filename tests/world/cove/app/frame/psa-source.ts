import ArrayStore from 'devextreme/data/array_store';
import CustomStore from 'devextreme/data/custom_store';
import DataSource from 'devextreme/data/data_source';
import type { PsaItem, Quirks } from '../../contract.ts';
import { server } from '../server.ts';

export interface PsaSource {
  /** A data source for one dropdown, 50 items at a time. */
  dataSource(): DataSource<PsaItem, number>;
  labelOf(id: number | null): string;
  items: PsaItem[];
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The PSA customers as the dropdowns get them: at once, late, or from the server search by search. */
export async function psaSource(quirks: Quirks): Promise<PsaSource> {
  const items = await server.psaList();
  const byId = new Map(items.map((item) => [item.id, item]));
  const local = new ArrayStore<PsaItem, number>({ data: items, key: 'id' });
  const late = new CustomStore<PsaItem, number>({
    key: 'id',
    loadMode: 'processed',
    byKey: (id) => Promise.resolve(byId.get(id) ?? { id, label: '' }),
    load: async ({ skip = 0, take = 50, searchValue }) => {
      await pause(quirks.dropdownDelay);
      const wanted = typeof searchValue === 'string' ? searchValue : '';
      if (quirks.remoteSearch) return (await server.psaPage(wanted, skip, take)).items;
      return items.filter(({ label }) => label.toLowerCase().includes(wanted.toLowerCase())).slice(skip, skip + take);
    },
  });
  const store = quirks.remoteSearch || quirks.dropdownDelay > 0 ? late : local;
  return {
    items,
    labelOf: (id) => (id === null ? '' : (byId.get(id)?.label ?? '')),
    dataSource: () => new DataSource<PsaItem, number>({ store, paginate: true, pageSize: 50 }),
  };
}

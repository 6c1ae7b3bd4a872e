import Button from 'devextreme/ui/button';
import { confirm } from 'devextreme/ui/dialog';
import type { MappingRow, WizardInfo } from '../../contract.ts';
import { h } from '../element.ts';
import { server } from '../server.ts';
import { mappingGrid, type MappingGrid } from './mapping-grid.ts';
import { psaSelect } from './psa-cell.ts';
import { psaSource } from './psa-source.ts';
import type { Step } from './step.ts';

/** Step 2: the reseller's PSA customer, Apply to all, the table, Clear all. */
export function mappingStep(info: WizardInfo, ready: (yes: boolean) => void): Step {
  const { quirks, reseller } = info;
  const element = h('div', { class: 'psa-mapping' }, h('div', { class: 'apx-loading' }, 'Loading customers…'));
  let grid: MappingGrid | null = null;
  let gone = false;

  async function load(): Promise<void> {
    const [answer, source] = await Promise.all([server.mapping(), psaSource(quirks)]);
    if (gone) return;
    const rows: MappingRow[] = answer.rows;
    let resellerId = answer.reseller?.id ?? null;
    const summary = h('span', { class: 'psa-summary' });
    const settle = (): void => {
      ready(resellerId !== null || !info.resellerRequired);
      applyAll.option('disabled', resellerId === null);
      summary.textContent = `${rows.filter(({ psaId }) => psaId !== null).length} of ${rows.length} customers mapped`;
    };

    const resellerPlace = h('div', {});
    psaSelect(resellerPlace, resellerId, source, quirks, (id) => {
      resellerId = id;
      void server.map('reseller', id).then(settle);
    });
    const applyPlace = h('div', {});
    const applyAll = new Button(applyPlace, {
      text: 'Apply to all',
      stylingMode: 'outlined',
      type: 'default',
      onClick: () => void server.applyToAll().then(reload),
    });
    const clearPlace = h('div', {});
    new Button(clearPlace, {
      text: 'Clear all',
      stylingMode: 'text',
      type: 'danger',
      onClick: () =>
        void confirm(
          'Clear all mappings? This action cannot be undone. Customers that were mapped manually are cleared too.',
          'Clear all',
        ).then(async (yes: boolean) => {
          if (!yes) return;
          await server.clearAll();
          await reload();
        }),
    });
    async function reload(): Promise<void> {
      const fresh = await server.mapping();
      rows.splice(0, rows.length, ...fresh.rows);
      grid?.refresh();
      settle();
    }

    const gridPlace = h('div', { class: 'psa-grid' });
    element.replaceChildren(
      h(
        'div',
        { class: 'psa-reseller' },
        h(
          'div',
          { class: 'psa-reseller-name' },
          h('span', { class: 'psa-caption' }, 'Cove Reseller account'),
          h('strong', {}, reseller.name),
        ),
        h('div', { class: 'psa-reseller-select' }, h('span', { class: 'psa-caption' }, 'PSA customer'), resellerPlace),
        applyPlace,
      ),
      h(
        'p',
        { class: 'psa-intro' },
        'PSA ticket notifications of customers that are not mapped go to the PSA customer of the reseller account.',
      ),
      h('div', { class: 'psa-toolbar' }, summary, clearPlace),
      gridPlace,
    );
    grid = mappingGrid(gridPlace, rows, source, quirks, settle);
    settle();
  }

  void load();
  return {
    element,
    dispose() {
      gone = true;
      grid?.dispose();
    },
  };
}

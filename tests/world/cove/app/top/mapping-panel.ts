import { AllCommunityModule, createGrid, ModuleRegistry, themeQuartz, type GridApi } from 'ag-grid-community';
import type { MappingRow, WizardInfo } from '../../contract.ts';
import { h } from '../element.ts';
import { server } from '../server.ts';
import { ask, tell } from './native-dialog.ts';
import { psaColumn } from './psa-column.ts';
import { psaList, psaSelect } from './psa-select.ts';
import type { Panel } from './panel.ts';

ModuleRegistry.registerModules([AllCommunityModule]);

const theme = themeQuartz.withParams({
  accentColor: '#6b2fb3',
  fontFamily: 'inherit',
  fontSize: 13,
  rowHeight: 42,
  headerHeight: 40,
});

/** Step 2 with an AG Grid. */
export function mappingPanel(info: WizardInfo, ready: (yes: boolean) => void): Panel {
  const { quirks, reseller } = info;
  const element = h('section', { class: 'cfg-card' }, 'Loading…');
  let api: GridApi<MappingRow> | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;
  let gone = false;

  async function load(): Promise<void> {
    const [answer, list] = await Promise.all([server.mapping(), psaList()]);
    if (gone) return;
    const rows = new Map(answer.rows.map((row) => [row.partnerId, row]));
    let resellerId = answer.reseller?.id ?? null;
    let changes = 0;
    const count = h('span', {});
    const settle = (): void => {
      const mapped = [...rows.values()].filter(({ psaId }) => psaId !== null).length;
      count.textContent = `Mapped: ${mapped} / ${rows.size}`;
      applyAll.disabled = resellerId === null;
      ready(resellerId !== null || !info.resellerRequired);
    };

    function choose(partnerId: number, psaId: number | null): void {
      const row = rows.get(partnerId);
      if (row === undefined) return;
      Object.assign(row, { psaId, psaLabel: list.labelOf(psaId), automatic: false });
      void server.map(partnerId, psaId).then(() => {
        changes += 1;
        settle();
        const node = api?.getRowNode(String(partnerId));
        if (quirks.unmappedFirst) api?.refreshClientSideRowModel('sort');
        if (quirks.rerender === 'after-change') api?.redrawRows();
        else if (node !== undefined && quirks.editors !== 'always')
          api?.refreshCells({ rowNodes: [node], force: true });
        if (changes === quirks.interruptAfter)
          void tell('Planned maintenance', 'Cove will be updated tonight at 22:00 UTC.');
      });
    }

    async function reload(): Promise<void> {
      for (const fresh of (await server.mapping()).rows) {
        const row = rows.get(fresh.partnerId);
        if (row !== undefined) Object.assign(row, fresh);
      }
      api?.refreshClientSideRowModel('sort');
      api?.redrawRows();
      settle();
    }

    const applyAll = h(
      'button',
      { type: 'button', class: 'apx-button', onclick: () => void server.applyToAll().then(reload) },
      'Apply To All',
    );
    const clearAll = h(
      'button',
      {
        type: 'button',
        class: 'apx-button',
        onclick: () =>
          void ask('Clear all mappings?', 'This action cannot be undone.', 'Clear all').then(async (yes) => {
            if (!yes) return;
            await server.clearAll();
            await reload();
          }),
      },
      'Clear All',
    );
    const resellerPlace = h('div', { class: 'cfg-psa' });
    const gridPlace = h('div', { class: `cfg-grid${quirks.paging === 'pages' ? ' pages' : ''}` });
    element.replaceChildren(
      h(
        'div',
        { class: 'cfg-account' },
        h('div', {}, h('small', {}, 'Cove Reseller Account'), h('strong', {}, reseller.name)),
        h('div', {}, h('small', {}, 'PSA Customer'), resellerPlace),
        applyAll,
      ),
      h('div', { class: 'cfg-bar' }, count, clearAll),
      gridPlace,
    );
    psaSelect(resellerPlace, resellerId, list, quirks, (id) => {
      resellerId = id;
      void server.map('reseller', id).then(settle);
    });
    api = createGrid<MappingRow>(gridPlace, {
      theme,
      rowData: [...rows.values()],
      getRowId: ({ data }) => String(data.partnerId),
      columnDefs: [
        ...(quirks.unmappedFirst
          ? [
              {
                colId: 'mapped',
                hide: true,
                sort: 'asc' as const,
                sortIndex: 0,
                valueGetter: ({ data }: { data: MappingRow | undefined }) => (data?.psaId === null ? 0 : 1),
              },
            ]
          : []),
        ...(quirks.extraColumns.includes('id')
          ? [{ field: 'partnerId' as const, headerName: 'Partner ID', width: 130 }]
          : []),
        {
          field: 'name',
          headerName: 'Cove Customer',
          flex: 3,
          minWidth: 220,
          ...(quirks.unmappedFirst ? { sort: 'asc' as const, sortIndex: 1 } : {}),
        },
        ...(quirks.extraColumns.includes('level')
          ? [{ field: 'level' as const, headerName: 'Level', width: 140 }]
          : []),
        psaColumn(list, quirks, choose),
      ],
      stopEditingWhenCellsLoseFocus: false,
      suppressMovableColumns: true,
      pagination: quirks.paging === 'pages',
      paginationPageSize: 20,
      paginationPageSizeSelector: false,
    });
    if (quirks.rerender === 'every-second') {
      timer = setInterval(() => {
        // Not while a list is open: nobody could choose from it otherwise.
        if (document.querySelector('.ts-wrapper.dropdown-active, .ag-popup-editor') === null) api?.redrawRows();
      }, 1000);
    }
    settle();
  }

  void load();
  return {
    element,
    dispose() {
      gone = true;
      clearInterval(timer);
      api?.destroy();
    },
  };
}

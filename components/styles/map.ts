/** The mapping table: coverage bar, tools, rows, picker. */
export const map = `
.map { flex: 1 1 auto; min-block-size: 0; display: flex; flex-direction: column; position: relative; }
.map-head { flex: none; display: flex; flex-direction: column; gap: 10px; padding: var(--s3) var(--s4); border-block-end: 1px solid var(--line); }
.coverage { display: flex; flex-direction: column; gap: var(--s2); }
.coverage-bar { display: flex; gap: 2px; block-size: 10px; border-radius: 5px; overflow: hidden; background: var(--line); }
.coverage-bar > span { min-inline-size: 3px; cursor: pointer; transition: opacity var(--quick); }
.coverage-bar.filtered > span:not(.on) { opacity: 0.3; }
.fill-automatic { background: var(--bar-automatic); }
.fill-hand { background: var(--bar-hand); }
.fill-suggested { background: var(--bar-suggested); }
.fill-unmapped { background: var(--bar-unmapped); }
.fill-excluded { background: var(--bar-excluded); }
.legend { display: flex; flex-wrap: wrap; gap: 4px; }
.legend-item { appearance: none; display: inline-flex; align-items: center; gap: 6px; min-block-size: 24px; padding: 2px 8px; border: 1px solid var(--line); border-radius: 12px; background: transparent; color: var(--text); font: 400 12px/16px var(--font); cursor: pointer; transition: background-color var(--quick); }
.legend-item:hover { border-color: var(--accent); }
.legend-item[aria-pressed='true'] { background: var(--accent-soft); border-color: var(--accent); }
.legend-item b { font-weight: 600; }
.swatch { flex: none; inline-size: 8px; block-size: 8px; border-radius: 2px; }
.map-reseller { display: flex; flex-wrap: wrap; gap: 6px; align-items: center; }
.map-reseller strong { white-space: nowrap; }
.map-reseller .picker { flex: 1 1 120px; max-inline-size: 420px; }
.map-tools { display: flex; flex-wrap: wrap; gap: 6px; align-items: center; }
.map-tools .search { position: relative; flex: 1 1 100px; min-inline-size: 80px; }
.map-tools .search > svg { position: absolute; inset-inline-start: 8px; inset-block-start: 7px; color: var(--muted); pointer-events: none; }
.map-tools .search .field-input { min-block-size: 28px; padding-block: 4px; padding-inline-start: 28px; }
.map-tools select { appearance: auto; min-block-size: 28px; padding: 3px 4px; border: 1px solid var(--line-strong); border-radius: var(--radius); background: var(--bg); color: var(--text); font: 400 13px/18px var(--font); max-inline-size: 118px; }
.map-tools .button, .map-reseller .button { min-block-size: 28px; }
.undo-label { color: var(--muted); font-size: 12px; line-height: 16px; }

.table { flex: 1 1 auto; min-block-size: 120px; overflow: auto; position: relative; overflow-anchor: none; scrollbar-width: thin; scrollbar-color: var(--line-strong) transparent; }
.table-head { position: sticky; inset-block-start: 0; z-index: 2; display: none; background: var(--surface); border-block-end: 1px solid var(--line); color: var(--muted); font-size: 12px; line-height: 16px; }
.table-rows { position: relative; }
.map-row { position: absolute; inset-inline: 0; display: flex; flex-direction: column; justify-content: center; gap: 3px; padding: 0 var(--s4); border-block-end: 1px solid var(--line); background: var(--bg); }
.map-row .row-line { display: flex; align-items: center; gap: var(--s2); min-inline-size: 0; }
.map-row .cove { flex: 0 1 auto; display: flex; gap: 6px; align-items: baseline; min-inline-size: 0; max-inline-size: 62%; }
.map-row .cove b { font-weight: 500; }
.map-row .devices { color: var(--muted); font-size: 12px; line-height: 16px; }
.map-row .picker-cell { flex: 1 1 auto; min-inline-size: 0; }
.map-row .reason { flex: 1 1 0; display: flex; justify-content: flex-end; min-inline-size: 0; font-size: 12px; line-height: 16px; color: var(--muted); }
.map-row .act { display: flex; gap: 2px; justify-content: flex-end; flex: none; }
.map-row[data-state='unmapped'] .reason, .map-row .reason.gone { color: var(--unmet); }
.map-row[data-state='suggested'] .reason { color: var(--unknown); }
.map-row[data-state='excluded'] .cove { color: var(--muted); }
.table.wide .table-head, .table.wide .map-row { display: grid; grid-template-columns: minmax(0, 5fr) 72px minmax(0, 5fr) minmax(0, 4fr) 116px; grid-template-areas: 'cove devices picker chip act'; align-items: center; align-content: center; gap: var(--s3); padding-inline: var(--s5); }
.table.wide .table-head { min-block-size: 32px; }
.table.wide .row-line { display: contents; }
.table.wide .cove { grid-area: cove; max-inline-size: none; }
.table.wide .map-row .devices { grid-area: devices; font-size: 13px; }
.table.wide .devices { grid-area: devices; text-align: end; }
.table.wide .reason-head { grid-area: chip; }
.table.wide .picker-cell { grid-area: picker; }
.table.wide .map-row .reason { grid-area: chip; justify-content: flex-start; }
.table.wide .act { grid-area: act; }
.sort { appearance: none; display: inline-flex; align-items: center; gap: 2px; border: 0; background: transparent; min-block-size: 24px; padding: 0; color: inherit; font: inherit; cursor: pointer; }
.sort:hover, .sort.on { color: var(--text); }

.picker { position: relative; display: flex; align-items: center; min-inline-size: 0; }
.picker .field-input { min-block-size: 28px; padding: 4px 28px 4px 8px; text-overflow: ellipsis; }
.picker .field-input:not(:focus):not(:hover) { border-color: var(--line); }
.picker.unset .field-input:not(:focus):not(:hover) { border-color: var(--line-strong); border-style: dashed; }
.picker > svg { position: absolute; inset-inline-end: 8px; color: var(--muted); pointer-events: none; }
.picker-pop { position: fixed; z-index: 30; inset-block-start: 0; left: 0; display: flex; flex-direction: column; min-inline-size: 220px; background: var(--raised); border: 1px solid var(--line-strong); border-radius: var(--radius); box-shadow: var(--shadow); overflow: hidden; }
.picker-list { overflow: auto; padding: var(--s1); overscroll-behavior: contain; }
.picker-option { display: flex; align-items: baseline; gap: var(--s2); min-block-size: 28px; padding: 5px 8px; border-radius: 4px; cursor: pointer; }
.picker-option[aria-selected='true'] { background: var(--accent); color: var(--on-accent); }
.picker-option[aria-selected='true'] .muted { color: inherit; }
.picker-option .muted { margin-inline-start: auto; font-size: 12px; line-height: 16px; text-align: end; flex: 0 1 auto; }
.picker-note { padding: 6px 12px; border-block-start: 1px solid var(--line); color: var(--muted); font-size: 12px; line-height: 16px; }
.map-foot { flex: none; padding: var(--s2) var(--s4); border-block-start: 1px solid var(--line); max-block-size: 50%; overflow: auto; }
.empty { display: flex; flex-direction: column; align-items: center; gap: var(--s2); padding: var(--s5) var(--s4); text-align: center; color: var(--muted); }
.empty strong { color: var(--text); }
@media (min-width: 760px) { .app.full .map-head, .app.full .map-foot { padding-inline: var(--s5); } }
@media (forced-colors: active) {
  .coverage-bar { forced-color-adjust: none; border: 1px solid CanvasText; }
  .swatch { forced-color-adjust: none; }
  .legend-item[aria-pressed='true'], .picker-option[aria-selected='true'] { outline: 2px solid Highlight; outline-offset: -2px; }
}
`;

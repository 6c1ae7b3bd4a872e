/** Where there is little room: the popup, and a tab as narrow as it. */
const narrow = (app: string): string => `
${app} .map-head { gap: var(--s2); padding-block: var(--s2); }
${app} .legend-item.nil { display: none; }
${app} .legend-item { padding-inline: 7px; gap: 5px; }
${app} .map-tools select { max-inline-size: 110px; }
${app} .again .button { font-size: 0; gap: 0; padding-inline: 7px; }
${app} .map + .pane-foot { gap: 0; padding-inline: var(--s2); }
`;

/** The mapping table: coverage bar, tools, rows, picker. */
export const map = `
.map { flex: 1 1 auto; min-block-size: 0; display: flex; flex-direction: column; position: relative; }
.map-head { flex: none; max-block-size: 66%; overflow-y: auto; display: flex; flex-direction: column; gap: 10px; padding: var(--s3) var(--s4); border-block-end: 1px solid var(--line); }
.coverage { display: flex; flex-direction: column; gap: var(--s2); }
.coverage-bar { display: flex; gap: 2px; block-size: 10px; border-radius: 5px; overflow: hidden; background: var(--line); }
.coverage-bar > span { min-inline-size: 3px; cursor: pointer; transition: opacity var(--quick); }
.coverage-bar.filtered > span:not(.on) { opacity: 0.3; }
.fill-automatic { background: var(--bar-automatic); }
.fill-hand { background: var(--bar-hand); }
.fill-suggested { background: var(--bar-suggested); }
.fill-unmapped { background: var(--bar-unmapped); }
.fill-unchecked { background: repeating-linear-gradient(135deg, var(--bar-excluded) 0 2px, transparent 2px 4px), var(--line); }
.fill-excluded { background: var(--bar-excluded); }
.legend { display: flex; flex-wrap: wrap; gap: 4px; }
.legend.plain { gap: 4px 14px; }
.legend-item { appearance: none; display: inline-flex; align-items: center; gap: 6px; min-block-size: 24px; padding: 2px 8px; border: 1px solid var(--line); border-radius: 12px; background: transparent; color: var(--text); font: 400 12px/16px var(--font); cursor: pointer; transition: background-color var(--quick); }
.legend-item:hover { border-color: var(--accent); }
.legend-item[aria-pressed='true'] { background: var(--accent-soft); border-color: var(--accent); }
.legend-item b { font-weight: 600; }
.swatch { flex: none; inline-size: 8px; block-size: 8px; border-radius: 2px; }
.map-reseller { display: flex; flex-wrap: wrap; gap: 6px; align-items: center; }
.map-reseller strong { white-space: nowrap; }
.map-reseller .picker { flex: 1 1 120px; max-inline-size: 420px; }
.map-tools { display: flex; flex-wrap: wrap; gap: 6px; align-items: center; }
.map-head .together { display: flex; flex: 0 1 auto; gap: 6px; align-items: center; min-inline-size: 0; }
.map-tools .search { position: relative; flex: 1 1 96px; min-inline-size: 96px; }
.map-tools .search > svg { position: absolute; inset-inline-start: 8px; inset-block-start: 7px; color: var(--muted); pointer-events: none; }
.map-tools .search .field-input { min-block-size: 28px; padding-block: 4px; padding-inline-start: 28px; }
.map-tools select { appearance: auto; min-block-size: 28px; padding: 3px 4px; border: 1px solid var(--line-strong); border-radius: var(--radius); background: var(--bg); color: var(--text); font: 400 13px/18px var(--font); max-inline-size: 118px; }
.map-tools .button, .map-reseller .button { min-block-size: 28px; }
.undo-label { color: var(--muted); font-size: 12px; line-height: 16px; }

.table { flex: 1 1 auto; min-block-size: 120px; overflow: auto; position: relative; overflow-anchor: none; scrollbar-width: thin; scrollbar-color: var(--line-strong) transparent; }
.table-head { position: sticky; inset-block-start: 0; z-index: 2; display: none; background: var(--surface); border-block-end: 1px solid var(--line); color: var(--muted); font-size: 12px; line-height: 16px; }
.table-rows { position: relative; contain: layout style; background: repeating-linear-gradient(to bottom, transparent 0 79px, var(--line) 79px 80px); }
.table.wide .table-rows { background: repeating-linear-gradient(to bottom, transparent 0 43px, var(--line) 43px 44px); }
.map-row { position: absolute; inset-inline: 0; inset-block-start: 0; block-size: 80px; contain: strict; display: grid; grid-template: 'cove cove devices' 20px 'picker picker act' 30px 'chip chip chip' 18px / minmax(0, 1fr) auto auto; align-content: center; align-items: center; column-gap: var(--s2); padding: 0 var(--s4); border-block-end: 1px solid var(--line); background: var(--bg); }
.table.wide .map-row[hidden], .map-row[hidden], .map-row .level[hidden] { display: none; }
.map-row [role='gridcell']:focus-visible { outline-offset: -1px; }
.map-row .cove { grid-area: cove; display: flex; gap: 6px; align-items: baseline; min-inline-size: 0; }
.map-row .cove b { font-weight: 500; }
.map-row .level { flex: none; padding: 0 5px; border-radius: 8px; background: var(--surface); color: var(--muted); font-size: 11px; line-height: 16px; }
.map-row .level.new { background: var(--accent-soft); color: var(--accent); }
.map-row .devices { grid-area: devices; color: var(--muted); font-size: 12px; line-height: 16px; text-align: end; }
.map-row .picker-cell { grid-area: picker; min-inline-size: 0; }
.map-row .reason { grid-area: chip; display: flex; gap: 5px; align-items: center; min-inline-size: 0; font-size: 12px; line-height: 15px; color: var(--muted); }
.map-row .reason b { font-weight: 500; color: var(--text); }
.map-row .why { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; min-inline-size: 0; }
.map-row .source { display: none; }
.map-row .act { grid-area: act; display: flex; gap: 2px; justify-content: flex-end; }
.map-row[data-state='automatic'] .reason > svg, .map-row[data-state='hand'] .reason > svg { color: var(--met); }
.map-row[data-state='unmapped'] .reason > svg { color: var(--unmet); }
.map-row[data-state='suggested'] .reason > svg, .map-row[data-state='unchecked'] .reason > svg { color: var(--unknown); }
.map-row .reason.wrong > svg, .map-row .reason.wrong .why span { color: var(--unmet); }
.map-row[data-state='excluded'] .cove { color: var(--muted); }
.table.wide .table-head, .table.wide .map-row { display: grid; grid-template: 'cove devices picker chip source act' auto / minmax(0, 9fr) 56px minmax(0, 10fr) minmax(0, 11fr) 100px 104px; align-items: center; align-content: center; column-gap: var(--s3); padding-inline: var(--s5); }
.table.wide .table-head { min-block-size: 32px; }
.table.wide .table-head > * { grid-area: auto; }
.table.wide .map-row { block-size: 44px; }
.table.wide .devices { text-align: end; }
.table.wide .map-row .devices { font-size: 13px; }
.table.wide .map-row .unit { display: none; }
.table.wide .map-row .why { white-space: normal; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; }
.table.wide .map-row .source { grid-area: source; display: flex; flex-direction: column; min-inline-size: 0; color: var(--muted); font-size: 12px; line-height: 15px; }
.sort { appearance: none; display: inline-flex; align-items: center; gap: 2px; border: 0; background: transparent; min-block-size: 24px; padding: 0; color: inherit; font: inherit; cursor: pointer; }
.sort:hover, .sort.on { color: var(--text); }

.picker { position: relative; display: flex; align-items: center; min-inline-size: 0; }
.picker .field-input { min-block-size: 28px; padding-block: 4px; padding-inline: 8px 28px; text-overflow: ellipsis; }
.picker .field-input:not(:focus):not(:hover) { border-color: var(--line); }
.map-row .picker .field-input:not(:focus):not(:hover) { border-color: transparent; background: var(--surface); }
.map-row .picker.unset .field-input:not(:focus):not(:hover) { background: transparent; border-color: var(--line); }
.map-row .picker .field-input::placeholder { color: var(--muted); opacity: 1; }
.map-row .picker:not(:hover):not(:focus-within) > svg { opacity: 0.55; }
.picker > svg { position: absolute; inset-inline-end: 8px; color: var(--muted); pointer-events: none; }
.picker-pop { contain: layout style; position: fixed; z-index: 30; inset: auto; inset-block-start: 0; left: 0; margin: 0; padding: 0; color: var(--text); display: flex; flex-direction: column; min-inline-size: 220px; background: var(--raised); border: 1px solid var(--line-strong); border-radius: var(--radius); box-shadow: var(--shadow); overflow: hidden; }
.picker-list { overflow: auto; padding: var(--s1); overscroll-behavior: contain; }
.picker-option { content-visibility: auto; contain-intrinsic-block-size: auto 28px; display: flex; align-items: baseline; gap: var(--s2); min-block-size: 28px; padding: 5px 8px; border-radius: 4px; cursor: pointer; }
.picker-option[aria-selected='true'] { background: var(--accent); color: var(--on-accent); }
.picker-option[aria-selected='true'] .muted { color: inherit; }
.picker-option .muted { margin-inline-start: auto; font-size: 12px; line-height: 16px; text-align: end; flex: 0 1 auto; }
.picker-note { padding: 6px 12px; border-block-start: 1px solid var(--line); color: var(--muted); font-size: 12px; line-height: 16px; }
.map-foot { flex: none; padding: var(--s2) var(--s4); border-block-start: 1px solid var(--line); max-block-size: 50%; overflow: auto; }
.empty { display: flex; flex-direction: column; align-items: center; gap: var(--s2); padding: var(--s5) var(--s4); text-align: center; color: var(--muted); }
.empty strong { color: var(--text); }
.keys-help kbd { font: 500 12px/16px var(--font); padding: 1px 5px; border: 1px solid var(--line); border-radius: 4px; background: var(--surface); white-space: nowrap; }
.keys-help .facts { font-size: 12px; line-height: 18px; }
.bulk .line { gap: 6px; }
.tally { display: inline-block; margin-inline-end: var(--s3); }
.shifts .names li { flex-wrap: wrap; }
.shift { display: inline-flex; gap: 6px; flex-wrap: wrap; text-align: end; }
.shift s { color: var(--muted); }
.shift b { font-weight: 500; }
.legend-item.wrong svg { color: var(--unmet); }
${narrow('.app.popup')}
@media (max-width: 480px) { ${narrow('.app.full')} }
@media (max-width: 360px) { .app.full .map-tools { flex-wrap: wrap; } }
@media (min-width: 760px) { .app.full .map-head, .app.full .map-foot { padding-inline: var(--s5); } }
@media (forced-colors: active) {
  .coverage-bar { forced-color-adjust: none; border: 1px solid CanvasText; }
  .swatch { forced-color-adjust: none; }
  .legend-item[aria-pressed='true'] { outline: 2px solid Highlight; outline-offset: -2px; }
  .picker-option[aria-selected='true'] { forced-color-adjust: none; background: Highlight; color: HighlightText; }
}
`;

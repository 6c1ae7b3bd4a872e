/** The diagnostics page: plain tables that scroll inside themselves on a narrow screen. */
export const diagnostics = `
.diagnostics { min-block-size: 100vh; max-inline-size: 960px; margin: 0 auto; padding: 0 var(--s4) var(--s5); gap: var(--s5); }
.diagnostics > * { flex: none; }
.diagnostics-head { position: sticky; inset-block-start: 0; z-index: 5; min-block-size: 52px; margin-inline: calc(-1 * var(--s4)); padding: var(--s2) var(--s4); background: var(--bg); border-block-end: 1px solid var(--line); }
.diagnostics-head h1 { flex: 1 0 auto; }
.diagnostics-head > svg { color: var(--accent); }
.diagnostics section { display: flex; flex-direction: column; gap: var(--s2); min-inline-size: 0; }
.diagnostics .ways { display: flex; flex-direction: column; gap: 4px; }
.diagnostics .ways li { display: flex; gap: var(--s2); align-items: flex-start; }
.diagnostics .ways svg { margin-block-start: 1px; color: var(--muted); }
.diagnostics [data-way='used'] svg { color: var(--met); }
.diagnostics [data-way='refused'] svg { color: var(--unmet); }
.diagnostics .scroll { overflow-x: auto; }
.diagnostics table.plain { border-collapse: collapse; inline-size: 100%; font: inherit; }
.diagnostics .plain :is(th, td) { padding-block: 5px; padding-inline-end: var(--s4); border-block-end: 1px solid var(--line); text-align: start; vertical-align: top; font-weight: 400; }
.diagnostics .plain thead th { color: var(--muted); font-size: 12px; line-height: 16px; white-space: nowrap; }
.diagnostics .scroll > table.plain { min-inline-size: 560px; overflow-wrap: break-word; }
.diagnostics .plain :is(code, .figure-cell, .when) { white-space: nowrap; }
.diagnostics .plain :is(th, td):last-child { padding-inline-end: 0; }
.diagnostics .plain td { min-inline-size: 72px; }
.diagnostics .plain tbody th { min-inline-size: 132px; }
.diagnostics .plain .figure-cell { text-align: end; white-space: nowrap; }
.diagnostics tr[data-disagree] :is(th, td) { background: var(--unknown-soft); }
.diagnostics .disagree { display: flex; gap: 4px; align-items: center; color: var(--unknown); font-size: 12px; line-height: 16px; font-weight: 500; }
.diagnostics .fold summary { min-block-size: 24px; cursor: pointer; }
.diagnostics .fold .facts { padding-block: var(--s2); padding-inline-start: var(--s4); }
.diagnostics .preview { margin: 0; max-block-size: 420px; overflow: auto; padding: var(--s3); border: 1px solid var(--line); border-radius: var(--radius); background: var(--surface); color: var(--text); font: 12px/18px var(--mono); white-space: pre-wrap; overflow-wrap: anywhere; }
`;

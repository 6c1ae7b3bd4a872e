/** The page of settings, beyond what the diagnostics have: what a file would change, a block for each where there is no room for columns. */
export const settings = `
.settings > [role='status']:empty { margin-block-end: calc(-1 * var(--s5)); }
.settings input[type='file'] { max-inline-size: 100%; font: inherit; color: var(--text); }
.settings ::file-selector-button { min-block-size: 28px; padding: 4px 12px; margin-inline-end: var(--s2); font: 500 13px/18px var(--font); color: var(--text); background: var(--raised); border: 1px solid var(--line-strong); border-radius: var(--radius); cursor: pointer; }
.settings table.changes { table-layout: fixed; }
.settings .changes th:nth-child(1) { inline-size: 18%; }
.settings .changes th:nth-child(3) { inline-size: 22%; }
.settings .changes .column { display: none; }
@media (max-width: 600px) {
  .settings table.changes, .settings .changes :is(tbody, tr, td) { display: block; }
  .settings .changes thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  .settings .changes tr { padding-block: var(--s2); border-block-end: 1px solid var(--line); }
  .settings .changes td { padding: 0; border: 0; }
  .settings .changes td:nth-child(1) { font-weight: 600; }
  .settings .changes td:nth-child(n + 3) { display: grid; grid-template-columns: minmax(72px, max-content) minmax(0, 1fr); gap: 0 var(--s3); margin-block-start: 2px; }
  .settings .changes .column { display: block; color: var(--muted); }
}
`;

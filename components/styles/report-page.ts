/** Alcove's own page around a report: the bar above it is not part of what is printed. */
export const reportPage = `
.report-page { min-block-size: 100vh; }
.report-bar { position: sticky; inset-block-start: 0; z-index: 5; display: flex; flex-wrap: wrap; align-items: center; gap: var(--s2); min-block-size: 44px; padding: var(--s2) var(--s4); background: var(--surface); border-block-end: 1px solid var(--line); }
.report-bar > svg { color: var(--accent); }
.report-bar .notice { flex-basis: 100%; }
.report-page > main { flex: 1 1 auto; }
.report-sheet { display: block; }
.report-empty { max-inline-size: 560px; margin: 48px auto; padding: 0 var(--s4); display: flex; flex-direction: column; gap: var(--s2); }
@media print { .report-bar { display: none; } .report-page { background: #fff; min-block-size: 0; } @page { margin: 14mm; } }
`;

/** Labels, inputs, choices. */
export const fields = `
.field { display: flex; flex-direction: column; gap: var(--s1); }
.field-label { font-weight: 500; }
.field-box { position: relative; display: flex; align-items: center; }
.field-input {
  appearance: none; inline-size: 100%; min-block-size: 32px; padding: 6px 10px; margin: 0;
  font: 400 13px/18px var(--font); color: var(--text); background: var(--bg);
  border: 1px solid var(--line-strong); border-radius: var(--radius); text-align: start;
}
.alcove textarea.field-input { min-block-size: 96px; resize: vertical; font-family: var(--mono); font-size: 12px; }
.field-input::placeholder { color: var(--muted); opacity: 1; }
.field-input:hover { border-color: var(--accent); }
.field-input[aria-invalid='true'] { border-color: var(--unmet); border-width: 2px; padding: 5px 9px; }
.field-input.with-button { padding-inline-end: 36px; }
.field-box .icon-button { position: absolute; inset-inline-end: 2px; }
.field-problem { color: var(--unmet); display: flex; gap: 6px; align-items: flex-start; }
.field-problem svg { margin-block-start: 1px; }
.field-hint { color: var(--muted); }
.field-hint.good { color: var(--met); display: flex; gap: 6px; }

.choice { display: flex; gap: var(--s2); align-items: flex-start; padding: 6px var(--s2); border-radius: var(--radius); cursor: pointer; min-block-size: 28px; }
.choice:hover { background: var(--accent-soft); }
.choice input { appearance: auto; margin: 2px 0 0; inline-size: 14px; block-size: 14px; accent-color: var(--accent); flex: none; }
.choices { display: flex; flex-direction: column; }
.tabs { display: flex; gap: 2px; padding: 2px; background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); }
.tab { appearance: none; flex: 1 1 0; min-block-size: 28px; padding: 4px 8px; border: 1px solid transparent; border-radius: 4px; background: transparent; color: var(--muted); font: 500 13px/18px var(--font); cursor: pointer; }
.tab:hover { color: var(--text); }
.tab[aria-selected='true'] { background: var(--raised); color: var(--text); border-color: var(--line); }

.card { display: flex; flex-direction: column; gap: var(--s3); padding: var(--s3); border: 1px solid var(--line); border-radius: var(--radius); background: var(--bg); }
.card.soft { background: var(--surface); }
.card-head { display: flex; align-items: baseline; justify-content: space-between; gap: var(--s2); flex-wrap: wrap; }
.figure { font-size: 20px; line-height: 24px; font-weight: 600; }

.preview { inline-size: 100%; border-collapse: collapse; font-size: 12px; line-height: 16px; }
.preview th { text-align: start; font-weight: 500; color: var(--muted); padding: 4px 6px; border-block-end: 1px solid var(--line); }
.preview td { padding: 4px 6px; border-block-end: 1px solid var(--line); vertical-align: top; }
.preview td.number, .preview th.number { text-align: end; }
.fold > summary { cursor: pointer; min-block-size: 24px; padding: 3px 0; color: var(--accent); font-weight: 500; list-style: none; display: flex; gap: 6px; align-items: center; }
.fold > summary::-webkit-details-marker { display: none; }
.fold > summary > svg { transition: transform var(--quick); }
.fold[open] > summary > svg { transform: rotate(90deg); }
.names { max-block-size: 180px; overflow: auto; border: 1px solid var(--line); border-radius: var(--radius); }
.names li { display: flex; justify-content: space-between; gap: var(--s2); padding: 4px 8px; border-block-end: 1px solid var(--line); }
.names li:last-child { border-block-end: 0; }
.head-select { max-inline-size: 100%; min-block-size: 28px; border: 1px solid var(--line); border-radius: var(--radius); background: var(--bg); color: var(--text); font: 400 12px/16px var(--font); }
.values { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 var(--s1); border: 1px solid var(--line); border-radius: var(--radius); }
.values > div { display: contents; }
.values dt { grid-column: 1 / -1; padding: 4px 8px 0; color: var(--muted); font-size: 12px; line-height: 16px; }
.values dd { padding: 0 8px 4px; }
.values dd:last-child { padding: 0 2px 2px; margin-block-start: -8px; }
`;

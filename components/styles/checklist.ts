/** Rows and sections of the checklist, the one next step. */
export const checklist = `
.summary { gap: var(--s3); }
.summary-words { min-inline-size: min-content; }
.section { border-block-end: 1px solid var(--line); }
.section-head { appearance: none; display: flex; align-items: center; gap: var(--s2); inline-size: 100%; min-block-size: 36px; padding: 8px var(--edge); border: 0; background: transparent; color: var(--text); font: 600 13px/18px var(--font); text-align: start; cursor: pointer; }
.section-head:hover { background: var(--surface); }
.section-head:focus-visible { outline-offset: -2px; }
.section-head > svg:first-child { color: var(--muted); transition: transform var(--quick); }
.section-head[aria-expanded='true'] > svg:first-child { transform: rotate(90deg); }
[dir='rtl'] .section-head > svg:first-child, .alcove:dir(rtl) .section-head > svg:first-child { transform: scaleX(-1); }
.alcove:dir(rtl) .section-head[aria-expanded='true'] > svg:first-child { transform: rotate(90deg); }
.section-head .cut { padding-block: 1px; }
.section-state { margin-inline-start: auto; font-weight: 500; font-size: 12px; line-height: 16px; color: var(--muted); display: inline-flex; align-items: center; gap: 4px; }
.section-state.met { color: var(--met); }
.section-state.open { color: var(--unmet); }
.section-state.unknown { color: var(--unknown); }
.section-state.confirmed { color: var(--confirmed); }
.section-body { padding: 0 0 var(--s2); }

.row { position: relative; padding: 0 var(--edge); }
.row-quick { position: absolute; inset-block-start: 2px; inset-inline-end: var(--edge); display: flex; background: var(--bg); border-radius: var(--radius); opacity: 0; transition: opacity var(--quick); }
.row-quick .icon-button { background: var(--bg); }
.row:hover > .row-quick, .row-quick:focus-within { opacity: 1; }
@media (hover: none) { .row-quick { opacity: 1; position: static; float: inline-end; } }
.row-head { appearance: none; display: grid; grid-template-columns: 16px minmax(0, auto) minmax(0, 1fr) auto; align-items: center; gap: var(--s2); inline-size: 100%; min-block-size: 28px; padding: 4px 0; border: 0; background: transparent; color: var(--text); font: 400 13px/18px var(--font); text-align: start; cursor: pointer; border-radius: 4px; }
.row-head:focus-visible { outline-offset: 0; }
.row-head .found { color: var(--muted); text-align: end; }
.row-head .word { font-size: 12px; line-height: 16px; font-weight: 500; }
.row-head:hover .label { text-decoration: underline; text-decoration-color: var(--line-strong); text-underline-offset: 3px; }
.row.is-open .label { font-weight: 600; }
.tone-met, .row[data-outcome='met'] :is(.row-head > svg, .word) { color: var(--met); }
.tone-unmet, .row[data-outcome='unmet'] :is(.row-head > svg, .word) { color: var(--unmet); }
.tone-unknown, .row[data-outcome='unknown'] :is(.row-head > svg, .word) { color: var(--unknown); }
.tone-confirmed, .row[data-outcome='confirmed'] :is(.row-head > svg, .word) { color: var(--confirmed); }
.tone-not-applicable, .row[data-outcome='not-applicable'] :is(.row-head > svg, .word) { color: var(--muted); }
.row.untouched :is(.row-head > svg, .word) { color: var(--muted); }
.row-body { display: flex; flex-direction: column; gap: 6px; padding-block-end: var(--s3); padding-inline-start: 24px; }
.facts { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 2px var(--s3); }
.facts dt { color: var(--muted); }
.facts dd.wrong { font-weight: 600; }
.row-body .why { color: var(--text); }
.row-help { padding: var(--s2) var(--s3); border-radius: var(--radius); background: var(--surface); }
.row-help h4 { color: var(--muted); font-size: 12px; line-height: 16px; font-weight: 500; }
.numbered { list-style: decimal; padding-inline-start: 20px; display: flex; flex-direction: column; gap: 2px; }
.row-body .buttons { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 6px; padding-block-start: 2px; }
/* Note and help are one item: where they do not fit beside the others, neither is left alone in a line. */
.buttons-aside { display: flex; flex-wrap: wrap; gap: 2px; }

.choose { margin: var(--s1) var(--edge) var(--s2); padding: var(--s2) var(--s3); border-radius: var(--radius); background: var(--unknown-soft); display: flex; flex-direction: column; gap: var(--s1); }
.choose.settled { background: transparent; padding: 0; margin-block: 0 var(--s1); padding-inline-start: 24px; }
.choose .choice { background: transparent; }
.choose .choice:hover { background: var(--raised); }

.next { flex: none; display: flex; align-items: center; gap: var(--s2); inline-size: 100%; min-block-size: 44px; padding: var(--s2) var(--edge); border: 0; border-block-start: 1px solid var(--line); background: var(--surface); color: var(--text); font: 400 13px/18px var(--font); text-align: start; }
button.next { appearance: none; cursor: pointer; }
button.next:hover { background: var(--accent-soft); }
button.next:focus-visible { outline-offset: -2px; }
.next b { color: var(--accent); }
.next > svg { margin-inline-start: auto; color: var(--accent); }
.next.done > svg { margin-inline-start: 0; color: var(--met); }
.alcove:dir(rtl) .next > svg { transform: scaleX(-1); }
`;

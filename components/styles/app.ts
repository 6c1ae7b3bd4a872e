/** The app: popup of 420 × 600 and full tab with two panes. */
export const app = `
.app { --edge: var(--s4); background: var(--bg); min-block-size: 100%; }
.app.popup { inline-size: var(--popup-inline, 420px); block-size: var(--popup-block, 600px); overflow: hidden; }
.app.full { block-size: 100vh; block-size: 100dvh; }
.file-button { align-self: flex-start; }
.file-button:focus-within { outline: 2px solid var(--accent); outline-offset: 2px; }
.app-head { flex: none; display: flex; align-items: center; gap: var(--s2); min-block-size: 44px; padding-block: var(--s2); padding-inline: var(--s4) var(--s2); border-block-end: 1px solid var(--line); }
.app-head > svg { color: var(--accent); }
.app-head .who { margin-inline-start: auto; text-align: end; }
.app-notice { flex: none; padding: var(--s2) var(--s4); border-block-end: 1px solid var(--line); }
.app-line { flex: none; display: flex; align-items: center; gap: var(--s2); min-block-size: 32px; padding: var(--s1) var(--s2) var(--s1); padding-inline-start: var(--s4); border-block-end: 1px solid var(--line); font-size: 12px; line-height: 16px; }
.app-status { flex: none; }
.offline-line { background: var(--unknown-soft); padding-block: 6px; }
.offline-line svg { color: var(--unknown); }
.news-dot { flex: none; inline-size: 8px; block-size: 8px; border-radius: 4px; background: var(--accent); }
.app-body { flex: 1 1 auto; min-block-size: 0; display: flex; flex-direction: column; }
.head-link { display: inline-flex; align-items: center; gap: 6px; min-block-size: 28px; padding: 4px 8px; border-radius: var(--radius); color: var(--muted); font-weight: 500; font-size: 12px; line-height: 16px; text-decoration: none; }
.head-link:hover { background: var(--surface); color: var(--text); }
.head-link[aria-current] { background: var(--accent-soft); color: var(--text); }
.head-link .ring circle { stroke-width: 3; }
.rail { flex: none; display: flex; align-items: stretch; padding-inline: var(--s2); border-block-end: 1px solid var(--line); background: var(--surface); }
.rail ol { display: flex; flex-wrap: wrap; min-inline-size: 0; }
.rail li { display: flex; flex: none; }
.rail-step { position: relative; display: inline-flex; align-items: center; gap: 3px; min-block-size: 36px; padding: 4px 7px; color: var(--muted); font: 500 12px/16px var(--font); white-space: nowrap; text-decoration: none; cursor: pointer; }
.rail-step:hover { color: var(--text); }
.rail-step:focus-visible { outline-offset: -3px; }
.rail-step .dot { color: var(--met); }
.rail-step[aria-current] { color: var(--text); }
.rail-step[aria-current]::after { content: ''; position: absolute; inset-inline: 6px; inset-block-end: -1px; block-size: 2px; background: var(--accent); }
.rail-step.blocked { color: var(--muted); }
.pane { flex: 1 1 auto; min-block-size: 0; min-inline-size: 0; display: flex; flex-direction: column; }
.pane-scroll { flex: 1 1 auto; min-block-size: 0; overflow: auto; padding: var(--s4); display: flex; flex-direction: column; gap: var(--s4); scrollbar-width: thin; scrollbar-color: var(--line-strong) transparent; }
.pane-scroll > * { flex: none; }
.pane-scroll.flush { padding: 0; gap: 0; }
.pane-scroll.flush > .padded { padding: var(--s4); }
.pane-foot { flex: none; display: flex; align-items: center; gap: var(--s2); flex-wrap: wrap; min-block-size: 48px; padding: var(--s2) var(--s4); border-block-start: 1px solid var(--line); background: var(--surface); }
.pane-foot > .button:last-child { margin-inline-start: auto; }
.lead { color: var(--muted); }
.steps-list { counter-reset: step; display: flex; flex-direction: column; }
.steps-list > li { position: relative; padding-block-end: var(--s4); padding-inline-start: 36px; counter-increment: step; }
.steps-list > li::before { content: counter(step); position: absolute; inset-inline-start: 0; inset-block-start: -1px; display: grid; place-items: center; inline-size: 22px; block-size: 22px; border-radius: 11px; border: 1px solid var(--line-strong); color: var(--muted); font-size: 12px; line-height: 1; }
.steps-list > li.done::before { content: '✓'; border-color: transparent; background: var(--met-soft); color: var(--met); }
.steps-list > li.now::before { border-color: var(--accent); background: var(--accent); color: var(--on-accent); font-weight: 600; }
.steps-list > li.now > b:first-child { color: var(--text); }
.form { display: flex; flex-direction: column; gap: var(--s4); }
.facts.wide-gap { gap: 6px var(--s4); }

@media (min-width: 760px) {
  .app.full { --edge: var(--s5); }
  .app.full .app-body { flex-direction: row; }
  .app.full .rail { flex: none; flex-direction: column; inline-size: 208px; padding: var(--s4) var(--s3); gap: var(--s1); border-block-end: 0; border-inline-end: 1px solid var(--line); }
  .app.full .rail ol { flex: none; flex-direction: column; gap: 2px; }
  .app.full .rail-step { inline-size: 100%; font-size: 13px; line-height: 18px; padding: 4px var(--s3); border-radius: var(--radius); justify-content: space-between; }
  .app.full .rail-step:hover { background: var(--bg); }
  .app.full .rail-step[aria-current] { background: var(--accent-soft); color: var(--text); }
  .app.full .rail-step[aria-current]::after { display: none; }
  .app.full .pane-scroll { padding: var(--s5); }
  .app.full .pane-scroll.flush { padding: 0; }
  .app.full .pane-scroll.flush > .padded { padding: var(--s5); }
  .app.full .narrow { max-inline-size: 560px; }
  .app.full .pane-foot { padding-inline: var(--s5); }
  .app.full .columns { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: var(--s4); align-items: start; }
}
.columns { display: flex; flex-direction: column; gap: var(--s4); }
@media (min-width: 1060px) {
  .app.full .sections { columns: 2; column-gap: 0; column-rule: 1px solid var(--line); border-block-start: 1px solid var(--line); }
  .app.full .sections > .section { break-inside: avoid; }
}
@media (forced-colors: active) {
  .rail-step[aria-current], .head-link[aria-current], .tab[aria-selected='true'] { outline: 2px solid Highlight; outline-offset: -2px; }
}
`;

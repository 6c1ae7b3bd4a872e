/** The sidebar's own frame: head, scrolling middle, next step at the foot; the stages of the work in Cove. */
export const sidebar = `
.sidebar { position: relative; block-size: 100%; min-block-size: 0; }
.sidebar-head { display: flex; flex-direction: column; gap: var(--s2); padding-block: var(--s2) var(--s3); padding-inline: var(--s3) var(--s2); border-block-end: 1px solid var(--line); }
.sidebar-title { display: flex; align-items: center; gap: var(--s2); min-block-size: 28px; }
.sidebar-title > svg { color: var(--accent); }
.sidebar-title .tenant { margin-inline-start: auto; text-align: end; }
.sidebar-head > .stack { padding-inline-end: var(--s1); }
.sidebar-middle { flex: 1 1 auto; min-block-size: 0; overflow: auto; overscroll-behavior: contain; scrollbar-width: thin; scrollbar-color: var(--line-strong) transparent; }
.sidebar-notices { display: flex; flex-direction: column; gap: var(--s2); padding: var(--s3); border-block-end: 1px solid var(--line); }
.sidebar-foot { flex: none; }
.skeleton { padding: var(--s3); display: flex; flex-direction: column; gap: var(--s3); }
.skeleton i { display: block; block-size: 12px; border-radius: 4px; background: var(--surface); }
.skeleton i:nth-child(2n) { inline-size: 70%; }

.stage { border-block-end: 1px solid var(--line); }
.stage-head { appearance: none; display: flex; align-items: center; gap: var(--s2); inline-size: 100%; min-block-size: 36px; padding: 6px var(--s3); border: 0; background: transparent; color: var(--text); font: 400 13px/18px var(--font); text-align: start; cursor: pointer; }
.stage-head:hover { background: var(--surface); }
.stage-head:focus-visible { outline-offset: -2px; }
.stage-number { display: inline-grid; place-items: center; flex: none; inline-size: 20px; block-size: 20px; border-radius: 10px; border: 1px solid var(--line-strong); color: var(--muted); font-size: 12px; line-height: 1; }
.stage[data-state='done'] .stage-number { border-color: transparent; background: var(--met-soft); color: var(--met); }
.stage[data-state='now'] .stage-number { border-color: var(--accent); background: var(--accent); color: var(--on-accent); font-weight: 600; }
.stage[data-state='problem'] .stage-number { border-color: transparent; background: var(--unmet-soft); color: var(--unmet); }
.stage[data-state='now'] .stage-title, .stage[data-state='problem'] .stage-title { font-weight: 600; }
.stage-word { margin-inline-start: auto; font-size: 12px; line-height: 16px; color: var(--muted); }
.stage[data-state='problem'] .stage-word { color: var(--unmet); }
.stage[data-state='done'] .stage-word { color: var(--met); }
.stage-body { display: flex; flex-direction: column; gap: var(--s2); padding-block-end: var(--s3); padding-inline: 40px var(--s3); }
.stage-body > ul { margin-inline-start: -40px; margin-inline-end: calc(-1 * var(--s3)); }
.stage-body > ul .row { padding-inline-start: 40px; }
.left-over li { padding: 4px 0; border-block-end: 1px solid var(--line); }
@media (forced-colors: active) { .stage-number { border-color: CanvasText; } }
`;

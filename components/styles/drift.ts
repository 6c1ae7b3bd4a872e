/** What changed: the line in the sidebar, the timeline, notes beside rows. */
export const drift = `
.drift-lines { display: flex; flex-direction: column; gap: 4px; }
.drift-line { display: flex; gap: 6px; align-items: flex-start; }
.drift-line > svg { flex: none; margin-block-start: 2px; color: var(--muted); }
.drift-line > div { min-inline-size: 0; overflow-wrap: anywhere; }
.drift-line.tone-of-unmet > svg { color: var(--unmet); }
.drift-line.tone-of-unknown > svg { color: var(--unknown); }
.drift-line.tone-of-met > svg { color: var(--met); }
.drift-line b { font-weight: 600; }
.alcove:dir(rtl) .drift-arrow { display: inline-block; transform: scaleX(-1); }
.changed { padding: var(--s3) var(--edge); }
.sidebar .changed { border-block-end: 1px solid var(--line); }
.padded .changed { padding: 0; }
.changed .line { gap: var(--s2); }
.timeline { display: flex; flex-direction: column; }
.timeline > li { position: relative; padding-block-end: var(--s3); padding-inline-start: 20px; }
.timeline > li::before { content: ''; position: absolute; inset-inline-start: 4px; inset-block: 6px -6px; inline-size: 1px; background: var(--line); }
.timeline > li::after { content: ''; position: absolute; inset-inline-start: 1px; inset-block-start: 5px; inline-size: 7px; block-size: 7px; border-radius: 4px; background: var(--line-strong); }
.timeline > li:last-child::before { display: none; }
.timeline .drift-lines { margin-block-start: 2px; }
.changes-body { display: flex; flex-direction: column; gap: var(--s3); padding: 0 var(--edge) var(--s3); }
.changes-body[hidden] { display: none; }
.notices-hint { display: block; }
.remark { padding-inline-start: var(--s2); border-inline-start: 3px solid var(--line); white-space: pre-line; overflow-wrap: anywhere; }
.menu.up .menu-list { max-block-size: calc(100vh - 56px); overflow-y: auto; inset-block: auto 32px; inset-inline: 0 auto; min-inline-size: 232px; }
@media (forced-colors: active) { .timeline > li::after { background: CanvasText; } }
`;

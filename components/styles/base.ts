/** Type, focus, buttons, small parts: shared by the sidebar and the app. */
export const base = `
.alcove {
  all: initial;
  color-scheme: light dark;
  display: flex;
  flex-direction: column;
  box-sizing: border-box;
  min-inline-size: 0;
  font: 400 13px/18px var(--font);
  font-variant-numeric: tabular-nums;
  color: var(--text);
  background: var(--bg);
  -webkit-font-smoothing: antialiased;
  overflow-wrap: anywhere;
}
.alcove *, .alcove *::before, .alcove *::after { box-sizing: border-box; }
:where(.alcove) :where(h1, h2, h3, h4, p, ul, ol, dl, dd, figure, fieldset) { margin: 0; padding: 0; border: 0; min-inline-size: 0; }
:where(.alcove) :where(ul, ol) { list-style: none; }
:where(.alcove) :where(h1, h2, h3, h4) { font: 600 15px/20px var(--font); }
:where(.alcove) :where(h3, h4) { font-size: 13px; line-height: 18px; }
.alcove b, .alcove strong { font-weight: 600; }
.alcove [hidden] { display: none !important; }
.alcove svg { display: block; flex: none; }
:where(.alcove) a { color: var(--accent); text-decoration: underline; text-underline-offset: 2px; }
.alcove code { font: 12px/18px var(--mono); }
.alcove :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.alcove :is(.button, .icon-button, .field-input):focus-visible { border-radius: var(--radius); }
.alcove :focus:not(:focus-visible) { outline: none; }
.alcove ::selection { background: var(--accent); color: var(--on-accent); }

.muted { color: var(--muted); }
.small { font-size: 12px; line-height: 16px; }
.nowrap { white-space: nowrap; }
.cut { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; min-inline-size: 0; }
.stack { display: flex; flex-direction: column; gap: var(--s2); }
.stack.wide { gap: var(--s4); }
.line { display: flex; align-items: center; gap: var(--s2); flex-wrap: wrap; }
.line.tight { gap: var(--s1); }
.line.ends { justify-content: space-between; }
.grow { flex: 1 1 0; min-inline-size: 0; }
.said { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.button {
  appearance: none; display: inline-flex; align-items: center; justify-content: center; gap: 6px;
  min-block-size: 28px; min-inline-size: 24px; max-inline-size: 100%; padding: 4px 12px; margin: 0; white-space: nowrap;
  font: 500 13px/18px var(--font); color: var(--text); text-align: center; text-decoration: none;
  background: var(--raised); border: 1px solid var(--line-strong); border-radius: var(--radius);
  cursor: pointer; transition: background-color var(--quick), border-color var(--quick), color var(--quick);
}
.button:hover { border-color: var(--accent); color: var(--accent); }
.button:active { background: var(--accent-soft); }
.button.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
.button.primary:hover { background: var(--accent-hover); border-color: var(--accent-hover); color: var(--on-accent); }
.button.quiet { border-color: transparent; background: transparent; color: var(--accent); padding-inline: 6px; }
.button.quiet:hover { background: var(--accent-soft); }
.button.danger { border-color: var(--unmet); color: var(--unmet); }
.button.danger:hover { background: var(--unmet-soft); border-color: var(--unmet); color: var(--unmet); }
.button.small { min-block-size: 24px; padding: 2px 8px; font-size: 12px; line-height: 16px; }
.button.quiet.small { padding-inline: 4px; }
.button:disabled, .icon-button:disabled { color: var(--muted); background: var(--surface); border-color: var(--line); cursor: default; }
.button.quiet:disabled, .icon-button:disabled { background: transparent; border-color: transparent; opacity: 0.75; }
.icon-button {
  appearance: none; display: inline-grid; place-items: center; flex: none; inline-size: 28px; block-size: 28px; padding: 0; margin: 0;
  color: var(--muted); background: transparent; border: 1px solid transparent; border-radius: var(--radius); cursor: pointer;
  transition: background-color var(--quick), color var(--quick);
}
.icon-button:hover { color: var(--text); background: var(--surface); border-color: var(--line); }
.icon-button.small { inline-size: 24px; block-size: 24px; }

.notice { display: flex; gap: var(--s2); align-items: flex-start; padding: var(--s2) var(--s3); border-radius: var(--radius); background: var(--surface); border: 1px solid var(--line); }
.notice > svg { margin-block-start: 1px; }
.notice .stack { flex: 1 1 auto; min-inline-size: 0; gap: 6px; }
.notice.problem { background: var(--unmet-soft); border-color: transparent; }
.notice.problem > svg { color: var(--unmet); }
.notice.caution { background: var(--unknown-soft); border-color: transparent; }
.notice.caution > svg { color: var(--unknown); }
.notice.good { background: var(--met-soft); border-color: transparent; }
.notice.good > svg { color: var(--met); }
.notice.plain > svg { color: var(--muted); }

.progress > .line { flex-wrap: nowrap; }
.progress { display: flex; flex-direction: column; gap: 6px; }
.progress-track { position: relative; block-size: 4px; border-radius: 2px; background: var(--line); overflow: hidden; }
.progress-fill { position: absolute; inset-block: 0; inset-inline-start: 0; background: var(--accent); border-radius: 2px; transition: inline-size 150ms linear; }
.progress-fill.unknown { inline-size: 30%; animation: alcove-pass 1.4s ease-in-out infinite; }
@keyframes alcove-pass { from { inset-inline-start: -30%; } to { inset-inline-start: 100%; } }

.ring { position: relative; flex: none; }
.ring circle { fill: none; stroke-width: 4; }
.ring .ring-rest { stroke: var(--line); }
.ring .ring-done { stroke: var(--met); stroke-linecap: round; transition: stroke-dasharray 150ms ease-out; }

.menu { position: relative; }
.menu-list { position: absolute; z-index: 20; inset-block-start: 32px; inset-inline-end: 0; min-inline-size: 196px; padding: var(--s1); background: var(--raised); border: 1px solid var(--line); border-radius: var(--radius); box-shadow: var(--shadow); }
.menu-item { appearance: none; display: flex; align-items: center; gap: var(--s2); inline-size: 100%; min-block-size: 28px; padding: 4px 8px; border: 0; border-radius: 4px; background: transparent; color: var(--text); font: 400 13px/18px var(--font); text-align: start; cursor: pointer; }
.menu-item:hover, .menu-item:focus-visible { background: var(--accent-soft); outline-offset: -2px; }
.menu-item svg { color: var(--muted); }
.menu-item:disabled { color: var(--muted); cursor: default; background: transparent; }

@media (prefers-reduced-motion: reduce) {
  .alcove *, .alcove *::before, .alcove *::after { transition: none !important; animation: none !important; scroll-behavior: auto !important; }
  .progress-fill.unknown { inline-size: 100%; opacity: 0.5; }
}
@media (forced-colors: active) {
  .button, .icon-button, .notice, .menu-list { border-color: ButtonBorder; }
  .progress-track { border: 1px solid CanvasText; }
  .progress-fill { background: Highlight; forced-color-adjust: none; }
  .ring .ring-done { stroke: Highlight; } .ring .ring-rest { stroke: GrayText; }
  .button.primary:not(:disabled) { forced-color-adjust: none; background: Highlight; border-color: Highlight; color: HighlightText; }
  .alcove :focus-visible { outline-color: Highlight; }
}
`;

/** Not among the others: pages that have no app load none of it. What only the app itself has: the rows to set by hand, and a popup that is enlarged by its browser. */
export const popupStyles = `
.hand p { color: var(--muted); }
.hand-progress { font-weight: 500; color: var(--text); padding-block: var(--s2); }
.hand-rows { border: 1px solid var(--line); border-radius: var(--radius); color: var(--text); }
.hand-rows li + li { border-block-start: 1px solid var(--line); }
.hand-rows .choice { padding: 7px 10px; border-radius: 0; }
.hand-pair { display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 6px; min-inline-size: 0; overflow-wrap: anywhere; }
.hand-pair > svg { flex: none; align-self: center; color: var(--muted); }
.hand-pair > svg:dir(rtl) { transform: scaleX(-1); }
.hand-pair b { font-weight: 600; }
.steps-list .stack, .steps-list .line, .steps-list .values { color: var(--text); }
.steps-list > li > div { display: flex; flex-direction: column; gap: var(--s2); }
/* A popup that is enlarged by its browser: there is little height, and all of it is the step's. */
@media (max-width: 419px) {
  .app.popup, .app.full { --edge: var(--s3); }
  .app.popup .pane-scroll, .app.full .pane-scroll { padding: var(--s3); }
  .app.popup .pane-scroll.flush, .app.full .pane-scroll.flush { padding: 0; }
  .app-head { padding-inline-start: var(--s3); gap: var(--s1); }
  .rail { padding-inline: var(--s1); }
  .rail-step { padding-inline: 6px; gap: 2px; }
  .pane-foot { padding-inline: var(--s3); }
}
@media (max-height: 420px) {
  .app.popup .app-head { min-block-size: 36px; padding-block: 2px; }
  .app.popup .rail-step { min-block-size: 28px; padding-block: 2px; }
  .app.popup .pane-foot { min-block-size: 36px; padding-block: var(--s1); }
  .app.popup .next { min-block-size: 32px; padding-block: var(--s1); }
  .app.popup .map { overflow-y: auto; }
  .app.popup .map-head { max-block-size: none; }
  .app.popup .table { flex: none; block-size: 80vh; }
  .app.popup .map-foot { max-block-size: none; }
}
`;

/** The page on which a person consents to changes. */
export const consent = `
.consent { min-block-size: 100vh; max-inline-size: 720px; margin: 0 auto; }
.consent > header { padding: var(--s4) var(--s4) var(--s3); flex-wrap: nowrap; align-items: flex-start; }
.consent > header h1:focus { outline: none; }
.consent-middle { flex: 1 1 auto; padding: 0 var(--s4) var(--s4); }
.consent-step { padding: var(--s3); border: 1px solid var(--line); border-radius: var(--radius); background: var(--surface); }
.consent-step h2 { font-size: 13px; line-height: 18px; }
.consent-change { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: var(--s1) var(--s3); padding: 6px 0; border-block-end: 1px solid var(--line); }
.consent-change:last-child { border-block-end: 0; }
.consent-change b { font-weight: 500; }
.consent-note { grid-column: 1 / -1; }
.consent-values { display: flex; flex-wrap: wrap; align-items: center; gap: 2px 6px; }
.consent-change .was { color: var(--muted); }
.consent-change .will { font-weight: 600; }
.consent-values svg { color: var(--muted); }
.consent-values svg:dir(rtl) { transform: scaleX(-1); }
/* One test ticket. */
.ticket-facts { margin: 0; }
.ticket-facts dt { color: var(--muted); }
.ticket-facts dd { margin: 0; font-weight: 500; overflow-wrap: anywhere; }
.ticket-customer legend { padding: 0; font-weight: 600; float: inline-start; inline-size: 100%; }
.ticket-customer label { min-block-size: 24px; flex-wrap: nowrap; }
.ticket-customer ul { gap: var(--s1); }
.consent .state-done, .consent .state-undone { color: var(--met); }
.consent .state-failed { color: var(--unmet); }
.consent .state-kept { color: var(--unknown); }
.consent .state-waiting, .consent .state-sending, .consent .state-undoing { color: var(--muted); }
.consent-step ul { margin-block-start: 2px; }
.consent-step details { margin-block-start: var(--s2); }
.consent-left { margin-block-start: var(--s2); padding: var(--s2) var(--s3); border-radius: var(--radius); background: var(--unknown-soft); }
.consent-left li { padding-block-start: var(--s1); }
.consent-message { max-block-size: 140px; margin: 0; padding: var(--s2); overflow: auto; font: 12px/16px var(--font); white-space: pre-wrap; background: var(--bg); border: 1px solid var(--line); border-radius: var(--radius); }
.consent-way { margin-block-start: var(--s2); }
.consent-guided { display: flex; flex-wrap: wrap; align-items: flex-start; gap: var(--s1) var(--s2); padding: 6px 0; border-block-start: 1px solid var(--line); }
.consent-guided .grow { flex-basis: 200px; }
.consent-guided > svg { margin-block-start: 2px; }
.consent-guided[data-outcome='met'] > svg { color: var(--met); }
.consent-guided[data-outcome='confirmed'] > svg { color: var(--confirmed); }
.consent-guided[data-outcome='unmet'] > svg { color: var(--unmet); }
.consent-guided[data-outcome='unknown'] > svg { color: var(--unknown); }
.consent-foot { position: sticky; inset-block-end: 0; padding: var(--s3) var(--s4); background: var(--bg); border-block-start: 1px solid var(--line); }
@media (max-width: 480px) { .consent-change { grid-template-columns: minmax(0, 1fr); } }
`;

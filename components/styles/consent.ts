/** The page on which a person consents to changes. */
export const consent = `
.consent { min-block-size: 100vh; max-inline-size: 720px; margin: 0 auto; }
.consent > header { padding: var(--s4) var(--s4) var(--s3); flex-wrap: nowrap; }
.consent > header h1:focus { outline: none; }
.consent-middle { flex: 1 1 auto; padding: 0 var(--s4) var(--s4); }
.consent-step { padding: var(--s3); border: 1px solid var(--line); border-radius: var(--radius); background: var(--surface); }
.consent-step h2 { font-size: 13px; line-height: 18px; }
.consent-change { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: var(--s1) var(--s3); padding: 6px 0; border-block-end: 1px solid var(--line); }
.consent-change:last-child { border-block-end: 0; }
.consent-change b { font-weight: 500; }
.consent-change .was { color: var(--muted); }
.consent-change .will { font-weight: 600; }
.consent .state-done, .consent .state-undone { color: var(--met); }
.consent .state-failed { color: var(--unmet); }
.consent .state-kept { color: var(--unknown); }
.consent details { margin-block-start: var(--s2); }
.consent-foot { position: sticky; inset-block-end: 0; padding: var(--s3) var(--s4); background: var(--bg); border-block-start: 1px solid var(--line); }
@media (max-width: 480px) { .consent-change { grid-template-columns: minmax(0, 1fr); } }
`;

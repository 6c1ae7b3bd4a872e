/** The page of help: a column that reads well, and the picture of what to expect. */
export const help = `
.help { min-block-size: 100vh; font-size: 14px; line-height: 20px; }
.help-bar { position: sticky; inset-block-start: 0; z-index: 5; display: flex; flex-wrap: wrap; align-items: center; gap: var(--s2); min-block-size: 44px; padding: var(--s2) var(--s4); background: var(--surface); border-block-end: 1px solid var(--line); }
.help-bar > svg { color: var(--accent); }
.help-bar nav { display: flex; flex-wrap: wrap; gap: 2px; margin-inline-start: auto; }
.help-main { display: flex; flex-direction: column; gap: 32px; inline-size: 100%; max-inline-size: 760px; margin-inline: auto; padding: 32px var(--s5) 64px; }
.help-main:focus { outline: none; }
.help-main > * { flex: none; }
.help h1 { font-size: 22px; line-height: 28px; }
.help h2 { font-size: 15px; line-height: 20px; margin-block-end: var(--s3); }
.help h3 { font-size: 14px; line-height: 20px; }
.help-lead { display: flex; flex-direction: column; gap: var(--s3); }
.help-lead p { max-inline-size: 64ch; }
.help-figure { display: flex; flex-direction: column; gap: var(--s2); padding: var(--s5); border: 1px solid var(--line); border-radius: var(--radius); background: var(--surface); }
.help-picture { inline-size: 100%; max-inline-size: 560px; block-size: auto; margin-inline: auto; }
.help-figure figcaption { max-inline-size: 64ch; margin-inline: auto; text-align: center; }
.p-window { fill: var(--bg); stroke: var(--line-strong); }
.p-surface { fill: var(--surface); }
.p-soft { fill: var(--line); }
.p-strong { fill: var(--line-strong); }
.p-accent { fill: var(--accent); }
.p-field { fill: var(--bg); stroke: var(--line); }
.p-ring { fill: none; stroke: var(--accent); stroke-width: 2.5; }
.p-bubble, .p-side { fill: var(--raised); stroke: var(--line-strong); }
.p-line { stroke: var(--line); fill: none; }
.p-rest { fill: none; stroke: var(--line); stroke-width: 5; }
.p-done { fill: none; stroke: var(--met); stroke-width: 5; stroke-linecap: round; }
.p-sign { fill: none; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
.p-sign.p-met { stroke: var(--met); }
.p-sign.p-unmet { stroke: var(--unmet); }
.p-sign.p-unknown { stroke: var(--unknown); }
.help-picture:dir(rtl) { transform: scaleX(-1); }
.help-steps > li { padding-block-end: var(--s5); }
.help-steps .line { margin-block-start: var(--s3); }
.help-open { display: flex; flex-wrap: wrap; align-items: flex-end; gap: var(--s2); margin-block-start: var(--s3); }
.help-open .field { flex: 1 1 220px; max-inline-size: 340px; }
.help-open .button { min-block-size: 32px; }
.help-open:has(.field-problem) { align-items: center; }
.help-columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 260px), 1fr)); gap: var(--s5) 32px; }
.help-lines { display: flex; flex-direction: column; gap: var(--s2); }
.help-lines li { display: flex; gap: var(--s2); align-items: flex-start; }
.help-lines svg { margin-block-start: 2px; }
.help-lines.good svg { color: var(--met); }
.help-lines.never svg { color: var(--muted); }
.help-fresh { margin-inline-start: var(--s2); padding: 1px 8px; border-radius: 10px; background: var(--accent-soft); color: var(--accent); font-size: 12px; line-height: 16px; font-weight: 500; }
.help-news { display: flex; flex-direction: column; gap: var(--s2); list-style: disc; padding-inline-start: 20px; }
.help-news b { font-weight: 600; }
.help-symptoms { display: flex; flex-direction: column; gap: var(--s3); }
.help .numbered { gap: var(--s1); margin-block-start: var(--s3); }
@media (max-width: 480px) { .help-main { padding: var(--s5) var(--s4) 48px; } .help-figure { padding: var(--s3); } .help-bar nav { margin-inline-start: 0; } }
@media (forced-colors: active) { .help-picture { forced-color-adjust: none; } }
@media print { .help-bar { display: none; } }
`;

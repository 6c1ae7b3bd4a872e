/**
 * The look of the report: the same in a file, on Alcove's own page (there in a shadow root, hence no `body` and `:root`)
 * and on paper, where it is always dark on white. No font and no picture from elsewhere.
 */
import { say } from '../domain/say.ts';

/** A text as the contents of a CSS string. */
const quoted = (text: string): string =>
  text.replaceAll(/[\\'\n<]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `);

export const reportStyles = `
.report{--bg:#fff;--text:#1a2130;--muted:#586274;--line:#dcdfe5;--soft:#f5f6f8;--met:#146a41;--unmet:#b0241c;--unknown:#835000;--none:#586274;--bar:#2c8a5b;--bar-unmet:#c9443b;--bar-unknown:#d08a1a;
color-scheme:light dark;background:var(--bg);color:var(--text);font:13px/19px system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;-webkit-print-color-adjust:exact;print-color-adjust:exact}
@media screen and (prefers-color-scheme:dark){.report{--bg:#15181e;--text:#e7eaf0;--muted:#a4aebd;--line:#333a46;--soft:#1c2028;--met:#74d3a0;--unmet:#ff9d95;--unknown:#f0bb66;--none:#a4aebd;--bar:#3fae78;--bar-unmet:#e2685f;--bar-unknown:#dba13c}}
.report *{box-sizing:border-box}
.report .sheet{max-width:940px;margin:0 auto;padding:32px 24px 48px}
.report h1{font-size:22px;line-height:28px;margin:0;font-weight:650;letter-spacing:-.01em}
.report h2{font-size:15px;line-height:20px;margin:0 0 8px;break-after:avoid}
.report .over{color:var(--muted);font-weight:600;margin:0 0 4px}
.report p{margin:0}.report .muted{color:var(--muted)}
.report section{margin-top:28px}
.report .facts{display:flex;flex-wrap:wrap;gap:8px 32px;margin:16px 0 0}
.report .facts>div{min-width:96px}.report dt{color:var(--muted);font-size:12px;line-height:16px}.report dd{margin:0;font-weight:500;overflow-wrap:anywhere}
.report .standing{margin-top:20px;padding:16px;border:1px solid var(--line);border-radius:8px;background:var(--soft)}
.report .standing p{font-size:15px;line-height:20px}
.report .bar{display:flex;gap:2px;height:8px;margin-top:10px;border-radius:4px;overflow:hidden;background:var(--line)}
.report .bar i{display:block}.report .bar .met{background:var(--bar)}.report .bar .unmet{background:var(--bar-unmet)}.report .bar .unknown{background:var(--bar-unknown)}
.report table{border-collapse:collapse;width:100%;table-layout:fixed}
.report th,.report td{text-align:start;vertical-align:top;padding:7px 14px 7px 0;border-top:1px solid var(--line);overflow-wrap:break-word}
.report th:last-child,.report td:last-child{padding-inline-end:0}
.report th{font-size:12px;line-height:16px;font-weight:500;color:var(--muted);border-top:0;border-bottom:1px solid var(--line);padding-top:0}
.report tbody tr:first-child td{border-top:0}
.report tr{break-inside:avoid}.report thead{display:table-header-group}
.report .what{width:19%}.report .outcome{width:16%}.report .found,.report .expected{width:17%}
.report td.outcome{font-weight:500}.report td.what b{font-weight:600}
.report .outcome.met,.report .outcome.confirmed{color:var(--met)}.report .outcome.unmet{color:var(--unmet)}.report .outcome.unknown{color:var(--unknown)}.report .outcome.not-applicable{color:var(--none)}
.report .unmet-found{font-weight:600}
.report td p+p{margin-top:4px}
.report .note{border-inline-start:3px solid var(--line);padding-inline-start:8px}
.report .names{columns:3 180px;column-gap:24px;margin:8px 0 0;padding:0;list-style:none}.report .names li{break-inside:avoid;padding:2px 0;overflow-wrap:anywhere}
.report .times{margin:0;padding:0;list-style:none}.report .times>li{padding:7px 0;border-top:1px solid var(--line);break-inside:avoid}.report .times>li:first-child{border-top:0;padding-top:0}
.report .times ul{margin:2px 0 0;padding-inline-start:18px}
.report footer{margin-top:32px;border-top:1px solid var(--line);padding-top:10px;color:var(--muted);font-size:12px;line-height:17px}
@media (max-width:640px){.report .sheet{padding:20px 16px}
.report table,.report tbody,.report tr,.report td{display:block;width:auto!important}.report thead{display:none}.report td{border:0;padding:1px 0}.report tr{border-top:1px solid var(--line);padding:8px 0}
.report td.found:not(:empty)::before{content:'${quoted(say('found'))} ';color:var(--muted);font-weight:400}.report td.expected:not(:empty)::before{content:'${quoted(say('expected'))} ';color:var(--muted)}}
@media print{.report .sheet{max-width:none;margin:0;padding:0}.report{font-size:11px;line-height:15px}.report section{margin-top:18px}}`;

/** What a page of its own needs around it; on paper, margins. */
export const pageStyles = `html{background:#fff}body{margin:0}@page{margin:14mm}@media screen and (prefers-color-scheme:dark){html{background:#15181e}}`;

import { isOpen, outcomeWords, type OutcomeKind, type Report } from '../domain/outcome.ts';
import { progressOf, rowsOf, sectionsOf, type ChecklistRow, type RequirementText } from './checklist.ts';
import { fileName } from './report-file.ts';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Text of a console or a person as text of the page, whatever it holds; bidi controls cannot reorder what stands around it. */
const safe = (text: string): string => `<bdi>${text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)}</bdi>`;

const marks: Record<OutcomeKind, string> = {
  met: '✓',
  unmet: '✕',
  unknown: '?',
  'not-applicable': '–',
  confirmed: '✓',
};
const sources: Record<NonNullable<ChecklistRow['source']>, string> = {
  api: 'HaloPSA’s API',
  page: 'the open page',
  proof: 'a test with Cove’s own key',
  you: 'confirmed by hand',
  alcove: 'Alcove',
};

/** No script, no fonts, no pictures from elsewhere: what is sent to a colleague shows the same and fetches nothing. */
const styles = `
:root{color-scheme:light;font:13px/18px system-ui,-apple-system,"Segoe UI",sans-serif;color:#1b1f24;background:#fff}
body{max-width:960px;margin:24px auto;padding:0 24px}
h1{font-size:20px;line-height:26px;margin:0 0 4px}h2{font-size:15px;line-height:20px;margin:24px 0 4px;break-after:avoid}
p{margin:0 0 4px}.muted{color:#57606a}
table{border-collapse:collapse;width:100%}th,td{text-align:start;vertical-align:top;padding:6px 12px 6px 0;border-top:1px solid #d8dce1;overflow-wrap:anywhere}
th{font-weight:600;color:#57606a}tr{break-inside:avoid}thead{display:table-header-group}
.what{width:26%}.outcome{width:16%;white-space:nowrap}.found,.expected{width:21%}
.met,.confirmed{color:#116329}.unmet{color:#a40e26}.unknown{color:#7a4b00}.not-applicable{color:#57606a}
footer{margin-top:24px;border-top:1px solid #d8dce1;padding-top:8px}
@page{margin:14mm}@media print{body{margin:0;padding:0;max-width:none}}`;

const cell = (name: string, html: string): string => `<td class="${name}">${html}</td>`;
const moment = (at: number): string => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

function rowHtml(row: ChecklistRow): string {
  const about = [
    row.note === null ? '' : safe(row.note),
    isOpen(row.kind) ? `<span class="muted">${safe(row.why)}</span>` : '',
    row.source === null
      ? ''
      : `<span class="muted">From ${safe(sources[row.source])}${row.at === null ? '' : `, ${moment(row.at)}`}</span>`,
  ].filter((part) => part !== '');
  return `<tr>${cell('what', `<b>${safe(row.label)}</b><br><span class="muted">${safe(row.id)}</span>`)}${cell(
    `outcome ${row.kind}`,
    `<span aria-hidden="true">${marks[row.kind]}</span> ${safe(outcomeWords[row.kind])}`,
  )}${cell('found', row.found === null ? '' : safe(row.found))}${cell(
    'expected',
    row.expected === null ? '' : safe(row.expected),
  )}${cell('about', about.join('<br>'))}</tr>`;
}

/**
 * The report as one self-contained page, to be read, printed or kept: the same rows as the checklist, with what was
 * found, expected and where it was read. Times are UTC. Never holds a secret, because outcomes never do.
 */
export function reportHtml(report: Report, requirements: readonly RequirementText[]): string {
  const rows = rowsOf(requirements, report);
  const { ready, total, unmet, unknown } = progressOf(rows);
  const sections = sectionsOf(rows).map(
    (section) =>
      `<section><h2>${safe(section.title)}</h2><table><thead><tr><th class="what" scope="col">Requirement</th><th class="outcome" scope="col">Outcome</th><th class="found" scope="col">Found</th><th class="expected" scope="col">Expected</th><th class="about" scope="col">Remarks</th></tr></thead><tbody>${section.rows.map(rowHtml).join('')}</tbody></table></section>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><meta name="viewport" content="width=device-width"><title>Cove and HaloPSA: ${safeTitle(report.tenant)}</title><style>${styles}</style></head>
<body><header><h1>${safe(report.tenant)}: integration of Cove Data Protection with HaloPSA</h1>
<p><b>${ready} of ${total} ready</b>, ${unmet} not met, ${unknown} could not be checked</p>
<p class="muted">Checked ${moment(report.checkedAt)}${report.actor === undefined ? '' : ` as ${safe(report.actor)}`}</p></header>
<main>${sections.join('\n')}</main>
<footer class="muted">Written by Alcove ${safe(report.version)}. “Could not check” means that nobody could read it, not that it is wrong.</footer></body></html>
`;
}

const safeTitle = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** Name, type and text of the HTML report; the host is part of the name, so that reports of two tenants stay apart. */
export function reportHtmlFile(
  report: Report,
  requirements: readonly RequirementText[],
): { name: string; mime: string; text: string } {
  const day = new Date(report.checkedAt).toISOString().slice(0, 10);
  return {
    name: `alcove-${fileName(report.tenant)}-${day}.html`,
    mime: 'text/html',
    text: reportHtml(report, requirements),
  };
}

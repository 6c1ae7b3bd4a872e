import { isOpen, outcomeWords, type OutcomeKind } from '../domain/outcome.ts';
import { sectionsOf, type ChecklistRow } from './checklist.ts';
import type { ReportFacts } from './report-facts.ts';
import { reportName, type TextFile } from './report-file.ts';
import { pageStyles, reportStyles } from './report-styles.ts';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
/** Text of a console or a person as text of the page, whatever it holds; bidi controls cannot reorder what stands around it. */
const safe = (text: string): string => `<bdi>${escaped(text)}</bdi>`;

const marks: Record<OutcomeKind, string> = {
  met: '✓',
  unmet: '✕',
  unknown: '?',
  'not-applicable': '–',
  confirmed: '✓',
};
const words: Record<OutcomeKind, string> = { ...outcomeWords, confirmed: 'Confirmed by hand' };
const sources: Record<NonNullable<ChecklistRow['source']>, string> = {
  api: 'HaloPSA’s API',
  page: 'the open page',
  proof: 'a test with Cove’s own key',
  you: 'a person',
  alcove: 'Alcove',
};

const moment = (at: number): string => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
const cell = (name: string, html: string): string => `<td class="${name}">${html}</td>`;
const numbered = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

function rowHtml(row: ChecklistRow, checkedAt: number): string {
  // The time of a reading is worth a line only where it is not that of the whole check.
  const other = row.at !== null && Math.abs(row.at - checkedAt) > 10 * 60_000;
  const about = [
    row.note === null ? '' : `<p>${safe(row.note)}</p>`,
    isOpen(row.kind) && !row.untouched ? `<p class="muted">${safe(row.why)}</p>` : '',
    row.remark === null ? '' : `<p class="note"><span class="muted">Note:</span> ${safe(row.remark)}</p>`,
    row.source === null || row.source === 'alcove'
      ? ''
      : `<p class="muted">From ${sources[row.source]}${other && row.at !== null ? `, ${moment(row.at)}` : ''}</p>`,
  ];
  const found = row.found === null ? '' : safe(row.found);
  return `<tr data-requirement="${row.id}">${cell('what', `<b>${safe(row.label)}</b>`)}${cell(
    `outcome ${row.kind}`,
    `<span aria-hidden="true">${marks[row.kind]}</span> ${words[row.kind]}`,
  )}${cell(row.kind === 'unmet' ? 'found unmet-found' : 'found', found)}${cell(
    'expected',
    row.expected === null || row.kind === 'met' ? '' : safe(row.expected),
  )}${cell('about', about.join(''))}</tr>`;
}

const head =
  '<thead><tr><th class="what" scope="col">Requirement</th><th class="outcome" scope="col">Outcome</th><th class="found" scope="col">Found</th><th class="expected" scope="col">Expected</th><th class="about" scope="col">Remarks</th></tr></thead>';

function mappingHtml({ mapping }: ReportFacts): string {
  if (!mapping) return '';
  const { total, automatic, hand, excluded, open, doubtful } = mapping;
  const names = open.map(
    ({ name, devices }) =>
      `<li>${safe(name)}${devices === undefined ? '' : ` <span class="muted">${numbered(devices, 'device', 'devices')}</span>`}</li>`,
  );
  return `<section><h2>Customers</h2><p>${total - open.length} of ${numbered(total, 'Cove customer', 'Cove customers')} dealt with: ${automatic} mapped automatically, ${hand} by hand, ${excluded} knowingly excluded.${
    doubtful > 0
      ? ` ${numbered(doubtful, 'PSA customer of the mapping is', 'PSA customers of the mapping are')} gone or inactive in HaloPSA.`
      : ''
  }</p>${
    names.length === 0
      ? ''
      : `<p style="margin-top:8px"><b>${numbered(names.length, 'customer', 'customers')} without a PSA customer.</b> <span class="muted">Their tickets go to the PSA customer of the reseller account.</span></p><ul class="names">${names.join('')}</ul>`
  }</section>`;
}

const states = {
  done: 'made and read back',
  undone: 'undone',
  kept: 'made; changed by somebody else since',
  failed: 'not made',
} as const;

function changesHtml({ changes }: ReportFacts): string {
  if (changes.length === 0) return '';
  const items = changes.map(
    ({ at, actor, record, state, lines }) =>
      `<li><b>${safe(record)}</b> <span class="muted">${moment(at)}, as ${safe(actor)}: ${states[state]}</span><ul>${lines
        .map(({ label, before, after }) => `<li>${safe(label)}: ${safe(before)} → ${safe(after)}</li>`)
        .join('')}</ul></li>`,
  );
  return `<section><h2>Changed by Alcove, with consent</h2><ul class="times">${items.join('')}</ul></section>`;
}

function driftHtml({ drift }: ReportFacts): string {
  if (drift.length === 0) return '';
  const items = drift.map(
    ({ at, cause, lines }) =>
      `<li><span class="muted">${moment(at)}, ${escaped(cause)}</span><ul>${lines.map((line) => `<li>${safe(line)}</li>`).join('')}</ul></li>`,
  );
  return `<section><h2>What changed between checks</h2><ul class="times">${items.join('')}</ul></section>`;
}

function standingHtml({ progress }: ReportFacts): string {
  const { ready, total, unmet, unknown } = progress;
  const part = (name: string, count: number): string =>
    count === 0 ? '' : `<i class="${name}" style="flex:${count}"></i>`;
  return `<div class="standing"><p><b>${ready} of ${total} ready</b>${unmet > 0 ? `, ${unmet} not met` : ''}${
    unknown > 0 ? `, ${unknown} could not be checked` : ''
  }</p><div class="bar" aria-hidden="true">${part('met', ready)}${part('unmet', unmet)}${part('unknown', unknown)}</div></div>`;
}

function headHtml(facts: ReportFacts): string {
  const pairs: [string, string | null][] = [
    ['Checked', moment(facts.checkedAt)],
    ['Checked by', facts.actor === null ? null : safe(facts.actor)],
    ['HaloPSA', facts.halopsa === null ? null : `Version ${safe(facts.halopsa)}`],
    ['Alcove', `Version ${safe(facts.alcove)}`],
  ];
  return `<header><p class="over">Cove Data Protection with HaloPSA</p><h1>${safe(facts.tenant)}</h1><dl class="facts">${pairs
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`)
    .join('')}</dl>${standingHtml(facts)}</header>`;
}

/**
 * The report's contents, to be put into an element of class `report`. Everything from a console or a person is
 * escaped: there is no script in it and nothing that is fetched. Times are UTC.
 */
export function reportBody(facts: ReportFacts): string {
  const sections = sectionsOf(facts.rows).map(
    (section) =>
      `<section><h2>${section.title}</h2><table>${head}<tbody>${section.rows.map((row) => rowHtml(row, facts.checkedAt)).join('')}</tbody></table></section>`,
  );
  return `<div class="sheet">${headHtml(facts)}${sections.join('\n')}${mappingHtml(facts)}${driftHtml(facts)}${changesHtml(facts)}
<footer>Written by Alcove ${safe(facts.alcove)}. “Could not check” means that nobody could read it, not that it is wrong. There is no secret in this report.</footer></div>`;
}

/** The report as one self-contained page, to be read, printed or kept. */
export const reportHtml = (facts: ReportFacts): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Cove and HaloPSA: ${escaped(facts.tenant)}</title><style>${pageStyles}${reportStyles}</style></head>
<body class="report"><main>${reportBody(facts)}</main></body></html>
`;

/** Name, type and text of the HTML report. */
export const reportHtmlFile = (facts: ReportFacts): TextFile => ({
  name: `${reportName(facts)}.html`,
  mime: 'text/html',
  text: reportHtml(facts),
});

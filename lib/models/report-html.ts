import { isOpen, outcomeWords, type OutcomeKind } from '../domain/outcome.ts';
import { say, sayCount, spokenLanguage } from '../domain/say.ts';
import { sectionsOf, type ChecklistRow } from './checklist.ts';
import { byHandWords, type ReportFacts } from './report-facts.ts';
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
const words: Record<OutcomeKind, string> = { ...outcomeWords, confirmed: say('Confirmed by hand') };
const sources: Record<NonNullable<ChecklistRow['source']>, string> = {
  api: say('From HaloPSA’s API'),
  page: say('From the open page'),
  proof: say('From a test with Cove’s own key'),
  you: say('From a person'),
  alcove: say('From Alcove'),
};

const moment = (at: number): string => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
const cell = (name: string, html: string): string => `<td class="${name}">${html}</td>`;

function rowHtml(row: ChecklistRow, checkedAt: number): string {
  // The time of a reading is worth a line only where it is not that of the whole check.
  const other = row.at !== null && Math.abs(row.at - checkedAt) > 10 * 60_000;
  const about = [
    row.note === null ? '' : `<p>${safe(row.note)}</p>`,
    isOpen(row.kind) && !row.untouched ? `<p class="muted">${safe(row.why)}</p>` : '',
    row.remark === null ? '' : `<p class="note"><span class="muted">${say('Note:')}</span> ${safe(row.remark)}</p>`,
    row.source === null || row.source === 'alcove'
      ? ''
      : `<p class="muted">${sources[row.source]}${other && row.at !== null ? `, ${moment(row.at)}` : ''}</p>`,
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

const columns = {
  what: say('Requirement'),
  outcome: say('Outcome'),
  found: say('Found'),
  expected: say('Expected'),
  about: say('Remarks'),
};
const head = `<thead><tr>${Object.entries(columns)
  .map(([name, heading]) => `<th class="${name}" scope="col">${heading}</th>`)
  .join('')}</tr></thead>`;

function mappingHtml({ mapping }: ReportFacts): string {
  if (!mapping) return '';
  const { total, automatic, hand, excluded, open, doubtful } = mapping;
  const names = open.map(
    ({ name, devices }) =>
      `<li>${safe(name)}${devices === undefined ? '' : ` <span class="muted">${sayCount(devices, '{n} device', '{n} devices')}</span>`}</li>`,
  );
  const dealt = sayCount(
    total,
    '{dealt} of {n} Cove customer dealt with: {automatic} mapped automatically, {hand} by hand, {excluded} knowingly excluded.',
    '{dealt} of {n} Cove customers dealt with: {automatic} mapped automatically, {hand} by hand, {excluded} knowingly excluded.',
    { dealt: total - open.length, automatic, hand, excluded },
  );
  const gone = sayCount(
    doubtful,
    '{n} PSA customer of the mapping is gone or inactive in HaloPSA.',
    '{n} PSA customers of the mapping are gone or inactive in HaloPSA.',
  );
  const without = sayCount(
    names.length,
    '{n} customer without a PSA customer.',
    '{n} customers without a PSA customer.',
  );
  return `<section><h2>${say('Customers')}</h2><p>${dealt}${doubtful > 0 ? ` ${gone}` : ''}</p>${
    names.length === 0
      ? ''
      : `<p style="margin-top:8px"><b>${without}</b> <span class="muted">${say('Their tickets go to the PSA customer of the reseller account.')}</span></p><ul class="names">${names.join('')}</ul>`
  }</section>`;
}

const states = {
  done: say('made and read back'),
  undone: say('undone'),
  kept: say('made; changed by somebody else since'),
  failed: say('not made'),
} as const;

function changesHtml({ changes }: ReportFacts): string {
  if (changes.length === 0) return '';
  const items = changes.map(
    ({ at, actor, record, state, lines }) =>
      `<li><b>${safe(record)}</b> <span class="muted">${say('{at}, as {actor}: {state}', { at: moment(at), actor: safe(actor), state: states[state] })}</span><ul>${lines
        .map(({ label, before, after }) => `<li>${safe(label)}: ${safe(before)} → ${safe(after)}</li>`)
        .join('')}</ul></li>`,
  );
  return `<section><h2>${say('Changed by Alcove, with consent')}</h2><ul class="times">${items.join('')}</ul></section>`;
}

function driftHtml({ drift }: ReportFacts): string {
  if (drift.length === 0) return '';
  const items = drift.map(
    ({ at, cause, lines }) =>
      `<li><span class="muted">${moment(at)}, ${escaped(cause)}</span><ul>${lines.map((line) => `<li>${safe(line)}</li>`).join('')}</ul></li>`,
  );
  return `<section><h2>${say('What changed between checks')}</h2><ul class="times">${items.join('')}</ul></section>`;
}

function standingHtml({ progress }: ReportFacts): string {
  const { ready, total, unmet, unknown } = progress;
  const part = (name: string, count: number): string =>
    count === 0 ? '' : `<i class="${name}" style="flex:${count}"></i>`;
  const said = [
    `<b>${say('{ready} of {total} ready', { ready, total })}</b>`,
    ...(unmet > 0 ? [say('{unmet} not met', { unmet })] : []),
    ...(unknown > 0 ? [say('{unknown} could not be checked', { unknown })] : []),
  ];
  return `<div class="standing"><p>${said.join(', ')}</p><div class="bar" aria-hidden="true">${part('met', ready)}${part('unmet', unmet)}${part('unknown', unknown)}</div></div>`;
}

function headHtml(facts: ReportFacts): string {
  const pairs: [string, string | null][] = [
    [say('Checked'), moment(facts.checkedAt)],
    [say('Checked by'), facts.actor === null ? null : safe(facts.actor)],
    ['HaloPSA', facts.halopsa === null ? null : say('Version {version}', { version: safe(facts.halopsa) })],
    ['Alcove', say('Version {version}', { version: safe(facts.alcove) })],
  ];
  return `<header><p class="over">${say('Cove Data Protection with HaloPSA')}</p><h1>${safe(facts.tenant)}</h1><dl class="facts">${pairs
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`)
    .join('')}</dl>${facts.manual ? `<p>${byHandWords}</p>` : ''}${standingHtml(facts)}</header>`;
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
<footer>${say('Written by Alcove {version}. “Could not check” means that nobody could read it, not that it is wrong. There is no secret in this report.', { version: safe(facts.alcove) })}</footer></div>`;
}

/** The report as one self-contained page, to be read, printed or kept. */
export const reportHtml = (facts: ReportFacts): string => `<!doctype html>
<html lang="${spokenLanguage()}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${say('Cove and HaloPSA: {tenant}', { tenant: escaped(facts.tenant) })}</title><style>${pageStyles}${reportStyles}</style></head>
<body class="report"><main>${reportBody(facts)}</main></body></html>
`;

/** Name, type and text of the HTML report. */
export const reportHtmlFile = (facts: ReportFacts): TextFile => ({
  name: `${reportName(facts)}.html`,
  mime: 'text/html',
  text: reportHtml(facts),
});

import { isOpen, outcomeWords } from '../domain/outcome.ts';
import { sectionsOf, type ChecklistRow } from './checklist.ts';
import type { ReportFacts } from './report-facts.ts';

/** Text of a console or a person as text of a ticket: no markup, one line, nothing that ends a table cell. */
const plain = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/[\\`*_{}[\]<>#|~]/gu, String.raw`\$&`)
    .replace(/[\u202A-\u202E\u2066-\u2069]/gu, '')
    .trim();

const moment = (at: number): string => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
/** So many names go into a ticket; the HTML and JSON reports hold all. */
const mostNames = 50;

function openLines(row: ChecklistRow): string[] {
  return [
    `- **${plain(row.label)}**: ${outcomeWords[row.kind].toLowerCase()}`,
    ...(row.found === null ? [] : [`  - found: ${plain(row.found)}`]),
    ...(row.expected === null ? [] : [`  - expected: ${plain(row.expected)}`]),
    ...(row.note === null ? [] : [`  - ${plain(row.note)}`]),
    ...(row.kind === 'unmet' ? [`  - ${plain(row.why)}`] : []),
    ...(row.remark === null ? [] : [`  - note: ${plain(row.remark)}`]),
  ];
}

const readyLine = (row: ChecklistRow): string =>
  `- ${plain(row.label)}${row.found === null ? '' : `: ${plain(row.found)}`}${
    row.kind === 'confirmed' ? ' (confirmed by hand)' : ''
  }${row.remark === null ? '' : `; note: ${plain(row.remark)}`}`;

function mappingLines({ mapping }: ReportFacts): string[] {
  if (!mapping) return [];
  const names = mapping.open.slice(0, mostNames).map(({ name }) => `- ${plain(name)}`);
  const more = mapping.open.length - names.length;
  return [
    '## Customers',
    '',
    `${mapping.total - mapping.open.length} of ${mapping.total} Cove customers dealt with: ${mapping.automatic} mapped automatically, ${mapping.hand} by hand, ${mapping.excluded} excluded.`,
    ...(names.length === 0
      ? []
      : [
          '',
          `Without a PSA customer (${mapping.open.length}):`,
          '',
          ...names,
          ...(more > 0 ? [`- and ${more} more`] : []),
        ]),
    '',
  ];
}

const states = {
  done: 'made and read back',
  undone: 'undone',
  kept: 'made; changed by somebody else since',
  failed: 'not made',
} as const;

function changeLines({ changes }: ReportFacts): string[] {
  if (changes.length === 0) return [];
  return [
    '## Changed by Alcove',
    '',
    ...changes.flatMap(({ at, actor, record, state, lines }) => [
      `- ${moment(at)}, as ${plain(actor)}: ${plain(record)}, ${states[state]}`,
      ...lines.map(({ label, before, after }) => `  - ${plain(label)}: ${plain(before)} → ${plain(after)}`),
    ]),
    '',
  ];
}

function driftLines({ drift }: ReportFacts): string[] {
  if (drift.length === 0) return [];
  return [
    '## What changed',
    '',
    ...drift.slice(0, 10).map(({ at, cause, lines }) => `- ${moment(at)} (${cause}): ${lines.map(plain).join('; ')}`),
    '',
  ];
}

/** The report for a ticket: what is open first and in full, the rest in a line each. */
export function reportMarkdown(facts: ReportFacts): string {
  const { ready, total, unmet, unknown } = facts.progress;
  const open = facts.rows.filter(({ kind, untouched, remark }) => isOpen(kind) && (!untouched || remark !== null));
  const untouched = facts.rows.filter((row) => isOpen(row.kind) && !open.includes(row));
  const others = facts.rows.filter(({ kind }) => !isOpen(kind) && kind !== 'not-applicable');
  return `${[
    `# Cove Data Protection with HaloPSA: ${plain(facts.tenant)}`,
    '',
    `**${ready} of ${total} ready**, ${unmet} not met, ${unknown} could not be checked.`,
    '',
    `Checked ${moment(facts.checkedAt)}${facts.actor === null ? '' : ` as ${plain(facts.actor)}`}. Alcove ${plain(facts.alcove)}${
      facts.halopsa === null ? '' : `, HaloPSA ${plain(facts.halopsa)}`
    }.`,
    '',
    ...(open.length === 0 ? [] : ['## Open', '']),
    ...sectionsOf(open).flatMap((section) => [`### ${section.title}`, '', ...section.rows.flatMap(openLines), '']),
    ...(untouched.length === 0
      ? []
      : ['## Not checked yet', '', untouched.map(({ label }) => plain(label)).join(', '), '']),
    ...mappingLines(facts),
    ...driftLines(facts),
    ...changeLines(facts),
    ...(others.length === 0 ? [] : ['## Ready', '', ...others.map(readyLine), '']),
  ].join('\n')}`;
}

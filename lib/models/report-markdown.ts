import { isOpen, outcomeWords } from '../domain/outcome.ts';
import { say } from '../domain/say.ts';
import { sectionsOf, type ChecklistRow } from './checklist.ts';
import { byHandWords, type ReportFacts } from './report-facts.ts';
import { withinSentence } from './words.ts';

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
    `- **${plain(row.label)}**: ${withinSentence(outcomeWords[row.kind])}`,
    ...(row.found === null ? [] : [`  - ${say('found: {found}', { found: plain(row.found) })}`]),
    ...(row.expected === null ? [] : [`  - ${say('expected: {expected}', { expected: plain(row.expected) })}`]),
    ...(row.note === null ? [] : [`  - ${plain(row.note)}`]),
    ...(row.kind === 'unmet' ? [`  - ${plain(row.why)}`] : []),
    ...(row.remark === null ? [] : [`  - ${say('note: {note}', { note: plain(row.remark) })}`]),
  ];
}

const readyLine = (row: ChecklistRow): string =>
  `- ${plain(row.label)}${row.found === null ? '' : `: ${plain(row.found)}`}${
    row.kind === 'confirmed' ? ` ${say('(confirmed by hand)')}` : ''
  }${row.remark === null ? '' : `; ${say('note: {note}', { note: plain(row.remark) })}`}`;

function mappingLines({ mapping }: ReportFacts): string[] {
  if (!mapping) return [];
  const names = mapping.open.slice(0, mostNames).map(({ name }) => `- ${plain(name)}`);
  const more = mapping.open.length - names.length;
  return [
    `## ${say('Customers')}`,
    '',
    say(
      '{dealt} of {total} Cove customers dealt with: {automatic} mapped automatically, {hand} by hand, {excluded} excluded.',
      {
        dealt: String(mapping.total - mapping.open.length),
        total: String(mapping.total),
        automatic: String(mapping.automatic),
        hand: String(mapping.hand),
        excluded: String(mapping.excluded),
      },
    ),
    ...(names.length === 0
      ? []
      : [
          '',
          say('Without a PSA customer ({many}):', { many: String(mapping.open.length) }),
          '',
          ...names,
          ...(more > 0 ? [`- ${say('and {more} more', { more: String(more) })}`] : []),
        ]),
    '',
  ];
}

const states = {
  done: say('made and read back'),
  undone: say('undone'),
  kept: say('made; changed by somebody else since'),
  failed: say('not made'),
} as const;

function changeLines({ changes }: ReportFacts): string[] {
  if (changes.length === 0) return [];
  return [
    `## ${say('Changed by Alcove')}`,
    '',
    ...changes.flatMap(({ at, actor, record, state, lines }) => [
      `- ${say('{at}, as {actor}: {record}, {state}', { at: moment(at), actor: plain(actor), record: plain(record), state: states[state] })}`,
      ...lines.map(({ label, before, after }) => `  - ${plain(label)}: ${plain(before)} → ${plain(after)}`),
    ]),
    '',
  ];
}

function driftLines({ drift }: ReportFacts): string[] {
  if (drift.length === 0) return [];
  return [
    `## ${say('What changed')}`,
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
  return [
    `# ${say('Cove Data Protection with HaloPSA: {tenant}', { tenant: plain(facts.tenant) })}`,
    '',
    say('**{ready} of {total} ready**, {unmet} not met, {unknown} could not be checked.', {
      ready,
      total,
      unmet,
      unknown,
    }),
    '',
    `${
      facts.actor === null
        ? say('Checked {at}.', { at: moment(facts.checkedAt) })
        : say('Checked {at} as {actor}.', { at: moment(facts.checkedAt), actor: plain(facts.actor) })
    } Alcove ${plain(facts.alcove)}${facts.halopsa === null ? '' : `, HaloPSA ${plain(facts.halopsa)}`}.`,
    '',
    ...(facts.manual ? [byHandWords, ''] : []),
    ...(open.length === 0 ? [] : [`## ${say('Open')}`, '']),
    ...sectionsOf(open).flatMap((section) => [`### ${section.title}`, '', ...section.rows.flatMap(openLines), '']),
    ...(untouched.length === 0
      ? []
      : [`## ${say('Not checked yet')}`, '', untouched.map(({ label }) => plain(label)).join(', '), '']),
    ...mappingLines(facts),
    ...driftLines(facts),
    ...changeLines(facts),
    ...(others.length === 0 ? [] : [`## ${say('Ready')}`, '', ...others.map(readyLine), '']),
  ].join('\n');
}

import type { GuideStep } from '../consoles/landmark.ts';
import { unknownReasons, type Source } from '../domain/finding.ts';
import { isOpen, type OutcomeKind, type Report, type ReportRow } from '../domain/outcome.ts';
import type { TenantChoices } from '../domain/tenant.ts';
import { messageFor } from '../requirements/message.ts';
import { whereOf } from '../requirements/where.ts';
import { sections, sectionTitles, type RequirementId, type Section } from '../domain/requirement-id.ts';

/** What the screens show of a requirement; the definitions in lib/requirements fit. */
export interface RequirementText {
  id: RequirementId;
  section: Section;
  /** Where it is made true; `alcove`: in this extension's own pages. */
  console: 'halo' | 'cove' | 'alcove';
  /** Two or three words for a row. */
  label: string;
  /** One sentence each. */
  title: { met: string; unmet: string };
  /** One sentence: what goes wrong when it is not so. */
  why: string;
  expected: string;
  guide: readonly GuideStep[];
}

/** One line of the checklist, ready to be drawn. */
export interface ChecklistRow {
  id: RequirementId;
  section: Section;
  console: 'halo' | 'cove' | 'alcove';
  kind: OutcomeKind;
  label: string;
  /** The outcome as a sentence. */
  title: string;
  why: string;
  found: string | null;
  expected: string | null;
  /** What exactly is wrong, or why it could not be checked; a whole sentence. */
  note: string | null;
  source: Source | null;
  at: number | null;
  /** Nobody has looked yet: drawn quietly, it is not a finding. */
  untouched: boolean;
  guided: boolean;
  /** Where a person sets it, and the steps there. */
  where: string[];
  steps: string[];
  /** What a person wrote about it. */
  remark: string | null;
  /** Alcove can plan a change that makes it true; a person consents to it on Alcove's own page. */
  fix: boolean;
  /** What to send to an administrator, where the person at the keyboard is none; null: not needed. */
  request: string | null;
}

export interface ChecklistSection {
  id: Section;
  title: string;
  rows: ChecklistRow[];
  open: number;
  met: boolean;
}

/** Begins with a capital; what is spelled as a program wants it (edit:tickets) stays so. */
const sentence = (text: string): string =>
  /^\p{L}+(?:$|[\s,.;])/u.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;

function noteOf(row: ReportRow | undefined): string | null {
  if (!row) return null;
  if (row.note) return sentence(row.note);
  if (row.kind !== 'unknown' || !row.reason) return null;
  const known: Record<string, string> = unknownReasons;
  return `${sentence(Object.hasOwn(known, row.reason) ? (known[row.reason] ?? row.reason) : row.reason)}.`;
}

/** Somebody else has to set it, or look: it is HaloPSA's, and this account may not. Secrets are not asked for by message. */
const asks = (
  { id, console: where }: RequirementText,
  { kind, reason }: ReportRow,
  { administrator }: Report,
): boolean =>
  where === 'halo' &&
  id !== 'secret-kept' &&
  (kind === 'unmet' ? administrator === false : kind === 'unknown' && reason === 'no-right');

/**
 * Joins the requirements with the report of the tenant and with what a person wrote. A requirement without an outcome
 * has not been read yet.
 */
export function rowsOf(
  requirements: readonly RequirementText[],
  report: Report | null,
  notes: TenantChoices['notes'] = {},
): ChecklistRow[] {
  const outcomes = new Map(report?.outcomes.map((row) => [row.id, row]));
  return requirements.map((requirement) => {
    const row = outcomes.get(requirement.id);
    const kind = row?.kind ?? 'unknown';
    return {
      id: requirement.id,
      section: requirement.section,
      console: requirement.console,
      kind,
      label: requirement.label,
      title: kind === 'unmet' ? requirement.title.unmet : requirement.title.met,
      why: requirement.why,
      found: row?.found ?? null,
      expected: row?.expected ?? (isOpen(kind) ? requirement.expected : null),
      note: noteOf(row),
      source: row?.source ?? null,
      at: row?.at ?? null,
      untouched: row === undefined || (row.kind === 'unknown' && row.reason === 'not-read' && row.note === undefined),
      guided: requirement.guide.length > 0,
      where: whereOf(requirement.guide),
      steps: requirement.guide.map(({ say }) => say),
      remark: notes[requirement.id]?.text ?? null,
      // A met row may have more than is needed.
      fix: row?.fix === true && (isOpen(kind) || kind === 'met'),
      request: row && report && asks(requirement, row, report) ? messageFor(requirement, report.tenant, row) : null,
    };
  });
}

/** Rows in the sections in which the work is done; a section without rows is left out. */
export function sectionsOf(rows: readonly ChecklistRow[]): ChecklistSection[] {
  return sections.flatMap((id) => {
    const own = rows.filter((row) => row.section === id);
    if (own.length === 0) return [];
    const open = own.filter((row) => isOpen(row.kind)).length;
    return [{ id, title: sectionTitles[id], rows: own, open, met: open === 0 }];
  });
}

export interface Progress {
  ready: number;
  total: number;
  unmet: number;
  unknown: number;
}

/** How far the whole is. What is not needed is counted on neither side. */
export function progressOf(rows: readonly ChecklistRow[]): Progress {
  const counted = rows.filter((row) => row.kind !== 'not-applicable');
  const of = (kind: OutcomeKind) => counted.filter((row) => row.kind === kind).length;
  return { ready: of('met') + of('confirmed'), total: counted.length, unmet: of('unmet'), unknown: of('unknown') };
}

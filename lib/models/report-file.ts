import type { ExportedReport, Report } from '../domain/outcome.ts';
import type { ChecklistRow } from './checklist.ts';
import type { ReportChange, ReportFacts } from './report-facts.ts';

/** The report in the form that leaves Alcove; never holds a secret, because outcomes never do. */
export function exportedReport(report: Report): ExportedReport {
  return {
    schema: 1,
    tenant: report.tenant,
    checkedAt: new Date(report.checkedAt).toISOString(),
    requirements: report.outcomes.map((row) => ({
      id: row.id,
      outcome: row.kind,
      found: row.found ?? null,
      expected: row.expected ?? null,
      source: row.source ?? null,
      reason: row.reason ?? null,
    })),
  };
}

/** The same with everything else that a report says; every field beyond `ExportedReport` may be absent. */
export interface FullReport extends Omit<ExportedReport, 'requirements'> {
  requirements: (ExportedReport['requirements'][number] & {
    label?: string;
    /** What exactly is wrong, or why it could not be checked. */
    remark?: string;
    /** What a person wrote. */
    note?: string;
    readAt?: string;
  })[];
  /** Nothing was read: what is ready is so by a person's word. */
  byHand?: true;
  checkedBy?: string;
  versions: { alcove: string; halopsa?: string };
  mapping?: {
    connection: string;
    customers: number;
    automatic: number;
    byHand: number;
    excluded: number;
    unmapped: { name: string; devices?: number | undefined }[];
    savedAt?: string;
  };
  changedByAlcove?: (Omit<ReportChange, 'at'> & { at: string })[];
  drift?: { at: string; how: string; changes: string[] }[];
}

const iso = (at: number): string => new Date(at).toISOString();

const more = ({ label, note, remark, at }: ChecklistRow) => ({
  label,
  ...(note === null ? {} : { remark: note }),
  ...(remark === null ? {} : { note: remark }),
  ...(at === null ? {} : { readAt: iso(at) }),
});

export function fullReport(facts: ReportFacts): FullReport {
  const base = exportedReport(facts.report);
  const rows = new Map(facts.rows.map((row) => [row.id, row]));
  const { mapping } = facts;
  return {
    ...base,
    requirements: base.requirements.map((requirement) => {
      const row = rows.get(requirement.id);
      return row ? { ...requirement, ...more(row) } : requirement;
    }),
    ...(facts.manual ? { byHand: true as const } : {}),
    ...(facts.actor === null ? {} : { checkedBy: facts.actor }),
    versions: { alcove: facts.alcove, ...(facts.halopsa === null ? {} : { halopsa: facts.halopsa }) },
    ...(mapping
      ? {
          mapping: {
            connection: mapping.connection,
            customers: mapping.total,
            automatic: mapping.automatic,
            byHand: mapping.hand,
            excluded: mapping.excluded,
            unmapped: mapping.open,
            ...(mapping.savedAt === null ? {} : { savedAt: iso(mapping.savedAt) }),
          },
        }
      : {}),
    ...(facts.changes.length > 0
      ? { changedByAlcove: facts.changes.map(({ at, ...change }) => ({ at: iso(at), ...change })) }
      : {}),
    ...(facts.drift.length > 0
      ? { drift: facts.drift.map(({ at, cause, lines }) => ({ at: iso(at), how: cause, changes: lines })) }
      : {}),
  };
}

/** A host as a part of a file name. */
export const fileName = (host: string): string => host.replace(/[^a-z0-9.-]/gi, '-');

/** The name of a report's file without its ending: the host is part of it, so that reports of two tenants stay apart. */
export const reportName = ({ tenant, checkedAt }: { tenant: string; checkedAt: number }): string =>
  `alcove-${fileName(tenant)}-${iso(checkedAt).slice(0, 10)}`;

export interface TextFile {
  name: string;
  mime: string;
  text: string;
}

const json = (name: string, value: unknown): TextFile => ({
  name,
  mime: 'application/json',
  text: `${JSON.stringify(value, null, 2)}\n`,
});

/** Name and text of the report in its stable form. */
export const reportFile = (report: Report): TextFile => json(`${reportName(report)}.json`, exportedReport(report));

/** The same with notes, mapping, changes and drift. */
export const fullReportFile = (facts: ReportFacts): TextFile =>
  json(`${reportName(facts)}-full.json`, fullReport(facts));

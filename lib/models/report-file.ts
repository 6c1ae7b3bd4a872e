import type { ExportedReport, Report } from '../domain/outcome.ts';

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

/** A host as a part of a file name. */
export const fileName = (host: string): string => host.replace(/[^a-z0-9.-]/gi, '-');

/** Name and text of the report file. The host is part of the name, so that reports of two tenants stay apart. */
export function reportFile(report: Report): { name: string; mime: string; text: string } {
  const day = new Date(report.checkedAt).toISOString().slice(0, 10);
  return {
    name: `alcove-${fileName(report.tenant)}-${day}.json`,
    mime: 'application/json',
    text: `${JSON.stringify(exportedReport(report), null, 2)}\n`,
  };
}

import type { ChangePlan } from '../domain/change.ts';
import type { Connection } from '../domain/connection.ts';
import type { Report } from '../domain/outcome.ts';
import { treeWithoutTokens } from '../domain/redaction.ts';
import { say } from '../domain/say.ts';
import { summarise } from '../mapping/summary.ts';
import { namesFrom } from '../domain/names.ts';
import { inNamesOf } from '../requirements/named.ts';
import { progressOf, rowsOf, type ChecklistRow, type Progress, type RequirementText } from './checklist.ts';
import { causeWords, driftText, driftView } from './drift.ts';
import type { StorePort } from './ports.ts';

/** One record that Alcove wrote to HaloPSA, or took back. */
export interface ReportChange {
  at: number;
  /** Whose log-in it was written with. */
  actor: string;
  record: string;
  /** How it stands: made and read back, undone, left because somebody has changed it since, not done. */
  state: 'done' | 'undone' | 'kept' | 'failed';
  lines: { label: string; before: string; after: string }[];
}

export interface ReportMapping {
  connection: string;
  total: number;
  automatic: number;
  hand: number;
  excluded: number;
  /** Cove customers without a PSA customer, by name, most devices first. */
  open: { name: string; devices?: number | undefined }[];
  /** Links to PSA customers that are gone or inactive. */
  doubtful: number;
  savedAt: number | null;
}

/** Everything that a report says, whatever its form. Nothing in it is a secret. */
export interface ReportFacts {
  tenant: string;
  checkedAt: number;
  /** Nothing is read by wish: what is ready was said by a person. */
  manual: boolean;
  /** The agent who checked. */
  actor: string | null;
  /** Versions; HaloPSA's only where it was told. */
  alcove: string;
  halopsa: string | null;
  report: Report;
  rows: ChecklistRow[];
  progress: Progress;
  /** When, how it was noticed, and each change as text; newest first. */
  drift: { at: number; cause: string; lines: string[] }[];
  changes: ReportChange[];
  mapping: ReportMapping | null;
}

/** What a report made by hand says of itself. */
export const byHandWords = say('Worked on by hand: Alcove read nothing, what is ready is so by a person’s word.');

const written = new Set(['done', 'undone', 'kept', 'failed']);

function changesFrom(plans: readonly ChangePlan[]): ReportChange[] {
  return plans.flatMap(({ madeAt, actor, steps }) =>
    steps
      .filter(({ progress }) => written.has(progress.state))
      .map(({ name, changes, progress }) => ({
        at: madeAt,
        actor: actor.name,
        record: name,
        state: progress.state as ReportChange['state'],
        lines: changes.map(({ label, before, after }) => ({ label, before, after })),
      })),
  );
}

/** The connection of a tenant: the current one when it is its, else the newest. */
function connectionFor(
  host: string,
  all: Readonly<Record<string, Connection>>,
  current: string | null,
): Connection | undefined {
  const own = Object.values(all).filter((connection) => connection.host === host);
  return own.find(({ id }) => id === current) ?? own.toSorted((a, b) => b.createdAt - a.createdAt)[0];
}

async function mappingOf(store: StorePort, { id, name }: Connection): Promise<ReportMapping | null> {
  const [plan, customers, suggestions] = await Promise.all([
    store.planOf(id).read(),
    store.customersOf(id).read(),
    store.suggestionsOf(id).read(),
  ]);
  if (customers.coveAt === undefined) return null;
  const summary = summarise(plan, customers, suggestions);
  const doubtful = summary.conflicts.filter(({ kind }) => kind === 'vanished' || kind === 'inactive');
  return {
    connection: name,
    total: summary.total.customers,
    automatic: summary.automatic.customers,
    hand: summary.hand.customers,
    excluded: summary.excluded.customers,
    open: summary.open.map((customer) => ({
      name: customer.name || `#${customer.id}`,
      ...(customer.devices === undefined ? {} : { devices: customer.devices }),
    })),
    doubtful: doubtful.length,
    savedAt: plan.savedAt ?? null,
  };
}

/**
 * Collects everything a report says about one tenant from what is stored; reads nothing from outside. What looks like
 * a token is taken out, wherever it stands: a console's own words or a note may hold one.
 *
 * @returns null when the tenant was never checked
 */
export async function collectReport(
  store: StorePort,
  requirements: readonly RequirementText[],
  host: string,
): Promise<ReportFacts | null> {
  const [report, choices, plans, drift, calibration, connections, current, policy] = await Promise.all([
    store.reportOf(host).read(),
    store.choicesOf(host).read(),
    store.changesOf(host).read(),
    store.driftOf(host).read(),
    store.calibrationOf(host).read(),
    store.connections.read(),
    store.currentConnection.read(),
    store.policy.read(),
  ]);
  if (!report) return null;
  const rows = rowsOf(inNamesOf(requirements, namesFrom(policy.names)), report, choices.notes);
  const connection = connectionFor(host, connections, current);
  return treeWithoutTokens({
    tenant: report.tenant,
    checkedAt: report.checkedAt,
    manual: choices.manual === true,
    actor: report.actor ?? null,
    alcove: report.version,
    halopsa: calibration.version ?? null,
    report,
    rows,
    progress: progressOf(rows),
    drift: driftView(drift, rows).passes.map(({ at, cause, lines }) => ({
      at,
      cause: causeWords[cause],
      lines: lines.map(driftText),
    })),
    changes: changesFrom(plans),
    mapping: connection ? await mappingOf(store, connection) : null,
  });
}

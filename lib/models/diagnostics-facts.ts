import type { Calibration } from '../domain/calibration.ts';
import type { OutcomeKind } from '../domain/outcome.ts';
import type { Policy } from '../domain/policy.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { RequirementId } from '../domain/requirement-id.ts';
import type { PageReading } from '../domain/tenant.ts';

/** What one reader alone makes of a requirement. */
export interface ReaderSays {
  kind: OutcomeKind;
  found: string | null;
  /** Why it could not tell. */
  note: string | null;
  at: number | null;
}

/** One requirement as each reader sees it, and as both together are judged. */
export interface ReaderRow {
  id: RequirementId;
  label: string;
  section: string;
  api: ReaderSays;
  page: ReaderSays;
  joined: ReaderSays;
  /** Both speak and do not say the same. */
  disagree: boolean;
}

export interface StoredLine {
  key: string;
  /** Version of its shape; null: not in the form that Alcove writes. */
  version: number | null;
  bytes: number;
}

export interface RunLine {
  kind: string;
  state: string;
  startedAt: number;
  failure: string | null;
}

export interface OtherRow {
  id: RequirementId;
  label: string;
  kind: OutcomeKind;
  found: string | null;
  note: string | null;
}

/** Everything the diagnostics page shows about one tenant. No secret is in it: it is not read where secrets are. */
export interface DiagnosticsFacts {
  host: string | null;
  /** All tenants that Alcove has checked. */
  hosts: string[];
  readAt: number;
  alcove: string;
  /** As the browser names itself. */
  browser: string;
  permissions: string[];
  /** What the organisation has set, and which of its settings could not be understood. */
  policy: Policy;
  /** What the last check asked, and which ways in were tried for it; null: no check yet. */
  receipt: Receipt | null;
  /** The person chose to tick the rows by hand. */
  manual: boolean;
  readers: ReaderRow[];
  /** Pages of HaloPSA that were read while a person had them open. */
  pages: PageReading[];
  calibration: Calibration;
  /** The outcomes that do not come from those two readers. */
  others: OtherRow[];
  items: StoredLine[];
  /** Of how many connections a secret is held; the secrets themselves are not read. */
  secretsKept: number;
  runs: RunLine[];
  clientId: string | null;
  lookedAt: number | null;
  /** Names that must not be told without a person's word. */
  customers: string[];
}

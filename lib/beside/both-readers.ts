import type { Calibration } from '../domain/calibration.ts';
import { usualNames, type Names } from '../domain/names.ts';
import type { Report } from '../domain/outcome.ts';
import type { RequirementId } from '../domain/requirement-id.ts';
import { missing } from '../domain/finding.ts';
import { say } from '../domain/say.ts';
import type { PageReading, TenantChoices } from '../domain/tenant.ts';
import { unknownApplication } from '../halo/application-facts.ts';
import { apiEvidenceSchema, type ApiEvidence } from '../halo/gather.ts';
import { assemble } from '../halo/assemble.ts';
import { unknownRole } from '../halo/role.ts';
import { unknownTicketType } from '../halo/ticket-type.ts';
import type { OtherRow, ReaderRow, ReaderSays } from '../models/diagnostics-facts.ts';
import { evaluate } from '../requirements/evaluate.ts';
import { requirements, type Requirement } from '../requirements/index.ts';

/** Whether its facts are in HaloPSA, where both readers may know them. */
const shared = ({ section, console }: Requirement): boolean =>
  console === 'halo' &&
  (section === 'category' || section === 'role' || section === 'application' || section === 'ticket-type');

/** What the API said about which records are meant, and nothing else: the rest is left to the page. */
function nothingButWhich(api: ApiEvidence): ApiEvidence {
  const silent = missing('not-read', say('No page that shows it was open.'));
  return {
    ...api,
    category: { match: silent },
    role: unknownRole(api.role.which, silent),
    application: unknownApplication(api.application.which, silent),
    ticketType: unknownTicketType(silent, silent),
  };
}

interface Read {
  api: ApiEvidence | null;
  pages: readonly PageReading[];
  choices: TenantChoices;
  names: Names;
  /** A learnt scale says what the API's codes mean; the page speaks in words. */
  calibration?: Calibration;
  now: number;
}

const judged = (read: Read) =>
  new Map(
    evaluate(
      assemble({
        ...read,
        proof: null,
        connection: null,
        secret: null,
        cove: {},
        plan: { connectionId: 'none', links: {}, excluded: [], revision: 0 },
        customers: { cove: [], psa: [] },
      }),
      // What a person said is not what a reader says.
      {},
    ).map((row) => [row.id, row]),
  );

type Row = Report['outcomes'][number] | undefined;
const saysOf = (row: Row): ReaderSays => ({
  kind: row?.kind ?? 'unknown',
  found: row?.found ?? null,
  note: row?.note ?? null,
  at: row?.at ?? null,
});

/** Both readers side by side: each alone, as if the other had not been there, and the verdict over both. */
export function bothReaders(
  stored: {
    api: unknown;
    pages: readonly PageReading[];
    choices: TenantChoices;
    report: Report | null;
    calibration: Calibration;
    /** What the records are called here; absent: as usual. */
    names?: Names | undefined;
  },
  now: number,
): { readers: ReaderRow[]; others: OtherRow[] } {
  const parsed = apiEvidenceSchema.safeParse(stored.api);
  const api = parsed.success ? parsed.data : null;
  const { pages, choices, calibration, names = usualNames } = stored;
  const byApi = judged({ api, pages: [], choices, names, calibration, now });
  const byPage = judged({ api: api && nothingButWhich(api), pages, choices, names, now });
  const joined = new Map<RequirementId, Row>(stored.report?.outcomes.map((row) => [row.id, row]));
  const readers = requirements.filter(shared).map(({ id, label, section }) => ({
    id,
    label,
    section,
    api: saysOf(byApi.get(id)),
    page: saysOf(byPage.get(id)),
    joined: saysOf(joined.get(id)),
    disagree: joined.get(id)?.reason === 'readers-disagree',
  }));
  const others = requirements
    .filter((requirement) => !shared(requirement))
    .map(({ id, label }) => ({ id, label, ...saysOf(joined.get(id)) }));
  return { readers, others };
}

import { askPage } from '../bus/page.ts';
import type { Caller } from '../bus/sender.ts';
import type { Connection } from '../domain/connection.ts';
import type { CoveCustomer, CustomerList } from '../domain/customer.ts';
import { fail, ok, type Result } from '../domain/failure.ts';
import type { Plan } from '../domain/plan.ts';
import { say } from '../domain/say.ts';
import { isByName } from '../mapping/psa-ids.ts';
import { plain } from '../page/drive/wanted.ts';
import { customersOf, planOf, runs } from '../store/items.ts';
import { handsAtWork } from './hands.ts';
import { settingToWork } from './setting-out.ts';
import { loadPart } from './parts.ts';
import { endRun, recordRun } from './runs.ts';

interface Row {
  coveId: string;
  cove: string;
  psa: string | null;
  psaId?: string;
  namesakes?: number;
  tells?: string[];
  mayLack?: boolean;
}

type Chosen = Pick<Row, 'psaId' | 'namesakes'> & { psa: string };

/** The plan as rows for the hands, in the names that the two consoles show. */
export function rowsOf(plan: Plan, customers: CustomerList): { rows: Row[]; reseller?: Chosen } {
  const nameOf = new Map(customers.psa.map(({ id, name }) => [id, name]));
  const called = Map.groupBy(
    customers.psa.filter(({ inactive }) => inactive !== true),
    ({ name }) => plain(name),
  );
  const chosen = (psaId: number): Chosen => {
    // A customer that is not there any more: no list has it, so the row is refused by name and nothing is cleared.
    const psa = nameOf.get(psaId) ?? say('PSA customer {id}', { id: String(psaId) });
    const namesakes = called.get(plain(psa))?.length ?? 0;
    return {
      psa,
      ...(isByName(psaId) ? {} : { psaId: String(psaId) }),
      ...(namesakes > 1 ? { namesakes } : {}),
    };
  };
  const parents = new Map(customers.cove.map(({ id, name }) => [id, name]));
  const names = Map.groupBy(customers.cove, ({ name }) => name);
  const tells = (customer: CoveCustomer): string[] =>
    [customer.reference, parents.get(customer.parentId ?? ''), customer.legalName, customer.level].filter(
      (text) => text !== undefined && text !== '' && text !== customer.name,
    ) as string[];
  const rows = customers.cove
    .filter((customer) => customer.setAside === undefined)
    .map((customer): Row => {
      const { id, name, level } = customer;
      const link = plan.links[id];
      return {
        coveId: id,
        cove: name,
        ...(link ? chosen(link.psaId) : { psa: null }),
        ...((names.get(name)?.length ?? 0) > 1 ? { tells: tells(customer) } : {}),
        // Which levels Cove's table lists is not documented; end customers are the one level that it must.
        ...(level !== undefined && level !== 'EndCustomer' ? { mayLack: true } : {}),
      };
    });
  return { rows, ...(plan.reseller ? { reseller: chosen(plan.reseller.psaId) } : {}) };
}

/**
 * Lets hands in the wizard's frame carry the saved plan into its table.
 *
 * @param frameId the frame that shows the mapping table; undefined: none does
 * @returns the run; the one that is going when it is at work already
 */
export async function apply(
  connection: Connection,
  { tabId }: Caller,
  frameId: number | undefined,
): Promise<Result<{ runId: string }>> {
  const [plan, customers] = await Promise.all([planOf(connection.id).read(), customersOf(connection.id).read()]);
  if (tabId === undefined || frameId === undefined) {
    return fail(
      'page-changed',
      say(
        'The mapping step of the wizard is not open in this tab. Press Connect and Next first, then apply the mapping.',
      ),
    );
  }
  if (plan.savedAt === undefined)
    return fail('bad-input', say('The mapping plan is not saved yet. Open Alcove, review the plan and save it.'));
  const going = Object.values(await runs.read()).find(
    (run) => run.kind === 'apply' && run.subject === connection.id && run.state === 'running',
  );
  if (going && (await handsAtWork(going))) return ok({ runId: going.id });
  const { rows, reseller } = rowsOf(plan, customers);
  const runId = await recordRun('apply', connection.id, say('Opening the mapping table'), {
    total: rows.length,
    handsIn: 'page',
    frame: { tabId, frameId },
    revision: plan.revision,
  });
  const answer = await settingToWork(runId, async () => {
    await loadPart('hands', tabId, frameId);
    return askPage(tabId, frameId, {
      type: 'cove.apply',
      runId,
      rows,
      ...(reseller === undefined ? {} : { reseller }),
    });
  });
  if (answer.ok) return ok({ runId });
  await endRun(runId, 'failed', { failure: answer.failure });
  return answer;
}

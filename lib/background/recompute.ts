import type { Calibration } from '../domain/calibration.ts';
import type { ChangePlan } from '../domain/change.ts';
import { proofSchema, type Evidence } from '../domain/evidence.ts';
import type { Report } from '../domain/outcome.ts';
import { z } from '../domain/schema.ts';
import { unboundId } from '../domain/secret.ts';
import type { TenantChoices } from '../domain/tenant.ts';
import { apiEvidenceSchema } from '../halo/gather.ts';
import { recordKey } from '../halo/agree.ts';
import { assembled } from '../halo/assemble.ts';
import { evaluate } from '../requirements/evaluate.ts';
import {
  calibrationOf,
  changesOf,
  choicesOf,
  coveStateOf,
  customersOf,
  evidenceOf,
  pagesReadOf,
  planOf,
  proofOf,
  reportOf,
  secretsKept,
  shownSecretOf,
  ticketOf,
  vaultState,
} from '../store/items.ts';
import { connectionOf } from './access.ts';
import { refreshBadge } from './badge.ts';
import { namesNow } from './policy.ts';
import { version } from './version.ts';

/** When Alcove wrote a record last, as far as its plans say: a plan is written after it was made. */
function writtenBy(plans: readonly ChangePlan[]): Record<string, number> {
  const written: Record<string, number> = {};
  for (const { madeAt, steps } of plans) {
    for (const { edit, progress } of steps) {
      const kind = edit.kind.startsWith('role.') ? 'role' : edit.kind.startsWith('application.') ? 'application' : null;
      const id = 'id' in edit ? edit.id : progress.recordId;
      if (kind === null || id === undefined || progress.state === 'waiting') continue;
      const key = recordKey(kind, id);
      written[key] = Math.max(written[key] ?? 0, madeAt);
    }
  }
  return written;
}

/** Everything that is known about a tenant now, as evidence; nothing is read from outside. */
export async function evidenceNow(
  host: string,
): Promise<{ evidence: Evidence; choices: TenantChoices; learnt: Calibration; calibration: Calibration }> {
  const connection = await connectionOf(host);
  const id = connection?.id ?? 'none';
  const [
    api,
    pages,
    proof,
    kept,
    shownSecret,
    vault,
    ticket,
    cove,
    plan,
    customers,
    choices,
    calibration,
    changes,
    names,
  ] = await Promise.all([
    evidenceOf(host).read(),
    pagesReadOf(host).read(),
    proofOf(host).read(),
    secretsKept.read(),
    shownSecretOf(host).read(),
    vaultState.read(),
    ticketOf(host).read(),
    coveStateOf(id).read(),
    planOf(id).read(),
    customersOf(id).read(),
    choicesOf(host).read(),
    calibrationOf(host).read(),
    changesOf(host).read(),
    namesNow(),
  ]);
  const parsedApi = z.nullable(apiEvidenceSchema).safeParse(api);
  const parsedProof = z.nullable(proofSchema).safeParse(proof);
  const { evidence, learnt } = assembled({
    api: parsedApi.success ? parsedApi.data : null,
    pages,
    proof: parsedProof.success ? parsedProof.data : null,
    connection: connection ?? null,
    secret: kept[id] ?? kept[unboundId(host)] ?? null,
    shownSecret,
    unlockedUntil: vault.lockAt,
    ticket: ticket.result,
    cove,
    plan,
    customers,
    choices,
    names,
    calibration,
    written: writtenBy(changes),
    now: Date.now(),
  });
  return { evidence, choices, learnt, calibration };
}

/**
 * Judges a tenant anew from everything that is known about it, and stores the report. Cheap and pure at heart:
 * called after every change of evidence, plan or choice; it reads nothing from outside.
 *
 * @param checkedAt when HaloPSA was read, if this follows a check
 */
export async function recompute(host: string, checkedAt?: number): Promise<void> {
  await navigator.locks.request(`alcove:recompute:${host}`, async () => {
    const [{ evidence, choices, learnt, calibration }, before] = await Promise.all([
      evidenceNow(host),
      reportOf(host).read(),
    ]);
    const now = Date.now();
    // Where nobody has read anything, and nobody is to, the report is as old as what a person said last.
    const byHand = choices.manual === true && (await evidenceOf(host).read()) === null;
    const actor = evidence.agent.name.known ? evidence.agent.name.value : before?.actor;
    const report: Report = {
      tenant: host,
      checkedAt: checkedAt ?? (byHand ? now : (before?.checkedAt ?? now)),
      version: version(),
      outcomes: evaluate(evidence, choices.ticks, choices.manual === true),
      ...(actor === undefined ? {} : { actor }),
      ...(evidence.agent.administrator.known ? { administrator: evidence.agent.administrator.value } : {}),
    };
    if (JSON.stringify(learnt) !== JSON.stringify(calibration)) await calibrationOf(host).update(() => learnt);
    await reportOf(host).update(() => report);
  });
  await refreshBadge();
}

import { proofSchema, type Evidence } from '../domain/evidence.ts';
import type { Report } from '../domain/outcome.ts';
import { z } from '../domain/schema.ts';
import type { TenantChoices } from '../domain/tenant.ts';
import { apiEvidenceSchema } from '../halo/gather.ts';
import { assemble } from '../halo/assemble.ts';
import { evaluate } from '../requirements/evaluate.ts';
import {
  choicesOf,
  coveStateOf,
  customersOf,
  evidenceOf,
  pagesReadOf,
  planOf,
  proofOf,
  reportOf,
  secretsKept,
} from '../store/items.ts';
import { connectionOf } from './access.ts';
import { refreshBadge } from './badge.ts';
import { version } from './version.ts';

/** Everything that is known about a tenant now, as evidence; nothing is read from outside. */
export async function evidenceNow(host: string): Promise<{ evidence: Evidence; choices: TenantChoices }> {
  const connection = await connectionOf(host);
  const id = connection?.id ?? 'none';
  const [api, pages, proof, kept, cove, plan, customers, choices] = await Promise.all([
    evidenceOf(host).read(),
    pagesReadOf(host).read(),
    proofOf(host).read(),
    secretsKept.read(),
    coveStateOf(id).read(),
    planOf(id).read(),
    customersOf(id).read(),
    choicesOf(host).read(),
  ]);
  const parsedApi = z.nullable(apiEvidenceSchema).safeParse(api);
  const parsedProof = z.nullable(proofSchema).safeParse(proof);
  const evidence = assemble({
    api: parsedApi.success ? parsedApi.data : null,
    pages,
    proof: parsedProof.success ? parsedProof.data : null,
    connection: connection ?? null,
    secret: kept[id] ?? null,
    cove,
    plan,
    customers,
    choices,
    now: Date.now(),
  });
  return { evidence, choices };
}

/**
 * Judges a tenant anew from everything that is known about it, and stores the report. Cheap and pure at heart:
 * called after every change of evidence, plan or choice; it reads nothing from outside.
 *
 * @param checkedAt when HaloPSA was read, if this follows a check
 */
export async function recompute(host: string, checkedAt?: number): Promise<void> {
  await navigator.locks.request(`alcove:recompute:${host}`, async () => {
    const [{ evidence, choices }, before] = await Promise.all([evidenceNow(host), reportOf(host).read()]);
    const now = Date.now();
    const actor = evidence.agent.name.known ? evidence.agent.name.value : before?.actor;
    const report: Report = {
      tenant: host,
      checkedAt: checkedAt ?? before?.checkedAt ?? now,
      version: version(),
      outcomes: evaluate(evidence, choices.ticks),
      ...(actor === undefined ? {} : { actor }),
    };
    await reportOf(host).update(() => report);
  });
  await refreshBadge();
}

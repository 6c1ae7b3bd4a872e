import { planText, type ChangePlan } from '../domain/change.ts';
import { fail, ok, type Result } from '../domain/failure.ts';
import { isOpen } from '../domain/outcome.ts';
import type { RequirementId } from '../domain/requirement-id.ts';
import { say } from '../domain/say.ts';
import { compile, type Records, type Wanted } from '../halo/apply/compile.ts';
import { isMarked } from '../halo/chosen.ts';
import { readList, readRecord, refusalOf } from '../halo/apply/records.ts';
import { nameOfAgent } from '../halo/agent.ts';
import { createAsking } from '../halo/asking.ts';
import { readDepartments } from '../halo/gather.ts';
import type { HaloReader } from '../halo/operations.ts';
import { numberIn, single } from '../halo/row.ts';
import { evaluate, fixesIn } from '../requirements/evaluate.ts';
import { requirementById } from '../requirements/index.ts';
import { agentSession } from './access.ts';
import { evidenceNow } from './recompute.ts';

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256 of a text, in hexadecimal. */
export const digestOf = async (text: string): Promise<string> =>
  hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));

/** SHA-256 over everything that is consented to. */
export const hashOf = (plan: Omit<ChangePlan, 'hash' | 'state'>): Promise<string> => digestOf(planText(plan));

/** Who is logged in, by HaloPSA's own word. */
export async function actorOf(reader: HaloReader): Promise<Result<ChangePlan['actor']>> {
  const answer = await reader.read('agent-me').catch(() => null);
  if (!answer) return fail('unreachable', say('HaloPSA did not answer. Nothing was changed; try again.'));
  const row = answer.status < 300 && answer.form === 'json' ? single(answer.body) : undefined;
  const name = row && nameOfAgent(row);
  if (!row || name === undefined) return { ok: false, failure: refusalOf(answer, say('your account')) };
  const id = numberIn(row, 'id');
  return ok(id === undefined ? { name } : { id, name });
}

/** The sections that HaloPSA's API can at least partly set up. */
const ours = new Set(['category', 'role', 'application']);

async function recordsFor(
  reader: HaloReader,
  wanted: readonly Wanted[],
  ids: { role: string | undefined; application: string | undefined },
): Promise<Result<Records>> {
  const kinds = new Set(wanted.map(({ intent }) => intent.kind));
  const records: Records = {};
  if (kinds.has('category')) {
    const rows = await readList(reader, 'category');
    if (!rows.ok) return rows;
    records.categories = rows.value;
  }
  if ((kinds.has('claim') || kinds.has('departments')) && ids.role !== undefined) {
    const role = await readRecord(reader, 'role', ids.role);
    if (!role.ok) return role;
    records.role = role.value ?? undefined;
  }
  if (kinds.has('departments'))
    records.departments = await readDepartments(createAsking(reader, { now: () => Date.now() }));
  if ((kinds.has('active') || kinds.has('scopes')) && ids.application !== undefined) {
    const application = await readRecord(reader, 'application', ids.application);
    if (!application.ok) return application;
    records.application = application.value ?? undefined;
  }
  return ok(records);
}

/**
 * Plans what would make these requirements true, from records read just now with the agent's session. Nothing is
 * written. What the API cannot express is named beside it when several are asked for or something is created.
 */
export async function planChanges(
  host: string,
  requirements: readonly RequirementId[],
  tabId: number | undefined,
): Promise<Result<ChangePlan>> {
  const session = await agentSession(host, tabId);
  if (!session.ok) return session;
  const { reader } = session.value;
  const { evidence, choices, calibration } = await evidenceNow(host);
  const wanted = fixesIn(evidence, choices.ticks).filter(({ requirement }) => requirements.includes(requirement));
  const actor = await actorOf(reader);
  if (!actor.ok) return actor;
  const { which: role } = evidence.role;
  const { which: application } = evidence.application;
  const records = await recordsFor(reader, wanted, {
    role: role.known ? role.value?.id : undefined,
    application: application.known ? application.value?.id : undefined,
  });
  if (!records.ok) return records;
  const learnt: Records['learnt'] = (setting, value) =>
    calibration.steps.find((step) => step.setting === setting && step.value === value && step.sure)?.meaning;
  const steps = compile(wanted, { ...records.value, learnt }, evidence.names);
  if (steps.length === 0)
    return fail(
      'stale',
      isMarked(records.value.application?.['scopes'])
        ? say(
            "HaloPSA's API cannot set these. Show me opens the right page and points at the control; afterwards it is checked again.",
          )
        : say('HaloPSA already has what this would change, or it is not there any more. Check everything again.'),
    );
  const covered = new Set(steps.flatMap(({ changes }) => changes.map(({ requirement }) => requirement)));
  const whole =
    requirements.length > 1 ||
    steps.some(({ edit }) => edit.kind.endsWith('.create') && edit.kind !== 'category.create');
  const touched = new Set(
    steps.flatMap(({ changes }) => changes.map(({ requirement }) => requirementById[requirement].section)),
  );
  const guided = evaluate(evidence, choices.ticks)
    .filter(({ id, kind }) => isOpen(kind) && !covered.has(id))
    .map(({ id }) => id)
    .filter((id) => {
      const { section, console } = requirementById[id];
      return whole && console === 'halo' && ours.has(section) && (requirements.length > 1 || touched.has(section));
    });
  const plan = { id: crypto.randomUUID(), host, actor: actor.value, madeAt: Date.now(), steps, guided };
  return ok({ ...plan, hash: await hashOf(plan), state: 'proposed' });
}

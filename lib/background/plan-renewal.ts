import { lostSecretStep, type ChangePlan } from '../domain/change.ts';
import { fail, ok, type Result } from '../domain/failure.ts';
import { say } from '../domain/say.ts';
import { renewal } from '../halo/apply/compile.ts';
import { fingerprint } from '../halo/apply/parts.ts';
import { readRecord } from '../halo/apply/records.ts';
import { agentSession } from './access.ts';
import { actorOf, hashOf } from './plan-changes.ts';

/**
 * Plans to make an application again whose one-time secret was lost with HaloPSA's answer. Only one that Alcove
 * made and that nobody has touched since: without its secret nobody can have used it, so nothing is lost with it.
 */
export async function planRenewal(former: ChangePlan | undefined): Promise<Result<ChangePlan>> {
  const step = former && lostSecretStep(former);
  const id = step?.progress.recordId;
  if (!former || !step || id === undefined || step.edit.kind !== 'application.create')
    return fail('stale', say('There is no application without a secret in this plan any more.'));
  const { host } = former;
  const session = await agentSession(host);
  if (!session.ok) return session;
  const actor = await actorOf(session.value.reader);
  if (!actor.ok) return actor;
  const read = await readRecord(session.value.reader, 'application', id);
  if (!read.ok) return read;
  if (read.value && fingerprint(read.value) !== step.progress.left)
    return fail(
      'stale',
      say(
        'Somebody has changed {name} since it was created, so it is not made again. Open it in HaloPSA, make a new secret there, and enter it under Connect.',
        { name: step.edit.name },
      ),
    );
  const plan = {
    id: crypto.randomUUID(),
    host,
    actor: actor.value,
    madeAt: Date.now(),
    steps: [renewal(step.edit.name, id, read.value ?? undefined)],
    guided: former.guided,
  };
  return ok({ ...plan, hash: await hashOf(plan), state: 'proposed' });
}

/** One step of a plan, so that it is done exactly once whatever happens on the way. */
import type { Edit, Step, StepProgress } from '../../domain/change.ts';
import { ok, type Result } from '../../domain/failure.ts';
import { say } from '../../domain/say.ts';
import type { Row } from '../row.ts';
import { because, create, failed, type Creation } from './create.ts';
import { edited, isCreation, isReached, targetOf } from './edit.ts';
import { isLoss, partAt } from './merge.ts';
import { differences, fingerprint, partsOf } from './parts.ts';
import { putParts, save } from './put.ts';
import { readRecord } from './records.ts';
import { isHopeless, lookFor, recalled, remark, type Hands } from './send.ts';

type Alteration = Exclude<Edit, Creation>;

const some = (names: readonly string[]): string => names.slice(0, 5).join(', ');

/**
 * Carries out one step: reads the record anew, journals, writes, reads back and compares everything. Returns
 * how far it came; a failure is in it. Calling it again goes on where it stopped: what turns out to be done is
 * taken over, never done twice.
 */
export function carryOut(step: Step, hands: Hands): Promise<StepProgress> {
  return isCreation(step.edit) ? create(step, step.edit, hands) : alter(step, step.edit, hands);
}

async function alter(step: Step, edit: Alteration, hands: Hands): Promise<StepProgress> {
  const target = targetOf(edit);
  const { progress } = step;
  if (progress.key !== undefined) await recalled(progress.key, step.name, hands);
  const read = await readRecord(hands.reader, target, edit.id);
  if (!read.ok) return failed(read.failure, progress);
  const fresh = read.value;
  if (!fresh)
    return failed(because('stale', say('{name} is not there any more. Check everything again.', { name: step.name })));
  // A write of an earlier try that arrived after all, or the same setting made by somebody else.
  if (isReached(edit, fresh)) return verified(edit, fresh, progress.saved, hands, step);
  if (fingerprint(fresh) !== step.basis) {
    const { name } = step;
    const message = progress.saved
      ? say(
          '{name} was changed since this plan was made ({settings}). Nothing more was written to it. Close this, check again and make a new plan.',
          { name, settings: some(differences(partsOf(progress.saved), partsOf(fresh))) },
        )
      : say(
          '{name} was changed since this plan was made. Nothing more was written to it. Close this, check again and make a new plan.',
          { name },
        );
    return failed(because('stale', message));
  }
  const key = hands.newKey();
  await hands.journal({ state: 'sending', key, saved: fresh });
  const sent = await save(key, edit, edited(edit, fresh), step, hands);
  if (sent.kind === 'refused') {
    // A browser that sends a request again by itself is told no the second time: the first may have been taken.
    const taken = isHopeless(sent.failure) ? undefined : await reachedNow(edit, hands);
    return taken?.ok && taken.value ? verified(edit, taken.value, fresh, hands, step) : failed(sent.failure);
  }
  const seen = await lookFor(() => reachedNow(edit, hands), hands);
  if (!seen.ok) return failed(seen.failure, { key, saved: fresh });
  if (seen.value) return { ...remark(sent), ...(await verified(edit, seen.value, fresh, hands, step)) };
  const now = await readRecord(hands.reader, target, edit.id);
  const touched = now.ok && now.value ? harm(edit, fresh, now.value) : [];
  if (now.ok && now.value && touched.length > 0) return restored(fresh, now.value, touched, step, edit.id, hands);
  const message =
    sent.kind === 'lost'
      ? say(
          'HaloPSA did not answer, and {name} is as it was. Try again: Alcove looks first whether the change arrived.',
          { name: step.name },
        )
      : say('HaloPSA took the change but {name} does not show it. Check again in a minute, or set it by hand.', {
          name: step.name,
        });
  return failed(because(sent.kind === 'lost' ? 'unreachable' : 'unexpected-answer', message), { key, saved: fresh });
}

async function reachedNow(edit: Alteration, hands: Hands): Promise<Result<Row | undefined>> {
  const read = await readRecord(hands.reader, targetOf(edit), edit.id);
  return read.ok ? ok(read.value && isReached(edit, read.value) ? read.value : undefined) : read;
}

/**
 * What a save did that nobody asked for: parts of the change that came out otherwise, and what got lost. A value
 * that somebody else set at the same moment is neither, and is left alone.
 */
function harm(edit: Alteration, saved: Row, now: Row): string[] {
  const [before, wanted, is] = [partsOf(saved), partsOf(edited(edit, saved)), partsOf(now)];
  const ours = new Set(differences(before, wanted));
  const changed = new Set(differences(before, is));
  return differences(wanted, is).filter((name) =>
    ours.has(name) ? changed.has(name) : isLoss(partAt(wanted, name), partAt(is, name)),
  );
}

/** The change is there: is everything else still as it was. */
async function verified(
  edit: Alteration,
  now: Row,
  saved: Row | undefined,
  hands: Hands,
  step: Step,
): Promise<StepProgress> {
  const done: StepProgress = { state: 'done', recordId: edit.id, left: fingerprint(now) };
  // Nothing of ours was sent: somebody else did it, so there is nothing to undo.
  if (!saved) return done;
  const lost = harm(edit, saved, now);
  return lost.length === 0 ? { ...done, saved } : restored(saved, now, lost, step, edit.id, hands);
}

/** Something else changed with the save: all of it goes back, and the person is told. */
async function restored(
  saved: Row,
  now: Row,
  lost: readonly string[],
  step: Step,
  id: string,
  hands: Hands,
): Promise<StepProgress> {
  const [before, is] = [partsOf(saved), partsOf(now)];
  const ours = new Set(differences(before, partsOf(edited(step.edit, saved))));
  const names = differences(before, is).filter((name) => ours.has(name) || lost.includes(name));
  const put = await putParts({ step, id, now, source: saved, names }, hands);
  const back = put.kind === 'back';
  return failed(
    because(
      'unexpected-answer',
      back
        ? say('Saving {name} also changed {settings}, so Alcove put it back as it was. Set it by hand instead.', {
            name: step.name,
            settings: some(lost),
          })
        : say('Saving {name} also changed {settings}, and it could not be put back. Look at it in HaloPSA.', {
            name: step.name,
            settings: some(lost),
          }),
    ),
    back ? {} : { saved },
  );
}

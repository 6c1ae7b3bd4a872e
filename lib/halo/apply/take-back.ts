/** Undoing one step: only what Alcove did, setting by setting, and only what nobody else has touched. */
import type { LeftAlone, Step, StepProgress } from '../../domain/change.ts';
import { say } from '../../domain/say.ts';
import { isSystem } from '../application-facts.ts';
import { linkedRoles } from '../linked-roles.ts';
import { roleRef } from '../role.ts';
import { isRow, textIn, type Row } from '../row.ts';
import { deletionOf, edited, isCreation, targetOf } from './edit.ts';
import { partAt } from './merge.ts';
import { differences, partsOf, samePart, type Parts } from './parts.ts';
import { putParts } from './put.ts';
import { isGone, readList, readRecord } from './records.ts';
import { labelOf, valueOf } from './say.ts';
import { lookFor, send, type Hands } from './send.ts';

/** What the record was like when Alcove had finished with it. */
function leftParts(left: string | undefined): Parts | undefined {
  if (left === undefined) return undefined;
  const parsed: unknown = JSON.parse(left);
  return isRow(parsed) ? parsed : undefined;
}

/**
 * Takes one finished step back. What is no longer as Alcove left it stays, and is named with both values: all of
 * a created record then, one setting of a changed one. `kept`: nothing was taken back.
 */
export async function takeBack(step: Step, hands: Hands): Promise<StepProgress> {
  const { edit, progress } = step;
  const { recordId, saved } = progress;
  const created = isCreation(edit);
  if (recordId === undefined || (!created && !saved)) return { ...progress, state: 'undone' };
  const read = await readRecord(hands.reader, targetOf(edit), recordId);
  if (!read.ok) return { ...progress, failure: read.failure, state: 'done' };
  const left = leftParts(progress.left);
  if (!read.value) return { ...progress, state: created ? 'undone' : 'kept' };
  if (!left) return { ...progress, state: 'kept' };
  return created
    ? remove({ step, id: recordId, left, now: read.value }, hands)
    : putBack({ step, id: recordId, left, now: read.value }, saved ?? {}, hands);
}

interface Undoing {
  step: Step;
  id: string;
  left: Parts;
  now: Row;
}

const both = (names: readonly string[], { step, left, now }: Undoing): LeftAlone[] => {
  const is = partsOf(now);
  return names.map((name) => ({ label: labelOf(name, step), ours: valueOf(name, left), now: valueOf(name, is) }));
};

async function remove(undoing: Undoing, hands: Hands): Promise<StepProgress> {
  const { step, id, left, now } = undoing;
  const { progress } = step;
  const target = targetOf(step.edit);
  const changed = differences(left, partsOf(now));
  if (changed.length > 0) return { ...progress, state: 'kept', leftAlone: both(changed, undoing) };
  if (target === 'role') {
    const user = await userOf(now, hands);
    if (user !== undefined)
      return {
        ...progress,
        state: 'kept',
        leftAlone: [{ label: say('Used by'), ours: say('nobody'), now: say('the application {name}', { name: user }) }],
      };
  }
  const { leftAlone: _, failure: __, ...clean } = progress;
  await hands.journal({ ...clean, state: 'undoing' });
  const sent = await send({ key: hands.newKey(), operation: deletionOf[target], id }, step.name, hands);
  const stays = { ...clean, state: 'done' as const };
  // A deletion that the browser sent twice is refused the second time.
  if (sent.kind === 'refused' && sent.failure.code !== 'page-changed') return { ...stays, failure: sent.failure };
  const gone = await lookFor(() => isGone(hands, target, id), hands);
  if (!gone.ok) return { ...stays, failure: gone.failure };
  if (gone.value) return { ...clean, state: 'undone' };
  return {
    ...stays,
    failure: {
      code: 'unreachable',
      message: say('{name} is still there. Try Undo again, or delete it in HaloPSA.', { name: step.name }),
    },
  };
}

/** So many applications are looked into before a role is deleted. */
const lookedInto = 30;

/** An application whose identity has this role would lose it: its name, or nothing. */
async function userOf(role: Row, hands: Hands): Promise<string | undefined> {
  const ref = roleRef(role);
  const list = await readList(hands.reader, 'application');
  if (!ref || !list.ok) return undefined;
  for (const row of list.value.filter((each) => !isSystem(each)).slice(0, lookedInto)) {
    const id = textIn(row, 'id')?.trim();
    const read = id === undefined ? undefined : await readRecord(hands.reader, 'application', id);
    if (!read?.ok || !read.value) continue;
    const { named, anywhere } = linkedRoles(read.value, [ref]);
    if (named.length + anywhere.length > 0) return textIn(read.value, 'displayName') ?? id;
  }
  return undefined;
}

async function putBack(undoing: Undoing, saved: Row, hands: Hands): Promise<StepProgress> {
  const { step, id, left, now } = undoing;
  const { leftAlone: _, failure: __, ...clean } = step.progress;
  const [was, is] = [partsOf(saved), partsOf(now)];
  // What somebody else set while Alcove wrote is in `left` too: only what the edit names is Alcove's.
  const wanted = partsOf(edited(step.edit, saved));
  const open = differences(was, wanted).filter((name) => !samePart(partAt(is, name), partAt(was, name)));
  const ours = open.filter((name) => samePart(partAt(is, name), partAt(left, name)));
  const others = both(
    open.filter((name) => !ours.includes(name)),
    undoing,
  );
  const told = others.length === 0 ? {} : { leftAlone: others };
  if (ours.length === 0) return { ...clean, ...told, state: others.length > 0 ? 'kept' : 'undone' };
  await hands.journal({ ...clean, state: 'undoing' });
  const put = await putParts({ step, id, now, source: saved, names: ours }, hands);
  if (put.kind === 'back') return { ...clean, ...told, state: 'undone' };
  const failure =
    put.kind === 'refused'
      ? put.failure
      : {
          code: 'unexpected-answer' as const,
          message: say('{name} does not show its former settings. Look at it in HaloPSA.', { name: step.name }),
        };
  return { ...clean, state: 'done', failure };
}

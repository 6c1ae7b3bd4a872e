import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { say } from '../../lib/domain/say.ts';
import type { ChecklistRow } from '../../lib/models/checklist.ts';
import { Button } from '../parts/button.tsx';
import { FailureNotice } from '../parts/notice.tsx';
import type { ChecklistContext } from './context.ts';

/** Longest note, characters; the background takes no more. */
const most = 1000;

export interface RemarkProps {
  row: ChecklistRow;
  labelId: string;
  context: ChecklistContext;
  /** It is being written; null: it is only shown. */
  onEnd: (() => void) | null;
}

/** What a person wrote about a requirement, for the report; and where it is written. */
export function Remark({ row, labelId, context, onEnd }: RemarkProps) {
  if (onEnd) return <Editor row={row} labelId={labelId} context={context} onEnd={onEnd} />;
  if (row.remark === null) return null;
  return (
    <p class="remark" dir="auto">
      <span class="muted">{say('Note:')} </span>
      {row.remark}
    </p>
  );
}

function Editor({ row, labelId, context, onEnd }: RemarkProps & { onEnd: () => void }) {
  const { tenant, actions } = context;
  const id = useId();
  const [typed, setTyped] = useState(row.remark ?? '');
  const field = useRef<HTMLTextAreaElement>(null);
  const failure = actions.failures.value[`note:${row.id}`];
  useEffect(() => field.current?.focus(), []);
  const save = async (): Promise<void> => {
    await tenant.note(row.id, typed);
    if (!actions.failures.value[`note:${row.id}`]) onEnd();
  };
  return (
    <div class="stack">
      <label class="field-label" for={id}>
        {say('Note for the report')}
      </label>
      <textarea
        ref={field}
        id={id}
        class="field-input"
        rows={3}
        maxLength={most}
        dir="auto"
        value={typed}
        aria-describedby={labelId}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onEnd();
          else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
        }}
      />
      <div class="buttons">
        <Button small kind="primary" disabled={actions.busy.value.has(`note:${row.id}`)} onPress={() => void save()}>
          {say('Keep the note')}
        </Button>
        <Button small onPress={onEnd}>
          {say('Cancel')}
        </Button>
      </div>
      {failure && <FailureNotice failure={failure} />}
    </div>
  );
}

import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { say, sayCount } from '../../lib/domain/say.ts';
import type { AppModel } from '../../lib/models/app.ts';
import type { HandRow } from '../../lib/models/handwork.ts';
import { number } from '../../lib/models/words.ts';
import { Icon } from '../icons/icon.tsx';
import { Button } from '../parts/button.tsx';
import { FailureNotice } from '../parts/notice.tsx';

/** Longer lists get a field to find a row by what Cove's table shows at the moment. */
const searched = 12;

/** The rows of Cove's mapping table that are to be set, in its order of names; each is ticked off once it is set there. */
export function HandRows({ model }: { model: AppModel }) {
  const { handwork } = model;
  const id = useId();
  const failure = handwork.failure.value;
  const open = handwork.open.value;
  const more = handwork.more.value;
  const done = handwork.done.value;
  const set = handwork.rows.value.length - handwork.left.value;
  const empty = handwork.empty.value;
  return (
    <div class="stack wide hand">
      {handwork.rows.value.length > searched && (
        <div class="field">
          <label class="field-label" for={id}>
            {say('Find a row')}
          </label>
          <input
            id={id}
            class="field-input"
            type="search"
            dir="auto"
            value={handwork.search.value}
            onInput={(event) => handwork.find(event.currentTarget.value)}
          />
        </div>
      )}
      {open.length > 0 && <Rows label={say('Rows to set')} rows={open} model={model} />}
      {open.length === 0 && handwork.left.value > 0 && <p>{say('No row that is left has this in its name.')}</p>}
      {more > 0 && (
        <div>
          <Button small kind="quiet" onPress={handwork.showMore}>
            {say('Show more ({more} left)', { more: number(more) })}
          </Button>
        </div>
      )}
      {set > 0 && (
        <details class="fold">
          <summary>
            <Icon name="chevron" size={12} />
            {sayCount(set, '{n} row set', '{n} rows set')}
          </summary>
          <Rows label={say('Rows that are set')} rows={done} model={model} />
          {set > done.length && (
            <p class="small">{say('and {more} more, set earlier', { more: number(set - done.length) })}</p>
          )}
        </details>
      )}
      {empty > 0 && (
        <p class="small">
          {sayCount(
            empty,
            '{n} customer has no PSA customer in the plan: leave its row empty in Cove.',
            '{n} customers have no PSA customer in the plan: leave their rows empty in Cove.',
          )}
        </p>
      )}
      {failure && <FailureNotice failure={failure} onDismiss={handwork.dismiss} />}
    </div>
  );
}

function Rows({ label, rows, model }: { label: string; rows: readonly HandRow[]; model: AppModel }) {
  const list = useRef<HTMLUListElement>(null);
  const marked = useRef<{ id: string; at: number } | null>(null);
  // A row that is marked goes to the other list, and the focus would be lost with it: the one in its place has it then.
  useLayoutEffect(() => {
    const was = marked.current;
    if (was === null || rows.some(({ id }) => id === was.id)) return;
    marked.current = null;
    const boxes = list.current?.querySelectorAll('input') ?? [];
    const { activeElement, body } = document;
    if (activeElement === null || activeElement === body) boxes[Math.min(was.at, boxes.length - 1)]?.focus();
  }, [rows]);
  return (
    <ul ref={list} class="hand-rows" aria-label={label}>
      {rows.map((row, at) => (
        <Row
          key={row.id}
          row={row}
          onMark={(on) => {
            marked.current = { id: row.id, at };
            void model.handwork.mark(row.id, on);
          }}
        />
      ))}
    </ul>
  );
}

function Row({ row, onMark }: { row: HandRow; onMark: (on: boolean) => void }) {
  return (
    <li>
      <label class="choice">
        <input
          type="checkbox"
          checked={row.done}
          onChange={(event) => {
            const { checked } = event.currentTarget;
            // The box follows what is kept.
            event.currentTarget.checked = row.done;
            onMark(checked);
          }}
        />
        <span class="grow hand-pair">
          <span dir="auto">
            {row.cove ?? say('Reseller account')}
            {row.coveTells !== null && <span class="muted small"> · {row.coveTells}</span>}
          </span>
          <Icon name="arrow" size={12} />
          <b dir="auto">
            {row.psa}
            {row.psaTells !== null && <span class="muted small"> · {row.psaTells}</span>}
          </b>
        </span>
      </label>
    </li>
  );
}

import { useId, useState } from 'preact/hooks';
import { isOpen, outcomeWords } from '../../lib/domain/outcome.ts';
import { say } from '../../lib/domain/say.ts';
import type { ChecklistRow } from '../../lib/models/checklist.ts';
import { age } from '../../lib/models/words.ts';
import { Icon } from '../icons/icon.tsx';
import { IconButton } from '../parts/button.tsx';
import { FailureNotice } from '../parts/notice.tsx';
import { Buttons, pointable } from './buttons.tsx';
import type { ChecklistContext } from './context.ts';
import { RowHelp } from './row-help.tsx';
import { Remark } from './remark.tsx';
import { sourceWords, wordOf } from './words.ts';

export interface RowProps {
  row: ChecklistRow;
  context: ChecklistContext;
  /** Something else beside it already says what to do: it stays a line until it is opened. */
  quiet?: boolean;
}

/** One requirement: a line when it is met, the whole story when it is open. */
export function Row({ row, context, quiet = false }: RowProps) {
  const id = useId();
  const manual = context.tenant.manual.value;
  const unfolded = isOpen(row.kind) && !row.untouched && !quiet && !manual;
  const [toggled, setToggled] = useState<{ open: boolean; during: string } | null>(null);
  // A choice of the person holds until the outcome changes: what became open has to be seen.
  const state = `${row.kind}${row.untouched}`;
  const open = toggled?.during === state ? toggled.open : unfolded;
  // The one that says most: a way through menus rather than the console as a whole.
  const way = row.where.find((path) => path.includes(' > ')) ?? row.where[0];
  // By hand "not yet" would promise a check.
  const word = manual ? outcomeWords[row.kind] : wordOf(row);
  const showsFound = !isOpen(row.kind) && row.found !== null && !open;
  return (
    <li
      class={`row ${open ? 'is-open' : ''} ${row.untouched && !manual ? 'untouched' : ''}`}
      data-requirement={row.id}
      data-outcome={row.kind}
    >
      <button
        type="button"
        class="row-head"
        aria-expanded={open}
        aria-controls={`${id}-body`}
        onClick={() => setToggled({ open: !open, during: state })}
      >
        <Icon name={row.kind} />
        <span class="label" id={id}>
          {row.label}
        </span>
        <span class="found cut">{showsFound && row.found}</span>
        <span class="word nowrap">{word}</span>
      </button>
      {!open && !manual && <Quick row={row} labelId={id} context={context} />}
      {manual && !open && isOpen(row.kind) && (
        <div class="row-body">
          {row.expected !== null && <p class="muted">{row.expected}</p>}
          {way !== undefined && <p class="muted small">{way}</p>}
          <Buttons row={row} labelId={id} context={context} />
          <RowFailure row={row} context={context} />
        </div>
      )}
      <div class="row-body" id={`${id}-body`} hidden={!open}>
        {open && <Body row={row} labelId={id} context={context} />}
      </div>
    </li>
  );
}

function Body({ row, labelId, context }: { row: ChecklistRow; labelId: string; context: ChecklistContext }) {
  const { clock, tenant } = context;
  const [noting, setNoting] = useState(false);
  const [helping, setHelping] = useState(false);
  const facts = row.found !== null || row.expected !== null || row.source !== null;
  return (
    <>
      {facts && (
        <dl class="facts">
          {row.found !== null && (
            <>
              <dt>{say('found')}</dt>
              <dd class={row.kind === 'unmet' ? 'wrong' : ''} dir="auto">
                {row.found}
              </dd>
            </>
          )}
          {row.expected !== null && (
            <>
              <dt>{say('expected')}</dt>
              <dd dir="auto">{row.expected}</dd>
            </>
          )}
          {row.source !== null && (
            <>
              <dt>{say('source')}</dt>
              <dd class="muted">
                {sourceWords(row.source)}
                {row.at !== null && `, ${age(row.at, clock.value)}`}
              </dd>
            </>
          )}
        </dl>
      )}
      {row.note !== null && <p dir="auto">{row.note}</p>}
      {row.kind !== 'met' && row.kind !== 'confirmed' && <p class={row.note === null ? '' : 'muted'}>{row.why}</p>}
      <Remark row={row} labelId={labelId} context={context} onEnd={noting ? () => setNoting(false) : null} />
      {!noting && (
        <Buttons
          row={row}
          labelId={labelId}
          context={context}
          onNote={() => setNoting(true)}
          help={{ open: helping, id: `${labelId}-help`, toggle: () => setHelping(!helping) }}
        />
      )}
      {helping && !noting && <RowHelp row={row} id={`${labelId}-help`} tenant={tenant} />}
      <RowFailure row={row} context={context} />
    </>
  );
}

/** What became of a button of the row that did not do what it says. */
function RowFailure({ row, context }: { row: ChecklistRow; context: ChecklistContext }) {
  const failures = context.actions.failures.value;
  const failure =
    failures[`fix:${row.id}`] ??
    failures[`show:${row.id}`] ??
    failures[`tick:${row.id}`] ??
    (row.id === 'proof-ticket' ? failures.ticket : undefined);
  return failure ? <FailureNotice failure={failure} /> : null;
}

/** The two commands of a folded row, in reach of the pointer; with the keyboard the row is opened first. */
function Quick({ row, labelId, context }: { row: ChecklistRow; labelId: string; context: ChecklistContext }) {
  const { showMe, tenant, actions } = context;
  const shared = { small: true, describedBy: labelId, tabIndex: -1 };
  return (
    <div class="row-quick">
      {showMe && pointable(row, context) && (
        <IconButton
          {...shared}
          icon="point"
          name={say('Show me')}
          disabled={actions.busy.value.has(`show:${row.id}`)}
          onPress={() => void showMe(row.id)}
        />
      )}
      <IconButton
        {...shared}
        icon="check"
        name={say('Check')}
        disabled={tenant.checking.value}
        onPress={() => void tenant.check()}
      />
    </div>
  );
}

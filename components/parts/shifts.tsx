import { say } from '../../lib/domain/say.ts';
import type { Difference, Shift } from '../../lib/mapping/difference.ts';
import { number } from '../../lib/models/words.ts';
import { Icon } from '../icons/icon.tsx';
import { sayWith } from './said.tsx';

const shown = 200;
const kinds = [
  { of: 'add', words: say('to add') },
  { of: 'change', words: say('to change') },
  { of: 'clear', words: say('to clear') },
] as const satisfies readonly { of: keyof Difference; words: string }[];

/** A difference as its numbers, each with its rows behind it: from what, to what. */
export function Shifts({ difference, unseen }: { difference: Difference; unseen: string }) {
  return (
    <div class="stack shifts">
      <p>
        {kinds.map(({ of, words }) => (
          <span key={of} class="tally">
            <b>{number(difference[of].length)}</b> {words}
          </span>
        ))}
        <span class="tally muted">{sayWith('{same} stay', { same: <b>{number(difference.same)}</b> })}</span>
        {difference.unseen > 0 && (
          <span class="tally muted">
            <b>{number(difference.unseen)}</b> {unseen}
          </span>
        )}
      </p>
      {difference.reseller && (
        <p>
          {sayWith('Reseller account: {from} → {to}', {
            from: difference.reseller.from ?? say('none'),
            to: <b dir="auto">{difference.reseller.to}</b>,
          })}
        </p>
      )}
      {kinds
        .filter(({ of }) => difference[of].length > 0)
        .map(({ of, words }) => (
          <details key={of} class="fold" open={difference[of].length <= 6}>
            <summary>
              <Icon name="chevron" size={12} />
              {number(difference[of].length)} {words}
            </summary>
            <ShiftRows rows={difference[of]} />
          </details>
        ))}
    </div>
  );
}

function ShiftRows({ rows }: { rows: readonly Shift[] }) {
  return (
    <ul class="names small">
      {rows.slice(0, shown).map(({ coveId, cove, from, to }) => (
        <li key={coveId}>
          <span dir="auto">{cove}</span>
          <span class="shift">
            {from !== null && <s dir="auto">{from}</s>}
            {from !== null && to !== null && <span aria-hidden="true">→</span>}
            {to === null ? <span class="muted">{say('no link')}</span> : <b dir="auto">{to}</b>}
          </span>
        </li>
      ))}
      {rows.length > shown && <li class="muted">{say('and {more} more', { more: number(rows.length - shown) })}</li>}
    </ul>
  );
}

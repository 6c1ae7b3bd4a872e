import type { Difference, Shift } from '../../lib/mapping/difference.ts';
import { number } from '../../lib/models/words.ts';
import { Icon } from '../icons/icon.tsx';

const shown = 200;
const kinds = [
  { of: 'add', words: 'to add' },
  { of: 'change', words: 'to change' },
  { of: 'clear', words: 'to clear' },
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
        <span class="tally muted">
          <b>{number(difference.same)}</b> stay
        </span>
        {difference.unseen > 0 && (
          <span class="tally muted">
            <b>{number(difference.unseen)}</b> {unseen}
          </span>
        )}
      </p>
      {difference.reseller && (
        <p>
          Reseller account: {difference.reseller.from ?? 'none'} → <b dir="auto">{difference.reseller.to}</b>
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
            {to === null ? <span class="muted">no link</span> : <b dir="auto">{to}</b>}
          </span>
        </li>
      ))}
      {rows.length > shown && <li class="muted">and {number(rows.length - shown)} more</li>}
    </ul>
  );
}

import { say } from '../../lib/domain/say.ts';
import { age } from '../../lib/models/words.ts';

/** The head of a list of customers: whose they are, and since when they stand here. */
export function ListHead({
  id,
  title,
  at,
  pasted,
  now,
}: {
  id: string;
  title: string;
  /** `undefined`: there is no list yet. */
  at: number | undefined;
  pasted: boolean;
  now: number;
}) {
  return (
    <div class="card-head">
      <h2 id={id}>{title}</h2>
      {at !== undefined && (
        <span class="muted small">
          {pasted ? say('pasted {when}', { when: age(at, now) }) : say('read {when}', { when: age(at, now) })}
        </span>
      )}
    </div>
  );
}

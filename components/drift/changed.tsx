import { say } from '../../lib/domain/say.ts';
import type { TenantChecklist } from '../../lib/models/tenant.ts';
import { number, sinceWhen } from '../../lib/models/words.ts';
import type { Actions } from '../../lib/models/actions.ts';
import { Button } from '../parts/button.tsx';
import { FailureNotice, Notice } from '../parts/notice.tsx';
import { Line } from './line.tsx';

export interface ChangedProps {
  tenant: TenantChecklist;
  actions: Actions;
  now: number;
  /** So many lines; the rest is counted. */
  most: number;
  /** Where the rest is to be seen. */
  onAll?: () => void;
}

/** What is other than it was when a person last took note: one line each, and how to put it away. */
export function Changed({ tenant, actions, now, most, onAll }: ChangedProps) {
  const { lines, since } = tenant.drift.value;
  if (lines.length === 0) return null;
  const shown = lines.slice(0, most);
  const more = lines.length - shown.length;
  const failure = actions.failures.value['drift'];
  return (
    <section class="changed" aria-label={say('Changed')}>
      <Notice tone="caution" title={say('Changed since {sinceWhen}', { sinceWhen: sinceWhen(since, now) })}>
        <ul class="drift-lines">
          {shown.map((line) => (
            <Line key={`${line.kind}${line.requirement ?? ''}`} line={line} />
          ))}
        </ul>
        <div class="line">
          <Button
            small
            disabled={actions.busy.value.has('drift')}
            onPress={() => void tenant.noteDrift()}
            title={say('Puts these lines away. The overview keeps them.')}
          >
            {say('Noted')}
          </Button>
          {more > 0 && onAll && (
            <Button small kind="quiet" onPress={onAll}>
              {say('{more} more', { more: number(more) })}
            </Button>
          )}
        </div>
        {failure && <FailureNotice failure={failure} />}
      </Notice>
    </section>
  );
}

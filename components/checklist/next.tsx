import { say } from '../../lib/domain/say.ts';
import type { NextStep } from '../../lib/models/next-step.ts';
import { Icon } from '../icons/icon.tsx';

/** Always one next step, at the foot of the checklist. */
export function Next({ next, onGo }: { next: NextStep; onGo: (act: NextStep['act']) => void }) {
  if (next.act.kind === 'done') {
    return (
      <div class="next done">
        <Icon name="met" />
        {say('Nothing is open. Tickets from Cove reach HaloPSA.')}
      </div>
    );
  }
  const words = (
    <span class="grow">
      <span class="muted">{say('Next:')} </span>
      <b>{next.text}</b>
      {next.detail !== undefined && (
        <span class="muted small cut" style={{ display: 'block' }}>
          {next.detail}
        </span>
      )}
    </span>
  );
  if (next.act.kind === 'elsewhere') return <div class="next">{words}</div>;
  return (
    <button type="button" class="next" onClick={() => onGo(next.act)}>
      {words}
      <Icon name="arrow" />
    </button>
  );
}

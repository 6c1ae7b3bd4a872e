import { say } from '../../lib/domain/say.ts';
import { share, type RunView } from '../../lib/models/progress.ts';
import { number } from '../../lib/models/words.ts';
import { Button } from './button.tsx';

export interface ProgressProps {
  run: Pick<RunView, 'doing' | 'done' | 'total'>;
  /** What the bar measures, for screen readers. */
  label: string;
  onStop?: () => void;
  stopping?: boolean;
}

/** Work that takes time: what is being done, how far it is, and a way to stop it. */
export function Progress({ run, label, onStop, stopping = false }: ProgressProps) {
  const part = share(run);
  const figures =
    run.total !== undefined
      ? say('{done} of {total}', { done: number(run.done), total: number(run.total) })
      : run.done > 0
        ? number(run.done)
        : '';
  return (
    <div class="progress">
      <div class="line ends">
        <span class="grow">
          {run.doing} {figures !== '' && <span class="muted nowrap">{figures}</span>}
        </span>
        {onStop && (
          <Button small onPress={onStop} disabled={stopping}>
            {say('Stop')}
          </Button>
        )}
      </div>
      <div
        class="progress-track"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(part === null ? {} : { 'aria-valuenow': Math.round(part * 100) })}
      >
        <div
          class={`progress-fill ${part === null ? 'unknown' : ''}`}
          style={part === null ? {} : { inlineSize: `${part * 100}%` }}
        />
      </div>
    </div>
  );
}

import { resellerName, waitedFor } from '../../lib/domain/run.ts';
import { say, sayCount } from '../../lib/domain/say.ts';
import type { RunView } from '../../lib/models/progress.ts';
import { age, number } from '../../lib/models/words.ts';
import { Icon } from '../icons/icon.tsx';
import { Button } from '../parts/button.tsx';
import { FailureNotice, Notice } from '../parts/notice.tsx';
import { Progress } from '../parts/progress.tsx';
import { sayWith } from '../parts/said.tsx';
import type { StageProps } from './stage-props.ts';

/** The mapping step: carries the saved plan into Cove's table, row by row, and says exactly what it could not do. */
export function MapStage({ model, side }: StageProps) {
  const plan = side.plan.value;
  const run = side.applyRun.value;
  const applied = side.state.value.applied;
  const failures = model.actions.failures.value;
  const failure = failures['sight:apply'] ?? failures.apply ?? (run?.state === 'failed' ? run.failure : undefined);
  const running = run?.state === 'running' ? run : null;
  const waiting = running && waitedFor(running.doing);
  const open = (label: string) => (
    <Button small onPress={() => model.openApp(plan.links > 0 ? 'review' : 'map')}>
      {label}
    </Button>
  );
  if (plan.savedAt === null) {
    return (
      <Notice tone="plain" title={plan.links > 0 ? say('The plan is not saved yet') : say('There is no plan yet')}>
        <p>
          {plan.links > 0
            ? say('Alcove carries only a plan that you have reviewed and saved.')
            : say('Map your customers in Alcove first; here the finished plan is carried over.')}
        </p>
        <div>{open(plan.links > 0 ? say('Review the plan') : say('Map customers'))}</div>
      </Notice>
    );
  }
  return (
    <>
      <p>
        {plan.reseller
          ? sayCount(
              plan.links,
              'The plan has {n} link and the PSA customer of the reseller account. Saved {when}.',
              'The plan has {n} links and the PSA customer of the reseller account. Saved {when}.',
              { when: age(plan.savedAt, model.clock.value) },
            )
          : sayCount(plan.links, 'The plan has {n} link. Saved {when}.', 'The plan has {n} links. Saved {when}.', {
              when: age(plan.savedAt, model.clock.value),
            })}
      </p>
      {running ? (
        <Progress
          run={running}
          label={say('Applying the mapping')}
          onStop={() => void model.tenant.stop(running.id)}
          stopping={model.actions.busy.value.has(`stop:${running.id}`)}
        />
      ) : (
        <div class="line">
          <Button
            kind="primary"
            sight="apply"
            disabled={model.actions.busy.value.has('apply') || !model.tenant.may('fillingIn')}
            onPress={() => void side.apply()}
          >
            {say('Apply mapping')}
          </Button>
          {!model.tenant.may('fillingIn') && <span class="muted small">{say('Set by your organisation.')}</span>}
          <Button kind="quiet" onPress={() => model.openApp('map')}>
            {say('Change the plan')}
          </Button>
        </div>
      )}
      {waiting !== null && (
        <Notice tone="caution" title={say('Something is in front of Cove’s table')}>
          <p>{waiting}</p>
        </Notice>
      )}
      {run && run.state !== 'done' && run.total !== undefined && <Account run={run} />}
      {failure && (
        <FailureNotice failure={failure} onDismiss={() => ['sight:apply', 'apply'].forEach(model.actions.dismiss)} />
      )}
      {run?.state === 'stopped' && (
        <Notice
          tone="caution"
          title={
            run.total === undefined
              ? say('Stopped after {done}', { done: run.done })
              : say('Stopped after {done} of {total}', { done: run.done, total: run.total })
          }
        >
          <p>{say('What was set stays set in Cove’s table. Apply mapping goes on with the rest.')}</p>
        </Notice>
      )}
      {run?.state === 'interrupted' && (
        <Notice tone="caution" title={say('Interrupted')}>
          <p>
            {say(
              'The page or the browser ended it. Apply mapping looks at what Cove’s table shows and goes on with the rest.',
            )}
          </p>
        </Notice>
      )}
      {!running && applied && applied.revision === plan.revision && applied.done >= applied.total && (
        <Notice
          tone="good"
          title={sayCount(applied.done, '{n} row carried over and read back', '{n} rows carried over and read back')}
        >
          <p>{sayWith('Look the table over and press {next} in Cove.', { next: <b>Next</b> })}</p>
        </Notice>
      )}
      {!running && applied && applied.revision !== plan.revision && (
        <Notice tone="caution">
          <p>{say('The plan was changed after it was carried over. Apply mapping again.')}</p>
        </Notice>
      )}
      {run && run.leftOver.length > 0 && (
        <details class="fold" open>
          <summary>
            <Icon name="chevron" size={12} />
            {sayCount(run.leftOver.length, '{n} row to do by hand', '{n} rows to do by hand')}
          </summary>
          <ul class="left-over">
            {run.leftOver.map(({ name, reason }, at) => (
              <li key={at}>
                <b dir="auto">{name === resellerName ? say('Cove reseller account') : name}</b>{' '}
                <span class="muted">{reason}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** What the table shows as planned, what it would not take, what was not reached: at every moment. */
function Account({ run: { done, total = 0, leftOver } }: { run: RunView }) {
  const refused = leftOver.filter(({ name }) => name !== resellerName).length;
  const parts = [
    say('{done} done', { done: number(done) }),
    say('{refused} refused', { refused: number(refused) }),
    say('{left} left', { left: number(Math.max(0, total - done - refused)) }),
  ];
  return <p class="muted small">{parts.join(' · ')}</p>;
}

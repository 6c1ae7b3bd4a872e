import type { ConsentModel } from '../../lib/models/consent.ts';
import type { ChangePlan } from '../../lib/domain/change.ts';
import { say, sayCount } from '../../lib/domain/say.ts';
import { Button } from '../parts/button.tsx';
import { Live } from '../parts/live.tsx';
import { FailureNotice, Notice } from '../parts/notice.tsx';
import { Progress } from '../parts/progress.tsx';

/** Where the plan stands, and what that means. */
export function Standing({ model }: { model: ConsentModel }) {
  const plan = model.plan.value;
  const stage = model.stage.value;
  const run = model.run.value;
  const failure = model.failure.value;
  const { kept } = model.account.value;
  return (
    <>
      {stage === 'ask' && (
        <p>
          {say(
            'Nothing has been changed yet. Alcove makes exactly these changes with your own log-in, reads them back, and can undo them for as long as nobody else has touched them.',
          )}
        </p>
      )}
      {stage === 'gone' && <p>{say('Close this page and choose Fix in the checklist again.')}</p>}
      {stage === 'cancelled' && <p>{say('This plan was cancelled. Nothing was changed.')}</p>}
      {stage === 'replaced' && (
        <Notice tone="problem" urgent title={say('The plan was exchanged while it was shown')}>
          <p>{say('Nothing was changed. Close this page and make a new plan.')}</p>
        </Notice>
      )}
      {stage === 'working' && <Working model={model} />}
      {failure && stage !== 'working' && stage !== 'replaced' && (
        <FailureNotice failure={failure}>{stage === 'stuck' && <AccountOf model={model} />}</FailureNotice>
      )}
      {stage === 'stuck' && !failure && (
        <Notice tone="caution" title={run?.state === 'stopped' ? say('Stopped') : say('Not finished')}>
          <AccountOf model={model} />
        </Notice>
      )}
      {stage === 'done' && !failure && (
        <Notice
          tone="good"
          title={sayCount(model.count.value, '{n} change made and read back', '{n} changes made and read back')}
        >
          {plan && secretOf(plan) === undefined && <p>{say('The checklist was checked again.')}</p>}
        </Notice>
      )}
      {(stage === 'done' || stage === 'stuck') && <Secret model={model} />}
      {stage === 'undone' && (
        <Notice
          tone={kept > 0 ? 'caution' : 'good'}
          title={kept > 0 ? say('Undone as far as nobody else has changed it') : say('Undone and read back')}
        />
      )}
      <Live text={liveOf(stage)} />
    </>
  );
}

function liveOf(stage: ConsentModel['stage']['value']): string {
  if (stage === 'working') return say('Working');
  if (stage === 'done') return say('All changes are made and read back.');
  if (stage === 'undone') return say('The changes are undone.');
  return '';
}

function Working({ model }: { model: ConsentModel }) {
  const run = model.run.value;
  const total = model.plan.value?.steps.length ?? 0;
  if (run?.state !== 'running')
    return <Progress run={{ doing: say('Interrupted. Going on'), done: 0, total }} label={say('Changes')} />;
  return (
    <Progress
      run={run}
      label={say('Changes')}
      onStop={() => void model.stop()}
      stopping={model.actions.busy.value.has('stop')}
    />
  );
}

/** Exactly what was done and what was not. */
function AccountOf({ model }: { model: ConsentModel }) {
  const { done, failed, waiting } = model.account.value;
  const account = [
    sayCount(done, '{n} record changed and read back', '{n} records changed and read back'),
    ...(failed > 0 ? [sayCount(failed, '{n} record not changed', '{n} records not changed')] : []),
    ...(waiting > 0 ? [sayCount(waiting, '{n} record not begun', '{n} records not begun')] : []),
  ].join(', ');
  return (
    <p>
      {done > 0
        ? say(
            '{account}. Going on starts with what is missing and repeats nothing; undoing takes back what was changed.',
            { account },
          )
        : say('{account}. Going on starts with what is missing and repeats nothing.', { account })}
    </p>
  );
}

const secretOf = (plan: ChangePlan) =>
  plan.steps.find(({ progress }) => progress.state === 'done' && progress.secret !== undefined)?.progress.secret;

/** The one-time secret of a new application: where it is, or what to do when it never arrived. */
function Secret({ model }: { model: ConsentModel }) {
  const plan = model.plan.value;
  const secret = plan ? secretOf(plan) : undefined;
  const disabled = !model.armed.value || model.actions.busy.value.size > 0;
  if (secret === 'kept')
    return (
      <Notice tone="plain" title={say('The Client Secret is kept')}>
        <p>
          {say(
            "It is in Alcove's memory until the browser closes. Finish the points below, then check everything: the key is tried as Cove will use it.",
          )}
        </p>
      </Notice>
    );
  if (secret === 'unknown')
    return (
      <Notice tone="caution" title={say('The application exists, but its Client Secret is lost')}>
        <p>
          {say(
            'HaloPSA shows the secret once, and its answer did not arrive. Without it nobody can have used the application yet, so the safest is to delete it and make it again. If somebody has set something on it meanwhile, Alcove leaves it and you make a new secret in HaloPSA instead.',
          )}
        </p>
        <div class="line">
          {model.secretLost.value && (
            <Button small kind="primary" disabled={disabled} onPress={() => void model.renew()}>
              {say('Make it again…')}
            </Button>
          )}
          <Button small icon="point" disabled={disabled} onPress={() => void model.guide('secret-kept')}>
            {say('Show me')}
          </Button>
        </div>
      </Notice>
    );
  if (secret === 'untold')
    return (
      <Notice tone="caution" title={say('HaloPSA did not tell the Client Secret')}>
        <p>
          {say(
            'It answered without it, and would again. Open the application in HaloPSA, generate a new secret there, and enter it under Connect.',
          )}
        </p>
        <div class="line">
          <Button small icon="point" disabled={disabled} onPress={() => void model.guide('secret-kept')}>
            {say('Show me')}
          </Button>
        </div>
      </Notice>
    );
  return null;
}

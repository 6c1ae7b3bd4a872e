import type { ComponentChildren } from 'preact';
import { coveAddress } from '../../lib/domain/policy.ts';
import { say, sayCount } from '../../lib/domain/say.ts';
import type { CoveState } from '../../lib/domain/cove-view.ts';
import type { AppModel } from '../../lib/models/app.ts';
import { age } from '../../lib/models/words.ts';
import { Button } from '../parts/button.tsx';
import { CoveNow, RestorePoints } from './cove-now.tsx';
import { Notice } from '../parts/notice.tsx';
import { sayWith } from '../parts/said.tsx';
import { HandStep } from './hand-step.tsx';
import { StepItem, stepsOf } from './step-item.tsx';
import { UnsavedPlan } from './unsaved-plan.tsx';

/** What is left is done in Cove, with the sidebar beside it: the way there, and how far it is. */
export function ApplyStep({ model }: { model: AppModel }) {
  return (
    <>
      {model.byHand.on.value ? <HandStep model={model} /> : <BesideCove model={model} />}
      <div class="pane-foot">
        <Button kind="quiet" onPress={() => model.go('review')}>
          {say('Back to Review')}
        </Button>
        <a
          class="button primary"
          href={coveAddress(model.tenant.policy.value)}
          target="_blank"
          rel="noreferrer noopener"
        >
          {say('Open Cove')}
        </a>
      </div>
    </>
  );
}

function BesideCove({ model }: { model: AppModel }) {
  const state = model.coveState.value;
  const plan = model.map.editor.plan.value;
  const now = model.clock.value;
  const applied = state.applied;
  const carried = applied !== undefined && applied.done >= applied.total && applied.revision === plan.revision;
  const done = {
    connect: state.connectedAt !== undefined,
    apply: carried,
    confirm: state.activeAt !== undefined,
    notify: state.notification?.state === 'active',
  };
  const { first, at } = stepsOf(done);
  return (
    <div class="pane-scroll">
      <div class="stack wide narrow">
        <h2>{say('In Cove’s Management Console')}</h2>
        <UnsavedPlan model={model}>{say('Alcove carries only a reviewed and saved plan into Cove.')}</UnsavedPlan>
        {first === null && (
          <Notice tone="good" title={say('Everything is set up')}>
            <p>
              {say(
                'The integration is active and a PSA Ticket notification exists. Failed backups become tickets in HaloPSA.',
              )}
            </p>
          </Notice>
        )}
        <p class="lead">
          {say('Alcove stands beside the console and does the typing. Connect, Next and Confirm stay with you.')}
        </p>
        <ol class="steps-list">
          <StepItem title={say('Open the HaloPSA wizard and connect')} state={at('connect')}>
            <p>
              {sayWith(
                'Management › Integrations › HaloPSA › Configure. Press {fillIn} in the sidebar, then {connect} in Cove.',
                { fillIn: <b>{say('Fill in')}</b>, connect: <b>Connect</b> },
              )}
            </p>
            {state.connectedAt !== undefined && (
              <Ago>{say('Connected {when}.', { when: age(state.connectedAt, now) })}</Ago>
            )}
            {state.connectFailure && state.connectedAt === undefined && (
              <p class="tone-unmet">
                {state.connectFailure.message === ''
                  ? say('Cove refused: no reason given')
                  : say('Cove refused: {reason}', { reason: state.connectFailure.message })}
              </p>
            )}
          </StepItem>
          <StepItem title={say('Carry the mapping over')} state={at('apply')}>
            <p>
              {sayWith(
                'Press {next} in Cove, then {applyMapping} in the sidebar: {links}, row by row, each read back.',
                {
                  next: <b>Next</b>,
                  applyMapping: <b>{say('Apply mapping')}</b>,
                  links: sayCount(Object.keys(plan.links).length, '{n} link', '{n} links'),
                },
              )}
            </p>
            {applied && <Ago>{appliedWords(applied, applied.revision !== plan.revision, now)}</Ago>}
          </StepItem>
          <StepItem title={say('Review and confirm')} state={at('confirm')}>
            <p>{sayWith('Press {next}, compare, then {confirm}.', { next: <b>Next</b>, confirm: <b>Confirm</b> })}</p>
            {state.activeAt !== undefined && (
              <Ago>{say('Active, seen {when}.', { when: age(state.activeAt, now) })}</Ago>
            )}
          </StepItem>
          <StepItem title={say('Add a PSA Ticket notification')} state={at('notify')}>
            <p>
              {say('Management › Notifications. Without it no ticket is made, although the integration is active.')}
            </p>
            {state.notification && (
              <Ago>
                {state.notification.state === 'active'
                  ? say('Seen active, {when}.', { when: age(state.notification.at, now) })
                  : say('Seen inactive, {when}.', { when: age(state.notification.at, now) })}
              </Ago>
            )}
          </StepItem>
        </ol>
        <CoveNow model={model} />
        <RestorePoints model={model} />
      </div>
    </div>
  );
}

function appliedWords({ done, total, at }: NonNullable<CoveState['applied']>, changed: boolean, now: number): string {
  const when = age(at, now);
  return changed
    ? say('{done} of {total} rows carried over {when}; the plan was changed since.', { done, total, when })
    : say('{done} of {total} rows carried over {when}.', { done, total, when });
}

function Ago({ children }: { children: ComponentChildren }) {
  return <div class="small tone-confirmed">{children}</div>;
}

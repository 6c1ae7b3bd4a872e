import { useId } from 'preact/hooks';
import type { RequirementId } from '../../lib/domain/requirement-id.ts';
import { say, sayCount } from '../../lib/domain/say.ts';
import type { AppModel } from '../../lib/models/app.ts';
import { number } from '../../lib/models/words.ts';
import { Button } from '../parts/button.tsx';
import { FailureNotice, Notice } from '../parts/notice.tsx';
import { Ring } from '../parts/ring.tsx';
import { sayWith } from '../parts/said.tsx';
import { Value } from '../parts/value.tsx';
import { HandRows } from './hand-rows.tsx';
import { StepItem, stepsOf } from './step-item.tsx';
import { UnsavedPlan } from './unsaved-plan.tsx';

const mapped: readonly RequirementId[] = ['reseller-mapped', 'customers-mapped'];

/** What is left to do in Cove, all of it with one's own hands: what to type, what to choose in each row, what to press. */
export function HandStep({ model }: { model: AppModel }) {
  const { byHand, handwork } = model;
  const said = byHand.said.value;
  const rows = handwork.rows.value.length;
  const left = handwork.left.value;
  const done = {
    connect: said.has('connection-made'),
    apply: rows > 0 && left === 0,
    confirm: said.has('integration-active'),
    notify: said.has('notification-exists'),
  };
  const { first, at } = stepsOf(done);
  const id = useId();
  return (
    <div class="pane-scroll">
      <div class="stack wide narrow">
        <h2>{say('In Cove’s Management Console, by hand')}</h2>
        <p class="lead">
          {say('Alcove touches nothing there. What you say you did is marked here, so that you can go on later.')}
        </p>
        <UnsavedPlan model={model}>
          {say('Review it first: a row that you have set in Cove would have to be set again after a change.')}
        </UnsavedPlan>
        {first === null && (
          <Notice tone="plain" title={say('By what you said, everything is set up')}>
            <p>
              {say(
                'Nobody has checked it. Whether it works shows when a backup fails: look in HaloPSA for the ticket, and confirm that on the overview.',
              )}
            </p>
          </Notice>
        )}
        <ol class="steps-list">
          <StepItem id={`${id}-connect`} title={say('Open the HaloPSA wizard and connect')} state={at('connect')}>
            <p>
              {sayWith('Management › Integrations › HaloPSA › Configure. Enter these, then press {connect}.', {
                connect: <b>Connect</b>,
              })}
            </p>
            <Fields model={model} />
            <Did model={model} of={`${id}-connect`} requirements={['connection-made']} done={done.connect} />
          </StepItem>
          <StepItem id={`${id}-apply`} title={say('Carry the mapping over')} state={at('apply')}>
            {rows === 0 ? (
              <p>{say('There is no link yet. Map the customers first; the rows to set then stand here.')}</p>
            ) : (
              <>
                <div class="line hand-progress">
                  <Ring part={rows - left} whole={rows} />
                  <span class="grow">
                    {left === 0
                      ? sayCount(rows, 'The row is set.', 'All {n} rows are set.')
                      : sayCount(rows, '{done} of {n} row set', '{done} of {n} rows set', {
                          done: number(rows - left),
                        })}
                  </span>
                </div>
                <HandRows model={model} />
                {left === 0 && <Carried model={model} of={`${id}-apply`} />}
              </>
            )}
          </StepItem>
          <StepItem id={`${id}-confirm`} title={say('Review and confirm')} state={at('confirm')}>
            <p>{sayWith('Press {next}, compare, then {confirm}.', { next: <b>Next</b>, confirm: <b>Confirm</b> })}</p>
            <Did model={model} of={`${id}-confirm`} requirements={['integration-active']} done={done.confirm} />
          </StepItem>
          <StepItem id={`${id}-notify`} title={say('Add a PSA Ticket notification')} state={at('notify')}>
            <p>
              {say('Management › Notifications. Without it no ticket is made, although the integration is active.')}
            </p>
            <Did model={model} of={`${id}-notify`} requirements={['notification-exists']} done={done.notify} />
          </StepItem>
        </ol>
      </div>
    </div>
  );
}

/** The four fields of the wizard; the secret is never one of those that Alcove shows. */
function Fields({ model }: { model: AppModel }) {
  const connection = model.connection.value;
  if (!connection) return null;
  const { copy } = model.ports;
  return (
    <>
      <dl class="values">
        <Value name={say('Connection name')} value={connection.name} copy={copy} />
        {connection.clientId !== '' && <Value name="Client ID" value={connection.clientId} copy={copy} />}
        <Value name="Resource Server Hostname" value={connection.host} copy={copy} />
      </dl>
      <p class="small">
        {connection.clientId === ''
          ? say('Client ID and Client Secret: from the application in HaloPSA, as you noted them when it was saved.')
          : say('Client Secret: as you noted it when the application was saved in HaloPSA.')}
      </p>
    </>
  );
}

/** All rows are set: a person's word stands for it, unless Alcove itself knows better. */
function Carried({ model, of }: { model: AppModel; of: string }) {
  const { said, contrary } = model.byHand;
  const wrong = mapped.flatMap((id) => contrary.value.get(id) ?? []);
  if (wrong.length === 0)
    return <Did model={model} of={of} requirements={mapped} done={mapped.every((id) => said.value.has(id))} />;
  return (
    <>
      <p>
        {say('On the checklist this stays open.')} <span dir="auto">{wrong.join(' ')}</span>
      </p>
      <div>
        <Button small describedBy={of} onPress={() => model.go('map')}>
          {say('Map customers')}
        </Button>
      </div>
    </>
  );
}

/** A person says that a step is done, or takes it back: what nobody checks is never shown as checked. */
function Did({
  model,
  of,
  requirements,
  done,
}: {
  model: AppModel;
  /** Id of the step's title. */
  of: string;
  requirements: readonly RequirementId[];
  done: boolean;
}) {
  const { busy, failures } = model.actions;
  const keys = requirements.map((id) => `tick:${id}`);
  const failure = keys.map((key) => failures.value[key]).find((each) => each !== undefined);
  return (
    <>
      <div class="line">
        <Button
          small
          describedBy={of}
          disabled={keys.some((key) => busy.value.has(key))}
          onPress={() => void model.byHand.tick(requirements, !done)}
        >
          {done ? say('Take this back') : say('I did it')}
        </Button>
        {done && <span class="small tone-confirmed">{say('Confirmed by you')}</span>}
      </div>
      {failure && <FailureNotice failure={failure} />}
    </>
  );
}

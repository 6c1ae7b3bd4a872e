import { useId } from 'preact/hooks';
import { say } from '../../lib/domain/say.ts';
import type { CoveSide } from '../../lib/models/cove-side.ts';
import { levelVerdict, type Stage, type StageId, type StageState } from '../../lib/models/cove-stages.ts';
import type { ChecklistContext } from '../checklist/context.ts';
import { Row } from '../checklist/row.tsx';
import { Icon } from '../icons/icon.tsx';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { sayWith } from '../parts/said.tsx';
import { ConnectStage } from './cove-connect.tsx';
import { MapStage } from './cove-map.tsx';
import type { StageProps } from './stage-props.ts';

const words: Record<StageState, string> = { done: say('done'), now: '', later: '', problem: say('needs attention') };

/** The work in Cove's console as six stages; the one that the page shows is open, any other can be opened by hand. */
export function CoveStages({ model, side, context }: StageProps) {
  const open = side.open.value;
  return (
    <section aria-label={say('In Cove')}>
      <ol>
        {side.stages.value.map((stage, at) => (
          <StageItem
            key={stage.id}
            stage={stage}
            number={at + 1}
            open={open === stage.id}
            model={model}
            side={side}
            context={context}
          />
        ))}
      </ol>
    </section>
  );
}

function StageItem(props: StageProps & { stage: Stage; number: number; open: boolean }) {
  const { stage, number, open, model, side, context } = props;
  const id = useId();
  const rows = context.tenant.rows.value.filter((row) => stage.requirements.includes(row.id));
  return (
    <li class="stage" data-stage={stage.id} data-state={stage.state}>
      <button
        type="button"
        class="stage-head"
        aria-expanded={open}
        aria-controls={id}
        aria-current={stage.state === 'now' ? 'step' : undefined}
        onClick={() => side.show(stage.id)}
      >
        <span class="stage-number">
          {stage.state === 'done' ? (
            <Icon name="met" size={12} />
          ) : stage.state === 'problem' ? (
            <Icon name="unmet" size={12} />
          ) : (
            number
          )}
        </span>
        <span class="stage-title">{stage.title}</span>
        <span class="stage-word">{words[stage.state]}</span>
      </button>
      <div class="stage-body" id={id} hidden={!open}>
        {open && <StageBody id={stage.id} model={model} side={side} context={context} />}
        {rows.length > 0 && (
          <ul>
            {rows.map((row) => (
              <Row key={row.id} row={row} context={context} quiet />
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

function StageBody({ id, model, side, context }: StageProps & { id: StageId }) {
  switch (id) {
    case 'level':
      return <Level side={side} />;
    case 'wizard':
      return <Wizard side={side} context={context} />;
    case 'connect':
      return <ConnectStage model={model} side={side} context={context} />;
    case 'map':
      return <MapStage model={model} side={side} context={context} />;
    case 'confirm':
      return <Review side={side} />;
    case 'notify':
      return <Notify side={side} />;
  }
}

function standingWords(level: string | undefined, role: string | undefined): string {
  if (level === undefined)
    return role === undefined
      ? say('You are at an unknown level')
      : say('You are at an unknown level as {role}', { role });
  return role === undefined
    ? say('You are at {level} level', { level })
    : say('You are at {level} level as {role}', { level, role });
}

function Level({ side }: { side: CoveSide }) {
  const view = side.view.value;
  const kept = side.state.value.level;
  const level = view?.level ?? kept?.level;
  const role = view?.role ?? kept?.role;
  const verdict = levelVerdict(level, role);
  if (verdict === 'fits')
    return (
      <p>{say('You are at {level} level as {role}. That is enough.', { level: level ?? '', role: role ?? '' })}</p>
    );
  if (verdict === 'too-low') {
    return (
      <Notice tone="problem" title={standingWords(level, role)}>
        <p>
          {say(
            'Cove shows Integrations only to a Reseller level customer, as SuperUser or Administrator. Choose your reseller account in the customer selector, or ask a SuperUser.',
          )}
        </p>
      </Notice>
    );
  }
  return (
    <p>
      {sayWith(
        'Integrations need a {reseller} level customer and the role {superuser} or {administrator}. The page does not say which you have; the customer selector at the top does.',
        { reseller: <b>Reseller</b>, superuser: <b>SuperUser</b>, administrator: <b>Administrator</b> },
      )}
    </p>
  );
}

function Wizard({ side, context }: { side: CoveSide; context: ChecklistContext }) {
  const tile = side.view.value?.tile;
  const { showMe } = context;
  return (
    <>
      <p>
        {tile === undefined
          ? sayWith(
              'Go to {integrations} and press {configure} on the HaloPSA tile (Manage when it is set up already).',
              { integrations: <b>Management › Integrations</b>, configure: <b>Configure</b> },
            )
          : sayWith('Go to {integrations} and press {configure} on the HaloPSA tile.', {
              integrations: <b>Management › Integrations</b>,
              configure: <b>{tile === 'manage' ? 'Manage' : 'Configure'}</b>,
            })}
      </p>
      {tile === 'absent' && (
        <Notice tone="caution" title={say('No HaloPSA tile on this page')}>
          <p>{say('The tile is missing when the level or the role is not enough. Look at stage 1 first.')}</p>
        </Notice>
      )}
      {showMe && (
        <div>
          <Button small icon="point" onPress={() => void showMe('connection-made')}>
            {say('Show me')}
          </Button>
        </div>
      )}
    </>
  );
}

function Review({ side }: { side: CoveSide }) {
  const place = side.view.value?.place;
  if (side.state.value.activeAt !== undefined) {
    return (
      <Notice tone="good" title={say('The HaloPSA integration is active')}>
        <p>{say('No ticket is made yet: that takes the notification of the next stage.')}</p>
      </Notice>
    );
  }
  return (
    <p>
      {place === 'wizard-review'
        ? sayWith(
            'Compare the connection details and the mapping with the plan, then press {confirm} yourself. Cove then says that the integration is now active.',
            { confirm: <b>Confirm</b> },
          )
        : sayWith(
            'After Next, review the details and press {confirm} yourself. Cove then says that the integration is now active.',
            { confirm: <b>Confirm</b> },
          )}
    </p>
  );
}

function Notify({ side }: { side: CoveSide }) {
  const state = side.state.value.notification?.state;
  if (state === 'active')
    return <p>{say('A PSA Ticket notification is active. Failed backups become tickets in HaloPSA.')}</p>;
  return (
    <>
      <p>
        {sayWith(
          'Go to {managementNotifications} and add a {psaTicket} notification. Without it no ticket is ever made, although the integration is active.',
          { managementNotifications: <b>Management › Notifications</b>, psaTicket: <b>PSA Ticket</b> },
        )}
      </p>
      {state === 'inactive' && (
        <Notice tone="caution" title={say('The notification is switched off')}>
          <p>{say('Activate it in the list.')}</p>
        </Notice>
      )}
    </>
  );
}

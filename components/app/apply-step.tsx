import type { ComponentChildren } from 'preact';
import type { AppModel } from '../../lib/models/app.ts';
import { age, count, number } from '../../lib/models/words.ts';
import { Button } from '../parts/button.tsx';
import { CoveNow, RestorePoints } from './cove-now.tsx';
import { Notice } from '../parts/notice.tsx';

/** What is left is done in Cove, with the sidebar beside it: the way there, and how far it is. */
export function ApplyStep({ model }: { model: AppModel }) {
  const state = model.coveState.value;
  const plan = model.map.editor.plan.value;
  const now = model.clock.value;
  const saved = plan.savedAt !== undefined;
  const applied = state.applied;
  const carried = applied !== undefined && applied.done >= applied.total && applied.revision === plan.revision;
  const done = {
    connect: state.connectedAt !== undefined,
    apply: carried,
    confirm: state.activeAt !== undefined,
    notify: state.notification?.state === 'active',
  };
  const first = !done.connect
    ? 'connect'
    : !done.apply
      ? 'apply'
      : !done.confirm
        ? 'confirm'
        : !done.notify
          ? 'notify'
          : null;
  const at = (step: keyof typeof done) => (done[step] ? 'done' : first === step ? 'now' : '');
  return (
    <>
      <div class="pane-scroll">
        <div class="stack wide narrow">
          <h2>In Cove’s Management Console</h2>
          {!saved && (
            <Notice tone="caution" title="The plan is not saved yet">
              <p>Alcove carries only a reviewed and saved plan into Cove.</p>
              <div>
                <Button small onPress={() => model.go('review')}>
                  Review the plan
                </Button>
              </div>
            </Notice>
          )}
          {first === null && (
            <Notice tone="good" title="Everything is set up">
              <p>
                The integration is active and a PSA Ticket notification exists. Failed backups become tickets in
                HaloPSA.
              </p>
            </Notice>
          )}
          <p class="lead">
            Alcove stands beside the console and does the typing. Connect, Next and Confirm stay with you.
          </p>
          <ol class="steps-list">
            <Item title="Open the HaloPSA wizard and connect" state={at('connect')}>
              Management › Integrations › HaloPSA › Configure. Press <b>Fill in</b> in the sidebar, then <b>Connect</b>{' '}
              in Cove.
              {state.connectedAt !== undefined && <Ago>Connected {age(state.connectedAt, now)}</Ago>}
              {state.connectFailure && state.connectedAt === undefined && (
                <span class="tone-unmet">
                  {' '}
                  Cove refused: {state.connectFailure.message === '' ? 'no reason given' : state.connectFailure.message}
                </span>
              )}
            </Item>
            <Item title="Carry the mapping over" state={at('apply')}>
              Press <b>Next</b> in Cove, then <b>Apply mapping</b> in the sidebar:{' '}
              {count(Object.keys(plan.links).length, 'link')}, row by row, each read back.
              {applied && (
                <Ago>
                  {number(applied.done)} of {number(applied.total)} rows carried over {age(applied.at, now)}
                  {applied.revision !== plan.revision && '; the plan was changed since'}
                </Ago>
              )}
            </Item>
            <Item title="Review and confirm" state={at('confirm')}>
              Press <b>Next</b>, compare, then <b>Confirm</b>.
              {state.activeAt !== undefined && <Ago>Active, seen {age(state.activeAt, now)}</Ago>}
            </Item>
            <Item title="Add a PSA Ticket notification" state={at('notify')}>
              Management › Notifications. Without it no ticket is made, although the integration is active.
              {state.notification && (
                <Ago>
                  Seen {state.notification.state}, {age(state.notification.at, now)}
                </Ago>
              )}
            </Item>
          </ol>
          <CoveNow model={model} />
          <RestorePoints model={model} />
        </div>
      </div>
      <div class="pane-foot">
        <Button kind="quiet" onPress={() => model.go('review')}>
          Back to Review
        </Button>
        <a class="button primary" href="https://backup.management/" target="_blank" rel="noreferrer noopener">
          Open Cove
        </a>
      </div>
    </>
  );
}

function Item({ title, state, children }: { title: string; state: string; children: ComponentChildren }) {
  return (
    <li class={state} aria-current={state === 'now' ? 'step' : undefined}>
      <b>{title}</b>
      {state === 'done' && <span class="said"> (done)</span>}
      <div class="muted">{children}</div>
    </li>
  );
}

function Ago({ children }: { children: ComponentChildren }) {
  return <div class="small tone-confirmed">{children}.</div>;
}

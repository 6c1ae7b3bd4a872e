import { useState } from 'preact/hooks';
import { say } from '../../lib/domain/say.ts';
import type { AppModel } from '../../lib/models/app.ts';
import { Button } from '../parts/button.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { FailureNotice, Notice } from '../parts/notice.tsx';

/** The other way to begin: nothing is asked for, nothing is read. */
export function WorkByHand({ model }: { model: AppModel }) {
  const { byHand, connect, actions } = model;
  const failure = actions.failures.value['by-hand'];
  return (
    <div class="card soft">
      <div class="card-head">
        <h2>{say('Without connecting')}</h2>
      </div>
      <p class="muted">
        {say(
          'Alcove is then a list to work through: it asks your browser for nothing, reads nothing and sends nothing. You tick what you have checked, paste the customers, and get the mapping as a list to set in Cove.',
        )}
      </p>
      <div class="line">
        <Button
          small
          disabled={actions.busy.value.has('by-hand')}
          onPress={() => {
            const host = connect.wanted();
            if (host !== null) void byHand.begin(host).then((begun) => begun && model.go('overview'));
          }}
        >
          {say('Work by hand')}
        </Button>
        <span class="muted small">{say('The address is all that it needs, as a name.')}</span>
      </div>
      {failure && <FailureNotice failure={failure} onDismiss={() => actions.dismiss('by-hand')} />}
    </div>
  );
}

/** A tenant that is worked on by hand, where others are connected: what that means, and the ways on and out. */
export function ByHandNow({ model }: { model: AppModel }) {
  const [removing, setRemoving] = useState(false);
  const connection = model.connection.value;
  const failure = model.actions.failures.value.forget ?? model.actions.failures.value['by-hand'];
  if (!connection) return null;
  return (
    <Notice tone="plain" title={say('{host}, by hand', { host: connection.host })}>
      <p>
        {say(
          'Nothing is asked for, read or sent. Connect below whenever you want Alcove to check it instead: the lists, the plan and your ticks stay.',
        )}
      </p>
      <div class="line">
        <Button small kind="primary" onPress={() => model.go('overview')}>
          {say('Go on with the checklist')}
        </Button>
        <Button small onPress={() => model.go('customers')}>
          {say('Go on to customers')}
        </Button>
        {!removing && (
          <Button small kind="quiet" onPress={() => setRemoving(true)}>
            {say('Remove this connection…')}
          </Button>
        )}
      </div>
      {removing && (
        <Confirm
          yes={say('Remove it')}
          onNo={() => setRemoving(false)}
          onYes={() => {
            setRemoving(false);
            void model.removeConnection();
          }}
        >
          {say(
            'Remove {name} with its lists, plan and decisions from this computer? This cannot be undone here; HaloPSA and Cove stay as they are.',
            { name: `${connection.name} · ${connection.host}` },
          )}
        </Confirm>
      )}
      {failure && <FailureNotice failure={failure} />}
    </Notice>
  );
}

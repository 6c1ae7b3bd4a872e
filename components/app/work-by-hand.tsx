import { say } from '../../lib/domain/say.ts';
import type { AppModel } from '../../lib/models/app.ts';
import { Button } from '../parts/button.tsx';
import { FailureNotice, Notice } from '../parts/notice.tsx';
import { ConnectionActions } from './connection-actions.tsx';

/** The other way to begin: nothing is asked for, nothing is read. It is there for any tenant but the one that is at it already. */
export function WorkByHand({ model }: { model: AppModel }) {
  const { byHand, connect, actions } = model;
  const failure = actions.failures.value['by-hand'];
  const own = model.connection.value?.host;
  if (byHand.on.value && (connect.host.value ?? own) === own) return null;
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
  const connection = model.connection.value;
  if (!connection) return null;
  return (
    <Notice tone="plain" title={say('{host}, by hand', { host: connection.host })}>
      <p>
        {say(
          'Nothing is asked for, read or sent. Connect below whenever you want Alcove to check it instead: the lists, the plan and your ticks stay.',
        )}
      </p>
      <ConnectionActions model={model} connection={connection}>
        <Button small kind="primary" onPress={() => model.go('overview')}>
          {say('Go on with the checklist')}
        </Button>
        <Button small onPress={() => model.go('customers')}>
          {say('Go on to customers')}
        </Button>
      </ConnectionActions>
    </Notice>
  );
}

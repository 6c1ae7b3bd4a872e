import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Connection } from '../../lib/domain/connection.ts';
import { say } from '../../lib/domain/say.ts';
import type { AppModel } from '../../lib/models/app.ts';
import { Button } from '../parts/button.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { FailureNotice } from '../parts/notice.tsx';

/** What can be done with the current connection, and removing it as the last of that: asked once more, a failure told. */
export function ConnectionActions({
  model,
  connection: { name, host },
  children,
}: {
  model: AppModel;
  connection: Connection;
  children: ComponentChildren;
}) {
  const failure = model.actions.failures.value.forget;
  const [removing, setRemoving] = useState(false);
  return (
    <>
      <div class="line">
        {children}
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
            { name: `${name} · ${host}` },
          )}
        </Confirm>
      )}
      {failure && <FailureNotice failure={failure} />}
    </>
  );
}

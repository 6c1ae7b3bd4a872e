import { say } from '../../lib/domain/say.ts';
import { Button } from '../parts/button.tsx';
import { FailureNotice, Notice } from '../parts/notice.tsx';
import { sayWith } from '../parts/said.tsx';
import { Value } from '../parts/value.tsx';
import type { StageProps } from './stage-props.ts';

/** The connection step: the four values, Fill in, and what Connect led to. The person presses Connect. */
export function ConnectStage({ model, side }: StageProps) {
  const connection = model.connection.value;
  const view = side.view.value;
  const failures = model.actions.failures.value;
  const failure = failures['sight:fill'] ?? failures.fill;
  const filled = side.filled.value;
  const succeeded = view?.connect === 'succeeded';
  const refusal =
    view?.connect === 'failed' ? (view.connectMessage ?? '') : view ? null : side.state.value.connectFailure?.message;
  if (!connection) return null;
  return (
    <>
      <dl class="values">
        <Value name={say('Connection name')} value={connection.name} copy={side.copy} />
        {connection.clientId !== '' && <Value name="Client ID" value={connection.clientId} copy={side.copy} />}
        <Value name="Resource Server Hostname" value={connection.host} copy={side.copy} />
      </dl>
      {side.secretKept.value ? (
        <p class="muted small">
          {say('The Client Secret is held in memory and filled in too; it is never shown here.')}
        </p>
      ) : (
        <Notice tone="caution">
          <p>
            {say(
              'The Client Secret is not at hand: it is forgotten when the browser closes. Fill in writes the other fields; type it in Cove, or enter it again.',
            )}
          </p>
          <div>
            <Button small kind="quiet" onPress={() => model.openApp('connect')}>
              {say('Enter the secret again')}
            </Button>
          </div>
        </Notice>
      )}
      <div class="line">
        <Button
          kind={succeeded ? 'plain' : 'primary'}
          sight="fill"
          disabled={model.actions.busy.value.has('fill') || !model.tenant.may('fillingIn')}
          onPress={() => void side.fill()}
        >
          {say('Fill in')}
        </Button>
        {!model.tenant.may('fillingIn') && <span class="muted small">{say('Set by your organisation.')}</span>}
      </div>
      {failure && (
        <FailureNotice failure={failure} onDismiss={() => ['sight:fill', 'fill'].forEach(model.actions.dismiss)} />
      )}
      {filled && (
        <div role="status">
          {filled.filled.length > 0 && (
            <p>
              {sayWith('Filled in: {fields}. Compare them, then press {connect} in Cove.', {
                fields: filled.filled.join(', '),
                connect: <b>Connect</b>,
              })}
            </p>
          )}
          {filled.refused.length > 0 && (
            <Notice tone="caution" title={say('Not filled in')}>
              {filled.refused.map(({ field, reason }) => (
                <p key={field}>
                  <b>{field}</b>: {reason}
                </p>
              ))}
            </Notice>
          )}
        </div>
      )}
      {view?.connect === 'waiting' && <p role="status">{say('Cove is connecting.')}</p>}
      {succeeded && (
        <Notice tone="good" title={say('Cove is connected')}>
          <p>{sayWith('Press {next} in Cove to map the customers.', { next: <b>Next</b> })}</p>
        </Notice>
      )}
      {refusal !== null && refusal !== undefined && (
        <Notice tone="problem" title={say('Connect did not succeed')} urgent>
          {refusal !== '' && <p dir="auto">{say('Cove says: {refusal}', { refusal })}</p>}
          <p>
            {say(
              'Usual causes, most frequent first: a Client ID copied before the application was saved, a secret with a character missing, a hostname with https:// or /api, an application that is inactive or lacks edit:tickets and read:customers.',
            )}
          </p>
          <div>
            <Button small onPress={() => void model.tenant.check()}>
              {say('Check HaloPSA')}
            </Button>
          </div>
        </Notice>
      )}
    </>
  );
}

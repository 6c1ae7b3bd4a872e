import { say, sayCount } from '../../lib/domain/say.ts';
import type { Connection } from '../../lib/domain/connection.ts';
import type { AppModel } from '../../lib/models/app.ts';
import type { ConnectField, ConnectModel } from '../../lib/models/connect.ts';
import { age, clockTime } from '../../lib/models/words.ts';
import { Icon } from '../icons/icon.tsx';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { FailureNotice, Notice } from '../parts/notice.tsx';
import { ByHandNow, WorkByHand } from './work-by-hand.tsx';
import { NoCustomers } from './no-customers.tsx';
import { ConnectionActions } from './connection-actions.tsx';
import { Progress } from '../parts/progress.tsx';
import { sayWith } from '../parts/said.tsx';
import { VaultCard } from './vault-card.tsx';
import { VaultLeft } from './vault-left.tsx';

/** Fields as they are shown; the two that HaloPSA names stay as it names them. */
const labels: Record<ConnectField, string> = {
  'Connection name': say('Connection name'),
  'HaloPSA address': say('HaloPSA address'),
  'Client ID': 'Client ID',
  'Client Secret': 'Client Secret',
};

/** Four fields, one button, and every failure at the field that it belongs to. */
export function ConnectStep({ model }: { model: AppModel }) {
  const { connect } = model;
  const values = connect.values.value;
  const problems = connect.problems.value;
  const connecting = connect.connecting.value;
  const run = model.connectRun.value;
  const field = (label: ConnectField) => ({
    label: labels[label],
    value: values[label],
    problem: problems[label],
    disabled: connecting,
    onInput: (value: string) => connect.set(label, value),
  });
  return (
    <form
      class="pane"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void connect.connect();
      }}
    >
      <div class="pane-scroll">
        <div class="form narrow">
          <Connected model={model} />
          {model.tenant.may('keepingSecrets') ? <VaultCard vault={model.vault} /> : <VaultLeft vault={model.vault} />}
          <p class="lead">
            {say(
              'Connect as Cove will, with its application in HaloPSA. Alcove proves that it works before you touch Cove.',
            )}
          </p>
          <Field {...field('Connection name')} placeholder="Acme HaloPSA" />
          <Field
            {...field('HaloPSA address')}
            kind="url"
            placeholder="acme.halopsa.com"
            {...(connect.only.value?.length === 1 ? { fixed: true } : {})}
            hint={
              connect.only.value !== null ? (
                connect.only.value.length > 0 ? (
                  say('Set by your organisation: {hosts}.', { hosts: connect.only.value.join(', ') })
                ) : (
                  say(
                    'Set by your organisation: no tenant, because no address in its list can be understood. Diagnostics names what is wrong.',
                  )
                )
              ) : connect.host.value === null ? (
                say('Any form will do, copied from the browser too.')
              ) : (
                <span class="field-hint good">
                  <Icon name="met" />
                  <span>{sayWith('will use {host}', { host: <b dir="ltr">{connect.host.value}</b> })}</span>
                </span>
              )
            }
          />
          <Field
            {...field('Client ID')}
            placeholder="00000000-0000-0000-0000-000000000000"
            hint={say('Copy it after saving the application: it changes then.')}
          />
          <Field
            {...field('Client Secret')}
            kind="secret"
            hint={
              connect.tidied.value ??
              (connect.atHand.value
                ? say('Alcove holds the one for this Client ID: leave it empty to use that.')
                : say('Held in memory until the browser closes, never on disk.'))
            }
          />
          <WorkByHand model={model} />
          {connect.doubtful.value !== null && <Doubtful host={connect.doubtful.value} connect={connect} />}
          {connect.failure.value && (
            <FailureNotice failure={connect.failure.value}>
              {connect.askHost.value !== null && (
                <div>
                  <Button small onPress={() => void connect.allowHost()}>
                    {say('Allow {askHost}', { askHost: connect.askHost.value })}
                  </Button>
                </div>
              )}
            </FailureNotice>
          )}
        </div>
      </div>
      <div class="pane-foot">
        {connecting ? (
          <div class="grow">
            <Progress
              run={run?.state === 'running' ? run : { doing: doing(connect), done: 0 }}
              label={say('Connecting')}
              {...(run?.state === 'running' ? { onStop: () => void model.customers.stop(run.id) } : {})}
            />
          </div>
        ) : (
          <>
            <span class="muted small grow">{say('Your browser may ask to allow this address.')}</span>
            <button type="submit" class={`button ${model.connection.value ? '' : 'primary'}`}>
              {say('Connect')}
            </button>
          </>
        )}
      </div>
    </form>
  );
}

/** What is done before the background has begun: the browser's own question, which Alcove cannot show. */
const doing = ({ host, asking }: ConnectModel): string =>
  asking.value === null
    ? say('Connecting')
    : say('Your browser asks whether Alcove may reach {host}', { host: host.value ?? asking.value });

/** A host that could be taken for one of the vendor's: named, and sent nothing until the person says so. */
function Doubtful({ host, connect }: { host: string; connect: ConnectModel }) {
  return (
    <Notice tone="problem" urgent title={say('Is this your HaloPSA?')}>
      <p>
        {sayWith(
          '{host} is not one of HaloPSA’s own addresses, although it looks like one. Your Client Secret would be sent there. Correct the address, unless this server is your own.',
          { host: <b dir="ltr">{host}</b> },
        )}
      </p>
      <div>
        <Button small onPress={() => void connect.connectAnyway()}>
          {say('Yes, send it to {host}', { host })}
        </Button>
      </div>
    </Notice>
  );
}

function provenWords({ provenAt, provenCustomers }: Connection, now: number): string {
  if (provenAt === undefined) return say('Not proven yet.');
  const when = age(provenAt, now);
  if (provenCustomers === undefined) return say('Proven {when}.', { when });
  return sayCount(
    provenCustomers,
    'Proven {when}: {n} customer can be read.',
    'Proven {when}: {n} customers can be read.',
    { when },
  );
}

function Connected({ model }: { model: AppModel }) {
  const connection = model.connection.value;
  const secret = model.secretUntil.value;
  if (!connection) return null;
  if (model.byHand.on.value && connection.provenAt === undefined) return <ByHandNow model={model} />;
  return (
    <Notice
      tone={secret === null || connection.provenCustomers === 0 ? 'caution' : 'good'}
      title={
        connection.provenAt === undefined
          ? say('Not connected to {host} yet', { host: connection.host })
          : say('Connected to {host}', { host: connection.host })
      }
    >
      <p>
        {provenWords(connection, model.clock.value)}{' '}
        {secret === null
          ? say('The secret is no longer held; enter it again to read customers or to fill it in.')
          : secret === 'kept'
            ? say('The secret is in the vault.')
            : say('The secret is held in memory until {secret}.', { secret: clockTime(secret) })}
      </p>
      {connection.provenCustomers === 0 && <NoCustomers again="connect" />}
      <ConnectionActions model={model} connection={connection}>
        <Button small kind={secret === null ? 'plain' : 'primary'} onPress={() => model.go('customers')}>
          {say('Go on to customers')}
        </Button>
        {secret !== null && (
          <Button small kind="quiet" onPress={() => void model.forgetSecret()}>
            {say('Forget the secret')}
          </Button>
        )}
      </ConnectionActions>
    </Notice>
  );
}

import { say, sayCount } from '../../lib/domain/say.ts';
import { isByName } from '../../lib/mapping/psa-ids.ts';
import type { AppModel } from '../../lib/models/app.ts';
import { number } from '../../lib/models/words.ts';
import { Button } from '../parts/button.tsx';
import { FailureNotice, Notice } from '../parts/notice.tsx';
import { Progress } from '../parts/progress.tsx';
import { ListHead } from './list-head.tsx';
import { NoCustomers } from './no-customers.tsx';
import { Pasted } from './pasted.tsx';

/** HaloPSA's customers: read with the key, or pasted where nothing may be read. */
export function PsaCard({ model }: { model: AppModel }) {
  const { customers, byHand } = model;
  const { psa, psaAt, psaSource, psaComplete } = customers.list.value;
  const run = customers.psaRun.value;
  const failure = customers.psaFailure.value;
  const running = run?.state === 'running' ? run : null;
  const inactive = psa.filter((customer) => customer.inactive).length;
  const pasting = customers.psaSource.value === 'file';
  const empty = psaAt !== undefined && psa.length === 0 && psaSource !== 'file';
  return (
    <section class="card" aria-labelledby="psa-head">
      <ListHead
        id="psa-head"
        title={say('PSA customers')}
        at={psaAt}
        pasted={psaSource === 'file'}
        now={model.clock.value}
      />
      {psa.length > 0 && (
        <p>
          <span class="figure">{number(psa.length)}</span>{' '}
          <span class="muted">
            {psaSource === 'file'
              ? say('from your list')
              : say('from {host}', { host: model.connection.value?.host ?? '' })}
          </span>
          {inactive > 0 && (
            <span class="muted">{say(', {inactive} of them inactive', { inactive: number(inactive) })}</span>
          )}
        </p>
      )}
      {psaAt === undefined && !running && !pasting && (
        <p class="muted">{say('All customers of your HaloPSA are read through its API, page by page.')}</p>
      )}
      {empty && !running && (
        <Notice tone="caution" title={say('HaloPSA answered with no customers')}>
          <NoCustomers again="read" />
        </Notice>
      )}
      {psaComplete === false && !running && (
        <Notice tone="caution" title={say('Not all customers could be read')}>
          <p>
            {say(
              'HaloPSA counts more than it gave. What is missing here is not called gone; read again before you rely on “no match”.',
            )}
          </p>
        </Notice>
      )}
      {pasting && <PastedPsa model={model} />}
      {running && (
        <Progress
          run={running}
          label={say('Reading PSA customers')}
          onStop={() => void customers.stop(running.id)}
          stopping={model.actions.busy.value.has(`stop:${running.id}`)}
        />
      )}
      {run?.state === 'stopped' && <p class="muted small">{say('Stopped. The list from before is still used.')}</p>}
      {run?.state === 'interrupted' && <p class="muted small">{say('Interrupted; read again to go on.')}</p>}
      {failure && !running && (
        <FailureNotice failure={failure}>
          {(failure.code === 'no-secret' || failure.code === 'vault-locked') && (
            <div>
              <Button small onPress={() => model.go('connect')}>
                {failure.code === 'no-secret' ? say('Enter the secret') : say('Unlock the vault')}
              </Button>
            </div>
          )}
        </FailureNotice>
      )}
      {!running && (
        <div class="line">
          {pasting ? <UsePasted model={model} /> : <Read model={model} />}
          {!byHand.on.value && (
            <Button kind="quiet" onPress={() => customers.setPsaSource(pasting ? 'api' : 'file')}>
              {pasting ? say('Read them from HaloPSA') : say('Paste a list instead')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

function Read({ model }: { model: AppModel }) {
  const unread = model.customers.list.value.psaAt === undefined;
  return (
    <Button
      icon={unread ? 'save' : 'reload'}
      kind={unread ? 'primary' : 'plain'}
      disabled={model.actions.busy.value.has('psa')}
      onPress={() => void model.customers.loadPsa()}
    >
      {unread ? say('Read from HaloPSA') : say('Read again')}
    </Button>
  );
}

function UsePasted({ model: { customers, actions } }: { model: AppModel }) {
  const some = customers.psaPreview.value?.customers.length ?? 0;
  return (
    <Button
      kind={customers.list.value.psa.length === 0 ? 'primary' : 'plain'}
      disabled={some === 0 || actions.busy.value.has('psa')}
      onPress={() => void customers.loadPsa()}
    >
      {some > 0 ? sayCount(some, 'Use {n} PSA customer', 'Use {n} PSA customers') : say('Use these names')}
    </Button>
  );
}

function PastedPsa({ model: { customers } }: { model: AppModel }) {
  return (
    <>
      <p class="muted">
        {say(
          'In HaloPSA: Customers, the list of all of them, exported or copied. A column with their ids tells namesakes apart.',
        )}
      </p>
      <Pasted
        label={say('Names from HaloPSA')}
        placeholder={say('Id,Name\n12,Acme Ltd\n13,Bluebird Dental')}
        hint={say('One customer a line, or the columns of an export from HaloPSA.')}
        value={customers.pastedPsa.value}
        onInput={customers.setPastedPsa}
        preview={customers.psaPreview.value}
        second={say('Id')}
        lineOf={({ id, name, inactive }) => ({
          key: String(id),
          name,
          aside: inactive === true ? say('inactive') : null,
          cell: isByName(id) ? '' : String(id),
        })}
      />
    </>
  );
}

import { say } from '../../lib/domain/say.ts';
import type { AppModel } from '../../lib/models/app.ts';
import { age, number } from '../../lib/models/words.ts';
import { Button } from '../parts/button.tsx';
import { FailureNotice, Notice } from '../parts/notice.tsx';
import { Progress } from '../parts/progress.tsx';
import { CoveCard } from './cove-card.tsx';
import { NoCustomers } from './no-customers.tsx';

/** Both lists, each with its age and the way to read it again. */
export function CustomersStep({ model }: { model: AppModel }) {
  const { customers } = model;
  if (!model.connection.value) {
    return (
      <div class="pane-scroll">
        <div class="empty">
          <strong>{say('Connect first')}</strong>
          <p>{say('The customers of HaloPSA are read with the application that Cove will use.')}</p>
          <Button kind="primary" onPress={() => model.go('connect')}>
            {say('Go to Connect')}
          </Button>
        </div>
      </div>
    );
  }
  const ready = customers.ready.value;
  return (
    <>
      <div class="pane-scroll">
        <div class="columns">
          <PsaCard model={model} />
          <CoveCard model={model} />
        </div>
      </div>
      <div class="pane-foot">
        {!ready && <span class="muted small grow">{say('Both lists are needed to map.')}</span>}
        <Button kind="primary" disabled={!ready} onPress={() => void model.startMapping()}>
          {say('Continue to mapping')}
        </Button>
      </div>
    </>
  );
}

function PsaCard({ model }: { model: AppModel }) {
  const { customers } = model;
  const { psa, psaAt, psaComplete } = customers.list.value;
  const run = customers.psaRun.value;
  const failure = customers.psaFailure.value;
  const running = run?.state === 'running' ? run : null;
  const inactive = psa.filter((customer) => customer.inactive).length;
  const empty = psaAt !== undefined && psa.length === 0;
  return (
    <section class="card" aria-labelledby="psa-head">
      <div class="card-head">
        <h2 id="psa-head">{say('PSA customers')}</h2>
        {psaAt !== undefined && (
          <span class="muted small">{say('read {when}', { when: age(psaAt, model.clock.value) })}</span>
        )}
      </div>
      {psa.length > 0 && (
        <p>
          <span class="figure">{number(psa.length)}</span>{' '}
          <span class="muted">{say('from {host}', { host: model.connection.value?.host ?? '' })}</span>
          {inactive > 0 && (
            <span class="muted">{say(', {inactive} of them inactive', { inactive: number(inactive) })}</span>
          )}
        </p>
      )}
      {psaAt === undefined && !running && (
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
        <div>
          <Button
            icon={psaAt === undefined ? 'save' : 'reload'}
            kind={psaAt === undefined ? 'primary' : 'plain'}
            disabled={model.actions.busy.value.has('psa')}
            onPress={() => void customers.loadPsa()}
          >
            {psaAt === undefined ? say('Read from HaloPSA') : say('Read again')}
          </Button>
        </div>
      )}
    </section>
  );
}

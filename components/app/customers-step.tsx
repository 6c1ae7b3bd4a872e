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
          <strong>Connect first</strong>
          <p>The customers of HaloPSA are read with the application that Cove will use.</p>
          <Button kind="primary" onPress={() => model.go('connect')}>
            Go to Connect
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
        {!ready && <span class="muted small grow">Both lists are needed to map.</span>}
        <Button kind="primary" disabled={!ready} onPress={() => void model.startMapping()}>
          Continue to mapping
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
        <h2 id="psa-head">PSA customers</h2>
        {psaAt !== undefined && <span class="muted small">read {age(psaAt, model.clock.value)}</span>}
      </div>
      {psa.length > 0 && (
        <p>
          <span class="figure">{number(psa.length)}</span>{' '}
          <span class="muted">from {model.connection.value?.host}</span>
          {inactive > 0 && <span class="muted">, {number(inactive)} of them inactive</span>}
        </p>
      )}
      {psaAt === undefined && !running && (
        <p class="muted">All customers of your HaloPSA are read through its API, page by page.</p>
      )}
      {empty && !running && (
        <Notice tone="caution" title="HaloPSA answered with no customers">
          <NoCustomers again="read again" />
        </Notice>
      )}
      {psaComplete === false && !running && (
        <Notice tone="caution" title="Not all customers could be read">
          <p>
            HaloPSA counts more than it gave. What is missing here is not called gone; read again before you rely on “no
            match”.
          </p>
        </Notice>
      )}
      {running && (
        <Progress
          run={running}
          label="Reading PSA customers"
          onStop={() => void customers.stop(running.id)}
          stopping={model.actions.busy.value.has(`stop:${running.id}`)}
        />
      )}
      {run?.state === 'stopped' && <p class="muted small">Stopped. The list from before is still used.</p>}
      {run?.state === 'interrupted' && <p class="muted small">Interrupted; read again to go on.</p>}
      {failure && !running && (
        <FailureNotice failure={failure}>
          {(failure.code === 'no-secret' || failure.code === 'vault-locked') && (
            <div>
              <Button small onPress={() => model.go('connect')}>
                {failure.code === 'no-secret' ? 'Enter the secret' : 'Unlock the vault'}
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
            {psaAt === undefined ? 'Read from HaloPSA' : 'Read again'}
          </Button>
        </div>
      )}
    </section>
  );
}

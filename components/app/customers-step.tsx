import { say } from '../../lib/domain/say.ts';
import type { AppModel } from '../../lib/models/app.ts';
import { Button } from '../parts/button.tsx';
import { CoveCard } from './cove-card.tsx';
import { PsaCard } from './psa-card.tsx';

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
          <p class="muted small">{say('Without connecting they can be pasted: choose Work by hand there.')}</p>
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

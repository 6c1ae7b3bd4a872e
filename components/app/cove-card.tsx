import { useId } from 'preact/hooks';
import { say, sayCount } from '../../lib/domain/say.ts';
import type { AppModel } from '../../lib/models/app.ts';
import type { CoveSource } from '../../lib/models/customers-step.ts';
import { number } from '../../lib/models/words.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { FailureNotice, Notice } from '../parts/notice.tsx';
import { Progress } from '../parts/progress.tsx';
import { ListHead } from './list-head.tsx';
import { Pasted } from './pasted.tsx';
import { SetAside } from './set-aside.tsx';

const sources: readonly { id: CoveSource; title: string }[] = [
  { id: 'page', title: say('Cove page') },
  { id: 'api', title: say('API user') },
  { id: 'file', title: say('CSV or paste') },
];
const from: Record<CoveSource, string> = {
  page: say('to map, from the Cove page'),
  api: say('to map, from Cove’s API'),
  file: say('to map, from your list'),
};

export function CoveCard({ model }: { model: AppModel }) {
  const { customers, actions } = model;
  const id = useId();
  const { cove, coveAt, coveSource, coveComplete } = customers.list.value;
  const run = customers.coveRun.value;
  const running = run?.state === 'running' ? run : null;
  const failure = customers.coveFailure.value;
  const source = customers.source.value;
  const move = (by: number): void => {
    const at = sources.findIndex((each) => each.id === source);
    const next = sources[(at + by + sources.length) % sources.length];
    if (!next) return;
    customers.setSource(next.id);
    // The selected tab is the only one in the tab order, so the focus goes with it.
    queueMicrotask(() => document.getElementById(`${id}-${next.id}`)?.focus());
  };
  return (
    <section class="card" aria-labelledby="cove-head">
      <ListHead
        id="cove-head"
        title={say('Cove customers')}
        at={coveAt}
        pasted={coveSource === 'file'}
        now={model.clock.value}
      />
      {cove.length > 0 && (
        <p>
          <span class="figure">{number(customers.taking.value)}</span>{' '}
          <span class="muted">{coveSource ? from[coveSource] : say('to map')}</span>
        </p>
      )}
      {coveComplete === false && (
        <Notice tone="caution">
          <p>
            {say('The page did not show that this is all of them. Compare the number with Cove, or use an API user.')}
          </p>
        </Notice>
      )}
      <SetAside model={model} />
      {!model.byHand.on.value && (
        <div
          class="tabs"
          role="tablist"
          aria-label={say('Where the Cove customers come from')}
          onKeyDown={(event) => {
            if (event.key === 'ArrowRight') move(1);
            if (event.key === 'ArrowLeft') move(-1);
          }}
        >
          {sources.map((each) => (
            <button
              key={each.id}
              id={`${id}-${each.id}`}
              type="button"
              role="tab"
              class="tab"
              aria-selected={source === each.id}
              aria-controls={`${id}-panel`}
              tabIndex={source === each.id ? 0 : -1}
              onClick={() => customers.setSource(each.id)}
            >
              {each.title}
            </button>
          ))}
        </div>
      )}
      <div
        class="stack wide"
        {...(model.byHand.on.value
          ? {}
          : { id: `${id}-panel`, role: 'tabpanel', 'aria-labelledby': `${id}-${source}` })}
      >
        {source === 'page' && (
          <p class="muted">
            {say(
              'Open the mapping step of the wizard in Cove. Alcove shows that page, scrolls through its table and reads the names; nothing is changed there.',
            )}
          </p>
        )}
        {source === 'api' && <ApiUser model={model} />}
        {source === 'file' && <PastedCove model={model} />}
        {running ? (
          <Progress
            run={running}
            label={say('Reading Cove customers')}
            onStop={() => void customers.stop(running.id)}
            stopping={actions.busy.value.has(`stop:${running.id}`)}
          />
        ) : (
          <LoadButton model={model} source={source} />
        )}
        {run?.state === 'stopped' && <p class="muted small">{say('Stopped. The list from before is still used.')}</p>}
        {failure && !running && <FailureNotice failure={failure} />}
      </div>
    </section>
  );
}

function PastedCove({ model: { customers, byHand } }: { model: AppModel }) {
  return (
    <>
      {byHand.on.value && (
        <p class="muted">
          {say('In Cove: Management › Customers, exported or copied; or the names of the mapping step of the wizard.')}
        </p>
      )}
      <Pasted
        label={say('Customer list')}
        placeholder={say('Name,Devices\nAcme Ltd,12\nBluebird Dental,4')}
        hint={say('One customer a line, or the columns of an export from Cove.')}
        value={customers.pasted.value}
        onInput={customers.setPasted}
        preview={customers.preview.value}
        second={say('Devices')}
        lineOf={({ id: key, name, setAside, devices }) => ({
          key,
          name,
          aside: setAside ? say('set aside') : null,
          cell: devices === undefined ? '' : number(devices),
        })}
      />
    </>
  );
}

function LoadButton({ model, source }: { model: AppModel; source: CoveSource }) {
  const { customers, actions } = model;
  const some = customers.preview.value?.customers.length ?? 0;
  const label = {
    page: say('Read from the Cove page'),
    api: say('Read from Cove’s API'),
    file: some > 0 ? sayCount(some, 'Use {n} customer', 'Use {n} customers') : say('Use this list'),
  }[source];
  const missing =
    source === 'api'
      ? customers.user.value.trim() === '' || customers.token.value === ''
      : source === 'file'
        ? some === 0
        : false;
  return (
    <div>
      <Button
        kind={customers.list.value.cove.length === 0 ? 'primary' : 'plain'}
        disabled={missing || actions.busy.value.has('cove')}
        onPress={() => void customers.loadCove()}
      >
        {label}
      </Button>
    </div>
  );
}

function ApiUser({ model }: { model: AppModel }) {
  const { customers } = model;
  return (
    <>
      <p class="muted">
        {say(
          'In Cove: Management › Users › API Users › Add API user. Role Supporter is enough; choose your top-level reseller as its customer. The token is shown once.',
        )}
      </p>
      <Field
        label={say('Customer')}
        value={customers.partner.value}
        placeholder="Acme, Inc (bob@acme.net)"
        hint={say('Exactly as Cove writes it, capitals too.')}
        onInput={(partner) => customers.setApi({ partner })}
      />
      <Field label={say('Login name')} value={customers.user.value} onInput={(user) => customers.setApi({ user })} />
      <Field
        label={say('Token')}
        kind="secret"
        value={customers.token.value}
        hint={say('Used once, never kept. A wrong token is tried only once: Cove locks the user after several.')}
        onInput={(token) => customers.setApi({ token })}
      />
    </>
  );
}

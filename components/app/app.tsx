import { say, spokenLanguage } from '../../lib/domain/say.ts';
import type { AppModel } from '../../lib/models/app.ts';
import { Mark } from '../icons/icon.tsx';
import { IconButton } from '../parts/button.tsx';
import { Ring } from '../parts/ring.tsx';
import { ApplyStep } from './apply-step.tsx';
import { ConnectStep } from './connect-step.tsx';
import { CustomersStep } from './customers-step.tsx';
import { MapStep } from '../map/map-step.tsx';
import { Overview } from './overview.tsx';
import { Rail } from './rail.tsx';
import { NewsLine, OfflineLine } from './lines.tsx';
import { ReviewStep } from './review-step.tsx';
import { UnreadableNotice, UnreadableScreen } from './unreadable.tsx';

/** Connect, read, map, review, apply; and the overview of the tenant. */
export function App({ model }: { model: AppModel }) {
  const surface = model.ports.surface === 'popup' ? 'popup' : 'full';
  return (
    <div class={`alcove app ${surface}`} lang={spokenLanguage()} dir="ltr">
      <Head model={model} />
      <OfflineLine model={model} />
      <NewsLine model={model} />
      <UnreadableNotice model={model} />
      <div class="app-body">
        <Rail model={model} />
        <main class="pane">
          {model.ready.value ? (
            <Pane model={model} />
          ) : (
            <div class="pane-scroll" role="status" aria-label={say('Opening')} />
          )}
        </main>
      </div>
    </div>
  );
}

function Pane({ model }: { model: AppModel }) {
  if (model.unreadable.shown.value) return <UnreadableScreen model={model} />;
  switch (model.view.value) {
    case 'overview':
      return <Overview model={model} />;
    case 'connect':
      return <ConnectStep model={model} />;
    case 'customers':
      return <CustomersStep model={model} />;
    case 'map':
      return <MapStep model={model} />;
    case 'review':
      return <ReviewStep model={model} />;
    case 'apply':
      return <ApplyStep model={model} />;
  }
}

/** Where the whole stands, one click away from every step. */
function OverviewLink({ model }: { model: AppModel }) {
  const { ready, total } = model.tenant.progress.value;
  const here = model.view.value === 'overview';
  return (
    <a
      href="#overview"
      class="head-link"
      aria-current={here ? 'page' : undefined}
      onClick={(event) => {
        event.preventDefault();
        model.go('overview');
      }}
    >
      {model.tenant.checkedAt.value !== null && <Ring part={ready} whole={total} size={18} />} {say('Overview')}
    </a>
  );
}

function Head({ model }: { model: AppModel }) {
  const { ports } = model;
  const connection = model.connection.value;
  const all = model.connections.value;
  return (
    <header class="app-head">
      <Mark />
      <h1>Alcove</h1>
      <span class="who grow cut muted small">
        {all.length > 1 ? (
          <label>
            <span class="said">{say('Connection')}</span>
            <select
              class="head-select"
              value={connection?.id ?? ''}
              onChange={(event) => void model.use(event.currentTarget.value)}
            >
              {all.map(({ id, name, host }) => (
                <option key={id} value={id}>
                  {name} · {host}
                </option>
              ))}
            </select>
          </label>
        ) : (
          connection && <span title={connection.name}>{connection.host}</span>
        )}
      </span>
      <OverviewLink model={model} />
      {model.console.value && (
        <IconButton
          icon="dock"
          name={say('Show the checklist in this page')}
          onPress={() => void model.showInConsole()}
        />
      )}
      {ports.surface === 'popup' && (
        <IconButton
          icon="open"
          name={say('Open in a tab')}
          onPress={() => {
            const view = model.view.value;
            void model.draft.flush().then(() => ports.openTab(view === 'overview' ? {} : { step: view }));
          }}
        />
      )}
    </header>
  );
}

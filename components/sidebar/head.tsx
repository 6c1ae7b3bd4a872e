import { say } from '../../lib/domain/say.ts';
import type { SidebarModel } from '../../lib/models/sidebar.ts';
import type { ChecklistContext } from '../checklist/context.ts';
import { Summary } from '../checklist/summary.tsx';
import { Mark } from '../icons/icon.tsx';
import { IconButton } from '../parts/button.tsx';
import { Menu, type MenuItem } from '../parts/menu.tsx';

/** Who and where, how far, and the commands that are not needed every time. */
export function Head({ model, context }: { model: SidebarModel; context: ChecklistContext }) {
  const { tenant, page } = model;
  const host = tenant.host.value;
  const actor = tenant.actor.value;
  const usable = model.standing.value !== 'orphaned' && model.standing.value !== 'no-connection';
  return (
    <header class="sidebar-head">
      <div class="sidebar-title">
        <Mark />
        <h2>Alcove</h2>
        {model.choice.value.length > 0 ? (
          <Which model={model} />
        ) : (
          <span class="tenant cut muted small grow" title={host ?? undefined}>
            {host ?? ''}
          </span>
        )}
        {usable && <Menu name={say('More')} items={menuOf(model)} />}
        <IconButton icon="collapse" name={say('Collapse')} onPress={page.close} />
      </div>
      {usable && (
        <div class="stack">
          {actor !== null && (
            <p class="muted small" dir="auto">
              {say('as {actor}', { actor })}
            </p>
          )}
          <Summary context={context} />
        </div>
      )}
    </header>
  );
}

/** Cove's console is one, whichever tenant it is joined with. */
function Which({ model }: { model: SidebarModel }) {
  return (
    <label class="grow cut">
      <span class="said">{say('Connection')}</span>
      <select
        class="head-select"
        value={model.connection.value?.id ?? ''}
        disabled={model.actions.busy.value.has('use')}
        onChange={(event) => void model.use(event.currentTarget.value)}
      >
        {model.connection.value === null && <option value="">{say('Choose a connection')}</option>}
        {model.choice.value.map(({ id, name, host }) => (
          <option key={id} value={id}>
            {name} · {host}
          </option>
        ))}
      </select>
    </label>
  );
}

function menuOf(model: SidebarModel): MenuItem[] {
  const { tenant, page } = model;
  const docked = model.panel.value.mode === 'dock';
  const manual = tenant.manual.value;
  return [
    { label: say('Open Alcove in a tab'), icon: 'open', onPress: () => model.openApp() },
    {
      label: say('Export report'),
      icon: 'save',
      disabled: tenant.checkedAt.value === null || !tenant.may('reports'),
      onPress: () => void tenant.exportReport(),
    },
    {
      label: say('Report…'),
      icon: 'report',
      disabled: tenant.checkedAt.value === null || !tenant.may('reports'),
      onPress: () => void tenant.open('report'),
    },
    ...(model.doctor ? [{ label: say('Guide doctor'), icon: 'info' as const, onPress: model.doctor.open }] : []),
    { label: say('Help'), icon: 'help', onPress: model.openHelp },
    { label: say('Diagnostics'), icon: 'info', onPress: () => void tenant.open('diagnostics') },
    {
      label: docked ? say('Float over the page') : say('Dock at the side'),
      icon: docked ? 'float' : 'dock',
      onPress: () => page.setPanel({ mode: docked ? 'float' : 'dock' }),
    },
    {
      label: manual ? say('Leave manual mode') : say('Manual mode'),
      icon: 'hand',
      disabled: page.console !== 'halo',
      onPress: () => void tenant.setManual(!manual),
    },
  ];
}

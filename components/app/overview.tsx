import { say } from '../../lib/domain/say.ts';
import type { AppModel } from '../../lib/models/app.ts';
import type { NextStep } from '../../lib/models/next-step.ts';
import { Changes } from './changes.tsx';
import type { ChecklistContext } from '../checklist/context.ts';
import { Next } from '../checklist/next.tsx';
import { Section } from '../checklist/section.tsx';
import { Summary } from '../checklist/summary.tsx';
import { Changed } from '../drift/changed.tsx';
import { Button } from '../parts/button.tsx';
import { Menu, type MenuItem } from '../parts/menu.tsx';
import { FailureNotice, Notice } from '../parts/notice.tsx';

/** The same rows as in the sidebar, for the tenant of the connection or of the page behind the popup. */
export function Overview({ model }: { model: AppModel }) {
  const { tenant, actions } = model;
  const host = tenant.host.value;
  if (host === null) {
    return (
      <div class="pane-scroll">
        <div class="empty">
          <strong>{say('No tenant yet')}</strong>
          <p>
            {say(
              'Open your HaloPSA in a tab, or connect with its address and client secret. Its checklist then stands here. Without either it can be worked through by hand.',
            )}
          </p>
          <Button kind="primary" onPress={() => model.go('connect')}>
            {say('Connect')}
          </Button>
          <Button kind="quiet" onPress={() => void model.help()}>
            {say('How Alcove works')}
          </Button>
          <Button kind="quiet" onPress={() => void tenant.open('diagnostics')}>
            {say('Diagnostics')}
          </Button>
          <Button kind="quiet" onPress={() => void tenant.open('settings')}>
            {say('Settings as a file')}
          </Button>
          {model.unreadable.parts.value.length > 0 && (
            <Button kind="quiet" onPress={() => model.unreadable.show(true)}>
              {say('What could not be read')}
            </Button>
          )}
        </div>
      </div>
    );
  }
  const connection = model.connection.value;
  const context: ChecklistContext = {
    tenant,
    actions,
    clock: model.clock,
    here: null,
    next: {
      connected: connection !== null && connection.host === host,
      planSaved: model.map.editor.plan.value.savedAt !== undefined,
      manual: tenant.manual.value,
    },
    openApp: (step) => model.go(step ?? 'overview'),
  };
  const go = (act: NextStep['act']): void => {
    if (act.kind === 'check') void tenant.check();
    else if (act.kind === 'app') model.go(act.step);
    else if (act.kind === 'show') void model.showInConsole();
    else if (act.kind === 'ticket') void tenant.tryTicket();
  };
  const failure = tenant.checking.value ? null : tenant.checkFailure.value;
  const shownFailure = failure ?? actions.failures.value.show ?? actions.failures.value['manual'] ?? null;
  return (
    <>
      <div class="pane-scroll flush">
        <div class="padded stack wide narrow">
          <div class="stack">
            <h2 class="cut">{host}</h2>
            {tenant.actor.value !== null && (
              <p class="muted small">{say('as {actor}', { actor: tenant.actor.value })}</p>
            )}
          </div>
          <Summary context={context} />
          <Changed tenant={tenant} actions={actions} now={model.clock.value} most={6} />
          {shownFailure && <FailureNotice failure={shownFailure} />}
          {tenant.manual.value && (
            <Notice tone="plain" title={say('Manual mode')}>
              <p>
                {say(
                  'Alcove reads nothing and sends nothing: what nobody has looked at stays “could not check”. Do each row in its console, then tick it; the row itself unfolds to why, where and how.',
                )}
              </p>
              <div class="line">
                <a class="button small" href={`https://${host}/`} target="_blank" rel="noreferrer noopener">
                  {say('Open HaloPSA')}
                </a>
                <Button small kind="quiet" onPress={() => void tenant.setManual(false)}>
                  {say('Leave manual mode')}
                </Button>
              </div>
            </Notice>
          )}
          {!tenant.manual.value && model.byHand.allowed.value === false && <NoAccess model={model} host={host} />}
        </div>
        <div class="sections">
          {tenant.checkedAt.value !== null && !(tenant.manual.value && tenant.drift.value.passes.length === 0) && (
            <Changes model={model} />
          )}
          {tenant.sections.value.map((section) => (
            <Section key={section.id} section={section} context={context} />
          ))}
        </div>
      </div>
      <NextLine model={model} onGo={go} />
      <div class="pane-foot">
        <Button
          icon="report"
          disabled={tenant.checkedAt.value === null || !tenant.may('reports')}
          onPress={() => void tenant.exportReport()}
        >
          {say('Export report')}
        </Button>
        <Menu name={say('More forms of the report')} items={formsOf(model)} up />
        {model.report.copied.value && (
          <span class="muted small" role="status">
            {say('Copied as Markdown.')}
          </span>
        )}
        {actions.failures.value['report'] && (
          <FailureNotice failure={actions.failures.value['report']} onDismiss={() => actions.dismiss('report')} />
        )}
        {tenant.checkedAt.value === null && (
          <span class="muted small">{say('There is something to export after the first check.')}</span>
        )}
      </div>
    </>
  );
}

/** The browser keeps Alcove away from this tenant: nothing of it is judged, and there are two ways on. */
function NoAccess({ model, host }: { model: AppModel; host: string }) {
  const { byHand, tenant } = model;
  return (
    <Notice tone="caution" title={say('This browser does not let Alcove look at {host}', { host })}>
      <p>{say('Nothing there can be read until you allow it. All of it can also be done by hand.')}</p>
      <div class="line">
        <Button small disabled={model.actions.busy.value.has('allow')} onPress={() => void byHand.allow()}>
          {say('Allow {askHost}', { askHost: host })}
        </Button>
        <Button small kind="quiet" onPress={() => void tenant.setManual(true)}>
          {say('Work by hand')}
        </Button>
      </div>
    </Notice>
  );
}

function formsOf({ tenant, report, unreadable, help }: AppModel): MenuItem[] {
  const disabled = tenant.checkedAt.value === null || !tenant.may('reports');
  return [
    { label: say('View and print'), icon: 'report', disabled, onPress: () => void tenant.open('report') },
    { label: say('Save as HTML'), icon: 'save', disabled, onPress: () => void report.saveHtml() },
    { label: say('Copy as Markdown'), icon: 'copy', disabled, onPress: () => void report.copyMarkdown() },
    {
      label: say('Save as JSON with notes and changes'),
      icon: 'save',
      disabled,
      onPress: () => void report.saveFull(),
    },
    { label: say('Settings as a file'), icon: 'save', onPress: () => void tenant.open('settings') },
    { label: say('Help'), icon: 'help', onPress: () => void help() },
    { label: say('Diagnostics'), icon: 'info', onPress: () => void tenant.open('diagnostics') },
    ...(unreadable.parts.value.length > 0
      ? [{ label: say('What could not be read'), icon: 'warning' as const, onPress: () => unreadable.show(true) }]
      : []),
  ];
}

/** In the app "show" needs the console's page: without one the step is only said. */
function NextLine({ model, onGo }: { model: AppModel; onGo: (act: NextStep['act']) => void }) {
  const next = model.next.value;
  if (next.act.kind !== 'show' || model.console.value) return <Next next={next} onGo={onGo} />;
  const row = model.tenant.rows.value.find(({ id }) => next.act.kind === 'show' && id === next.act.requirement);
  const where = row?.console === 'cove' ? 'Cove' : 'HaloPSA';
  return (
    <Next
      next={{
        ...next,
        text: say('{text}, in {where}', { text: next.text, where }),
        act: { kind: 'elsewhere', console: row?.console === 'cove' ? 'cove' : 'halo' },
      }}
      onGo={onGo}
    />
  );
}

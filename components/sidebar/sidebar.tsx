import { say, spokenLanguage } from '../../lib/domain/say.ts';
import type { NextStep } from '../../lib/models/next-step.ts';
import type { SidebarModel } from '../../lib/models/sidebar.ts';
import type { ChecklistContext } from '../checklist/context.ts';
import { Next } from '../checklist/next.tsx';
import { Section } from '../checklist/section.tsx';
import { Changed } from '../drift/changed.tsx';
import { CoveStages } from './cove-stages.tsx';
import { DoctorCard } from './doctor.tsx';
import { Head } from './head.tsx';
import { SecretCard } from './secret-card.tsx';
import { StandingNotices } from './standing.tsx';

/** The checklist beside the console. */
export function Sidebar({ model }: { model: SidebarModel }) {
  const { tenant, page } = model;
  const standing = model.standing.value;
  const context: ChecklistContext = {
    tenant,
    actions: model.actions,
    clock: model.clock,
    here: page.console,
    next: {
      connected: model.connection.value !== null && model.connection.value.host === tenant.host.value,
      planSaved: model.planSaved.value,
      manual: model.tenant.manual.value,
    },
    showMe: model.showMe,
    openApp: model.openApp,
  };
  const go = (act: NextStep['act']): void => {
    if (act.kind === 'check') void tenant.check();
    else if (act.kind === 'show') void model.showMe(act.requirement);
    else if (act.kind === 'app') model.openApp(act.step);
    else if (act.kind === 'ticket') void tenant.tryTicket();
  };
  const inCove = model.cove !== null;
  const lists = standing !== 'orphaned' && standing !== 'no-connection';
  return (
    <aside
      class="alcove sidebar"
      aria-label="Alcove"
      lang={spokenLanguage()}
      dir="ltr"
      onKeyDown={keep}
      onKeyUp={keep}
      onKeyPress={keep}
    >
      <Head model={model} context={context} />
      <div class="sidebar-middle">
        <StandingNotices model={model} />
        {standing !== 'orphaned' && <SecretCard model={model} />}
        {model.doctor && standing !== 'orphaned' && <DoctorCard doctor={model.doctor} />}
        {lists && (
          <Changed
            tenant={tenant}
            actions={model.actions}
            now={model.clock.value}
            most={3}
            onAll={() => void tenant.open('report')}
          />
        )}
        {lists && model.cove && <CoveStages model={model} side={model.cove} context={context} />}
        {lists && tenant.loading.value === 'loading' && <Skeleton />}
        {lists &&
          tenant.loading.value !== 'loading' &&
          tenant.sections.value
            // In Cove's console the stages above already hold the rows of its section.
            .filter((section) => !inCove || section.id !== 'cove')
            .map((section) => (
              <Section key={section.id} section={section} context={context} folded={inCove || section.id === 'cove'} />
            ))}
      </div>
      {lists && (
        <div class="sidebar-foot">
          <Next next={model.next.value} onGo={go} />
        </div>
      )}
    </aside>
  );
}

/** Keys typed here are not for the console: one of its shortcuts (Escape leaves a form) could throw work away. */
const keep = (event: KeyboardEvent): void => event.stopPropagation();

function Skeleton() {
  return (
    <div class="skeleton" role="status" aria-label={say('Reading what is known of this tenant')}>
      {[1, 2, 3, 4, 5, 6].map((line) => (
        <i key={line} />
      ))}
    </div>
  );
}

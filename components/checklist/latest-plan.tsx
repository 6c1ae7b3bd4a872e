import { say } from '../../lib/domain/say.ts';
import { planSays, type LatestPlan as Latest } from '../../lib/models/latest-plan.ts';
import { Button } from '../parts/button.tsx';
import { FailureNotice } from '../parts/notice.tsx';
import type { ChecklistContext } from './context.ts';

/** The plan of changes of late, so that its page is found again after it was closed. */
export function LatestPlan({ context, latest }: { context: ChecklistContext; latest: Latest }) {
  const { tenant, actions, clock } = context;
  const failure = actions.failures.value['plan:show'];
  return (
    <>
      <div class="line ends small" data-plan={latest.state}>
        <span class="grow">{planSays(latest, clock.value)}</span>
        <Button
          small
          kind="quiet"
          disabled={actions.busy.value.has('plan:show')}
          onPress={() => void tenant.showPlan()}
        >
          {say('Open plan')}
        </Button>
      </div>
      {failure && <FailureNotice failure={failure} onDismiss={() => actions.dismiss('plan:show')} />}
    </>
  );
}

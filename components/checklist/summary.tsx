import { isOpen } from '../../lib/domain/outcome.ts';
import { say } from '../../lib/domain/say.ts';
import { age, number } from '../../lib/models/words.ts';
import { Button } from '../parts/button.tsx';
import { Live } from '../parts/live.tsx';
import { SetByOrganisation } from './set-by-organisation.tsx';
import { Progress } from '../parts/progress.tsx';
import { Ring } from '../parts/ring.tsx';
import type { ChecklistContext } from './context.ts';
import { FailureNotice } from '../parts/notice.tsx';
import { LatestPlan } from './latest-plan.tsx';
import { standsAt } from './words.ts';

/** One reviewed plan for everything that HaloPSA's API can set, where that is more than one row. */
function FixAll({ context }: { context: ChecklistContext }) {
  const { tenant, actions, here } = context;
  const fixable =
    here === 'cove' || tenant.manual.value
      ? []
      : tenant.rows.value.filter((row) => row.fix && isOpen(row.kind)).map(({ id }) => id);
  const failure = actions.failures.value['fix:all'];
  if (fixable.length < 2 && !failure) return null;
  const creates = fixable.some((id) => id === 'role-exists' || id === 'application-exists');
  return (
    <>
      {fixable.length > 1 && (
        <Button
          small
          icon="plus"
          disabled={tenant.checking.value || actions.busy.value.has('fix:all')}
          // Also what cannot be fixed is part of the plan: it is named there as to be done by hand.
          onPress={() => void tenant.fix(fixable)}
        >
          {creates ? say('Create all for me…') : say('Fix all {fixable}…', { fixable: number(fixable.length) })}
        </Button>
      )}
      {failure && <FailureNotice failure={failure} onDismiss={() => actions.dismiss('fix:all')} />}
    </>
  );
}

/** Where things stand at one glance: ring, numbers, age, and the one button that reads everything again. */
export function Summary({ context }: { context: ChecklistContext }) {
  const { tenant, clock, actions } = context;
  const { ready, total, unmet, unknown } = tenant.progress.value;
  const checkedAt = tenant.checkedAt.value;
  const run = tenant.checkRun.value;
  const running = run?.state === 'running' ? run : null;
  const checking = tenant.checking.value;
  const latest = tenant.latestPlan.value;
  return (
    <div class="stack" style={{ gap: '12px' }}>
      <div class="line summary">
        <Ring part={ready} whole={total} />
        <div class="grow summary-words">
          <div>
            <strong>{say('{ready} of {total} ready', { ready: number(ready), total: number(total) })}</strong>
          </div>
          <div class="muted small">
            {checkedAt === null ? (
              tenant.manual.value ? (
                say('by hand')
              ) : (
                say('not checked yet')
              )
            ) : (
              <>
                {unmet > 0 && <span class="tone-unmet nowrap">{say('{unmet} not met', { unmet: number(unmet) })}</span>}
                {unmet > 0 && unknown > 0 && ' · '}
                {unknown > 0 && (
                  <span class="tone-unknown nowrap">{say('{unknown} unclear', { unknown: number(unknown) })}</span>
                )}
                <div>
                  {tenant.manual.value ? say('by hand') : say('checked {when}', { when: age(checkedAt, clock.value) })}
                </div>
              </>
            )}
          </div>
        </div>
        {!running && !tenant.manual.value && (
          <Button
            kind={checkedAt === null ? 'primary' : 'plain'}
            disabled={checking || tenant.host.value === null}
            onPress={() => void tenant.check()}
          >
            {say('Check everything')}
          </Button>
        )}
      </div>
      {running && (
        <Progress
          run={running}
          label={say('Checking')}
          onStop={() => void tenant.stop(running.id)}
          stopping={actions.busy.value.has(`stop:${running.id}`)}
        />
      )}
      <FixAll context={context} />
      {latest && context.here !== 'cove' && <LatestPlan context={context} latest={latest} />}
      <SetByOrganisation policy={tenant.policy.value} />
      <Live text={checking ? say('Checking') : checkedAt === null ? '' : standsAt(tenant.progress.value)} />
    </div>
  );
}

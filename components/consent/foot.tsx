import { say, sayCount } from '../../lib/domain/say.ts';
import type { ConsentModel } from '../../lib/models/consent.ts';
import { Button } from '../parts/button.tsx';

/** What can be done with the plan now. */
export function Foot({ model }: { model: ConsentModel }) {
  const stage = model.stage.value;
  if (stage === 'working' || stage === 'loading') return null;
  return (
    <footer class="consent-foot line ends">
      {stage === 'ask' ? <Asked model={model} /> : <Afterwards model={model} stage={stage} />}
    </footer>
  );
}

const isDisabled = (model: ConsentModel): boolean => !model.armed.value || model.actions.busy.value.size > 0;

function Asked({ model }: { model: ConsentModel }) {
  return (
    <>
      <Button kind="quiet" onPress={() => void model.cancel()}>
        {say('Cancel')}
      </Button>
      <Button kind="primary" disabled={isDisabled(model)} onPress={() => void model.apply()}>
        {sayCount(model.count.value, 'Apply {n} change', 'Apply {n} changes')}
      </Button>
    </>
  );
}

function Afterwards({ model, stage }: { model: ConsentModel; stage: string }) {
  const { retryAfter } = model.failure.value ?? {};
  const waits = retryAfter !== undefined;
  // What was planned for a record that is no longer as it was has to be planned anew.
  const hopeless = model.plan.value?.steps.some(({ progress }) => progress.failure?.code === 'stale') ?? false;
  return (
    <>
      <Button kind="quiet" onPress={model.close}>
        {say('Close')}
      </Button>
      <span class="line">
        {model.undoable.value && (
          <Button disabled={isDisabled(model)} onPress={() => void model.undo()}>
            {say('Undo')}
          </Button>
        )}
        {stage === 'stuck' && !hopeless && (
          <Button kind="primary" disabled={isDisabled(model) || waits} onPress={() => void model.apply()}>
            {waits ? say('Go on in {retryAfter} s', { retryAfter: String(retryAfter) }) : say('Go on')}
          </Button>
        )}
      </span>
    </>
  );
}

import { useEffect, useId, useRef } from 'preact/hooks';
import type { ChangePlan, Step as PlannedStep } from '../../lib/domain/change.ts';
import { stepWords, type ConsentModel } from '../../lib/models/consent.ts';
import { count } from '../../lib/models/words.ts';
import { requirementById } from '../../lib/requirements/index.ts';
import { Icon, Mark } from '../icons/icon.tsx';
import { Button } from '../parts/button.tsx';
import { Live } from '../parts/live.tsx';
import { FailureNotice, Notice } from '../parts/notice.tsx';
import { Progress } from '../parts/progress.tsx';

/** What would be changed, where and as whom: the one place where a person consents to it. */
export function Consent({ model }: { model: ConsentModel }) {
  const plan = model.plan.value;
  const stage = model.stage.value;
  const heading = useRef<HTMLHeadingElement>(null);
  // The page starts being read at its heading, and again when everything on it has changed.
  useEffect(() => heading.current?.focus(), [stage === 'working']);
  return (
    <main class="alcove consent" lang="en" dir="ltr">
      <header class="line">
        <Mark />
        <h1 ref={heading} tabIndex={-1} class="grow">
          {titleOf(model)}
        </h1>
      </header>
      <div class="consent-middle stack wide">
        <Standing model={model} />
        {plan && stage !== 'replaced' && (
          <>
            {plan.steps.map((step, at) => (
              <Step key={at} step={step} />
            ))}
            <Guided plan={plan} />
          </>
        )}
      </div>
      <footer class="consent-foot line ends">
        <Buttons model={model} />
      </footer>
    </main>
  );
}

function titleOf(model: ConsentModel): string {
  const plan = model.plan.value;
  if (!plan) return model.stage.value === 'loading' ? 'Reading the plan' : 'This plan is not there any more';
  const changes = count(model.count.value, 'change');
  return `${changes} to ${plan.host}, as ${plan.actor.name}`;
}

function Standing({ model }: { model: ConsentModel }) {
  const plan = model.plan.value;
  const stage = model.stage.value;
  const run = model.run.value;
  const failures = Object.values(model.actions.failures.value);
  const stepFailure = plan?.steps.find(({ progress }) => progress.failure)?.progress.failure;
  const failure =
    failures[0] ?? stepFailure ?? (plan?.state === 'failed' || stage === 'done' ? run?.failure : undefined);
  const kept = plan?.steps.some(({ progress }) => progress.state === 'kept');
  return (
    <>
      {stage === 'ask' && (
        <p>
          Nothing has been changed yet. Alcove makes exactly these changes with your own log-in, reads them back, and
          can undo them for as long as nobody else has touched them.
        </p>
      )}
      {stage === 'gone' && <p>Close this page and choose Fix in the checklist again.</p>}
      {stage === 'replaced' && (
        <Notice tone="problem" urgent title="The plan was exchanged while it was shown">
          <p>Nothing was changed. Close this page and make a new plan.</p>
        </Notice>
      )}
      {stage === 'working' && run && <Progress run={run} label={run.doing} />}
      {failure && stage !== 'working' && <FailureNotice failure={failure} />}
      {stage === 'stuck' && (
        <p>
          What is marked as changed stays changed. Going on starts with what is missing and repeats nothing; undoing
          takes back what was changed.
        </p>
      )}
      {stage === 'done' && !failure && (
        <Notice tone="good" title={`${count(model.count.value, 'change')} made and read back`}>
          <Secret plan={plan} />
        </Notice>
      )}
      {stage === 'undone' && (
        <Notice tone={kept ? 'caution' : 'good'} title={kept ? 'Undone as far as possible' : 'Undone and read back'} />
      )}
      <Live text={liveOf(stage)} />
    </>
  );
}

function liveOf(stage: ConsentModel['stage']['value']): string {
  if (stage === 'working') return 'Working';
  if (stage === 'done') return 'All changes are made and read back.';
  if (stage === 'undone') return 'The changes are undone.';
  return '';
}

/** The one-time secret of a new application: where it is, or what to do when it never arrived. */
function Secret({ plan }: { plan: ChangePlan | null }) {
  const secret = plan?.steps.find(({ progress }) => progress.secret !== undefined)?.progress.secret;
  if (secret === 'kept')
    return (
      <p>
        The Client Secret of the new application is in Alcove's memory until the browser closes. Finish the points
        below, then check everything: the key is tried as Cove will use it.
      </p>
    );
  if (secret === 'unknown')
    return (
      <p>
        HaloPSA did not tell the Client Secret of the new application, and shows it only once. Open the application,
        generate a new secret there and enter it under Connect; or undo this here and create it again.
      </p>
    );
  return <p>The checklist is checked again.</p>;
}

const icons = {
  waiting: 'info',
  sending: 'info',
  undoing: 'info',
  done: 'met',
  undone: 'met',
  failed: 'unmet',
  kept: 'warning',
} as const;

function Step({ step }: { step: PlannedStep }) {
  const id = useId();
  const { state } = step.progress;
  return (
    <section class="consent-step" aria-labelledby={id} data-state={state}>
      <h2 id={id} dir="auto">
        {step.name}
      </h2>
      {stepWords[state] !== '' && (
        <p class={`line tight small state-${state}`}>
          <Icon name={icons[state]} size={14} />
          {stepWords[state]}
        </p>
      )}
      <ul>
        {step.changes.map((change) => (
          <li key={`${change.requirement}${change.label}`} class="consent-change" data-requirement={change.requirement}>
            <b dir="auto">{change.label}</b>
            <span class="line tight">
              <span class="was" dir="auto">
                <span class="said">from </span>
                {change.before}
              </span>
              <Icon name="arrow" size={12} />
              <span class="will" dir="auto">
                <span class="said">to </span>
                {change.after}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <details class="fold small">
        <summary>
          <Icon name="chevron" size={12} />
          Technical form
        </summary>
        <ul>
          {step.changes.map(({ technical, label }) => (
            <li key={`${label}${technical}`}>
              <code>{technical}</code>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

/** The rest of the same plan: what HaloPSA's API has no words for. */
function Guided({ plan }: { plan: ChangePlan }) {
  if (plan.guided.length === 0) return null;
  return (
    <section class="consent-step stack" aria-labelledby="by-hand">
      <h2 id="by-hand">{count(plan.guided.length, 'setting')} by hand afterwards</h2>
      <p class="muted small">HaloPSA's API cannot set these. The checklist points at each of them with Show me.</p>
      <ul class="stack">
        {plan.guided.map((id) => (
          <li key={id} data-guided={id}>
            <b>{requirementById[id].label}</b>: {requirementById[id].expected}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Buttons({ model }: { model: ConsentModel }) {
  const stage = model.stage.value;
  const busy = model.actions.busy.value;
  const disabled = !model.armed.value || busy.size > 0;
  const again = model.plan.value?.state === 'undoing';
  if (stage === 'working' || stage === 'loading') return null;
  if (stage === 'ask')
    return (
      <>
        <Button kind="quiet" onPress={() => void model.cancel()}>
          Cancel
        </Button>
        <Button kind="primary" disabled={disabled} onPress={() => void model.apply()}>
          Apply {count(model.count.value, 'change')}
        </Button>
      </>
    );
  return (
    <>
      <Button kind="quiet" onPress={model.close}>
        Close
      </Button>
      <span class="line">
        {(model.undoable.value || again) && (
          <Button disabled={disabled} onPress={() => void model.undo()}>
            Undo
          </Button>
        )}
        {stage === 'stuck' && !again && (
          <Button kind="primary" disabled={disabled} onPress={() => void model.apply()}>
            Go on
          </Button>
        )}
      </span>
    </>
  );
}

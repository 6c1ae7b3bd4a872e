import { useId } from 'preact/hooks';
import type { Change, ChangePlan, LeftAlone, Step as PlannedStep } from '../../lib/domain/change.ts';
import { say } from '../../lib/domain/say.ts';
import { isKept, stepWords, type ConsentModel } from '../../lib/models/consent.ts';
import { stepMessage } from '../../lib/models/step-message.ts';
import { Icon } from '../icons/icon.tsx';
import { Button } from '../parts/button.tsx';
import { sayWith } from '../parts/said.tsx';

const icons = {
  waiting: 'info',
  sending: 'clock',
  undoing: 'clock',
  done: 'met',
  undone: 'met',
  failed: 'unmet',
  kept: 'warning',
} as const;

/** One record: what becomes of it, line by line, and how far that is. */
export function Step({ step, plan, model }: { step: PlannedStep; plan: ChangePlan; model: ConsentModel }) {
  const id = useId();
  const { progress } = step;
  const state = isKept(progress) ? 'kept' : progress.state;
  const begun = plan.state !== 'proposed' && plan.state !== 'cancelled';
  const words = stepWords(progress, begun);
  // The failure that stopped the plan stands at its top; here it says which record it belongs to.
  const failure = model.stage.value === 'working' ? undefined : progress.failure;
  const [first] = step.changes;
  return (
    <section class="consent-step" aria-labelledby={id} data-state={progress.state}>
      <div class="line ends">
        <h2 id={id} dir="auto">
          {step.name}
        </h2>
        {words !== '' && (
          <p class={`line tight small state-${state}`}>
            <Icon name={icons[state]} size={14} />
            {words}
          </p>
        )}
      </div>
      <ul>
        {step.changes.map((change) => (
          <Line key={`${change.requirement}${change.label}`} change={change} />
        ))}
      </ul>
      {progress.warning !== undefined && (
        <p class="consent-left small" dir="auto">
          {say('HaloPSA remarked: {warning}', { warning: progress.warning })}
        </p>
      )}
      {progress.leftAlone && <Left rows={progress.leftAlone} />}
      {failure?.code === 'no-right' && <Message step={step} plan={plan} model={model} />}
      {failure && progress.state === 'failed' && first && (
        <div class="line consent-way">
          <Button
            small
            icon="point"
            describedBy={id}
            disabled={model.actions.busy.value.has(`guide:${first.requirement}`)}
            onPress={() => void model.guide(first.requirement)}
          >
            {say('Show me where')}
          </Button>
        </div>
      )}
      <details class="fold small">
        <summary>
          <Icon name="chevron" size={12} />
          {say('Technical form')}
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

function Line({ change }: { change: Change }) {
  return (
    <li class="consent-change" data-requirement={change.requirement}>
      <b dir="auto">{change.label}</b>
      <span class="consent-values">
        <span class="was" dir="auto">
          <span class="said">{say('from')} </span>
          {change.before}
        </span>
        <Icon name="arrow" size={12} />
        <span class="will" dir="auto">
          <span class="said">{say('to')} </span>
          {change.after}
        </span>
      </span>
      {change.note !== undefined && <span class="consent-note muted small">{change.note}</span>}
    </li>
  );
}

/** What undoing did not touch: both values, so that a person can decide. */
function Left({ rows }: { rows: readonly LeftAlone[] }) {
  return (
    <div class="consent-left small">
      <p>{say('Somebody has changed this since Alcove did, so it was not undone:')}</p>
      <ul>
        {rows.map(({ label, ours, now }) => (
          <li key={label} data-left={label}>
            {sayWith('{label}: {ours} when Alcove left it, now {now}', {
              label: <b dir="auto">{label}</b>,
              ours: <span dir="auto">{ours}</span>,
              now: <b dir="auto">{now}</b>,
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** HaloPSA refused this account: the words for somebody whom it does not refuse. */
function Message({ step, plan, model }: { step: PlannedStep; plan: ChangePlan; model: ConsentModel }) {
  const text = stepMessage(step, plan.host);
  return (
    <div class="stack consent-left small">
      <p>
        {say('{actor} has no right to this in {host}. Send it to somebody who has:', {
          actor: plan.actor.name,
          host: plan.host,
        })}
      </p>
      <pre class="consent-message" tabIndex={0} aria-label={say('Text to send')}>
        {text}
      </pre>
      <div class="line">
        <Button small icon="copy" onPress={() => void model.copy(text)}>
          {say('Copy text')}
        </Button>
        <span role="status">{model.copied.value && say('Copied')}</span>
      </div>
    </div>
  );
}

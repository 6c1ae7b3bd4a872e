import type { ChangePlan } from '../../lib/domain/change.ts';
import type { OutcomeKind } from '../../lib/domain/outcome.ts';
import { isOpen } from '../../lib/domain/outcome.ts';
import type { RequirementId } from '../../lib/domain/requirement-id.ts';
import { say, sayCount } from '../../lib/domain/say.ts';
import type { ConsentModel } from '../../lib/models/consent.ts';
import { requirementById } from '../../lib/requirements/index.ts';
import { Icon } from '../icons/icon.tsx';
import { Button } from '../parts/button.tsx';

/** The rest of the same plan: what HaloPSA's API has no words for, each with its guide and how it stands. */
export function ByHand({ model, plan }: { model: ConsentModel; plan: ChangePlan }) {
  if (plan.guided.length === 0) return null;
  // What a plan is about to create cannot be shown yet.
  const ready = model.stage.value === 'done';
  const open = plan.guided.filter((id) => isOpen(model.standing(id) ?? 'unknown')).length;
  return (
    <section class="consent-step stack" aria-labelledby="by-hand">
      <h2 id="by-hand">
        {ready && open < plan.guided.length
          ? sayCount(plan.guided.length, '{open} of {n} setting by hand left', '{open} of {n} settings by hand left', {
              open,
            })
          : sayCount(plan.guided.length, '{n} setting by hand afterwards', '{n} settings by hand afterwards')}
      </h2>
      <p class="muted small">
        {ready
          ? say(
              "HaloPSA's API cannot set these. Show me opens the right page and points at the control; afterwards it is checked again.",
            )
          : say(
              "HaloPSA's API cannot set these. Once the changes above are made, Show me leads you to each of them from here.",
            )}
      </p>
      <ul>
        {plan.guided.map((id) => (
          <Guided key={id} id={id} model={model} ready={ready} />
        ))}
      </ul>
    </section>
  );
}

const words: Partial<Record<OutcomeKind, string>> = {
  met: say('set'),
  confirmed: say('set, you said'),
  unknown: say('not checked'),
};

function Guided({ id, model, ready }: { id: RequirementId; model: ConsentModel; ready: boolean }) {
  const { label, expected } = requirementById[id];
  const kind = model.standing(id) ?? 'unknown';
  const failure = model.actions.failures.value[`guide:${id}`];
  const labelId = `by-hand-${id}`;
  return (
    <li class="consent-guided" data-guided={id} data-outcome={kind}>
      {ready && <Icon name={kind} size={14} />}
      <span class="grow" id={labelId}>
        <b>{label}</b>: {expected}
        {ready && words[kind] !== undefined && <span class="muted"> · {words[kind]}</span>}
      </span>
      {ready && isOpen(kind) && (
        <Button
          small
          icon="point"
          describedBy={labelId}
          disabled={model.actions.busy.value.has(`guide:${id}`)}
          onPress={() => void model.guide(id)}
        >
          {say('Show me')}
        </Button>
      )}
      {failure && <span class="wrong small">{failure.message}</span>}
    </li>
  );
}

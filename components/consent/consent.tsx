import { useEffect, useRef } from 'preact/hooks';
import type { ConsentModel } from '../../lib/models/consent.ts';
import { count } from '../../lib/models/words.ts';
import { Mark } from '../icons/icon.tsx';
import { ByHand } from './by-hand.tsx';
import { Foot } from './foot.tsx';
import { Standing } from './standing.tsx';
import { Step } from './step.tsx';

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
              <Step key={at} step={step} plan={plan} model={model} />
            ))}
            <ByHand model={model} plan={plan} />
          </>
        )}
      </div>
      <Foot model={model} />
    </main>
  );
}

function titleOf(model: ConsentModel): string {
  const plan = model.plan.value;
  if (!plan) return model.stage.value === 'loading' ? 'Reading the plan' : 'This plan is not there any more';
  const changes = count(model.count.value, 'change');
  return `${changes} to ${plan.host}, as ${plan.actor.name}`;
}

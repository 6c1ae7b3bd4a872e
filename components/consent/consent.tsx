import { useEffect, useRef } from 'preact/hooks';
import { say, sayCount, spokenLanguage } from '../../lib/domain/say.ts';
import type { ConsentModel } from '../../lib/models/consent.ts';
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
    <main class="alcove consent" lang={spokenLanguage()} dir="ltr">
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
  if (!plan) return model.stage.value === 'loading' ? say('Reading the plan') : say('This plan is not there any more');
  return sayCount(model.count.value, '{n} change to {host}, as {actor}', '{n} changes to {host}, as {actor}', {
    host: plan.host,
    actor: plan.actor.name,
  });
}

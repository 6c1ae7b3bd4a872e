import type { ComponentChildren } from 'preact';
import { say } from '../../lib/domain/say.ts';

/** One step of the work in Cove, and how far it is. */
export function StepItem({
  id,
  title,
  state,
  children,
}: {
  id?: string;
  title: string;
  state: string;
  children: ComponentChildren;
}) {
  return (
    <li class={state} aria-current={state === 'now' ? 'step' : undefined}>
      <b id={id}>{title}</b>
      {state === 'done' && <span class="said"> {say('(done)')}</span>}
      <div class="muted">{children}</div>
    </li>
  );
}

const steps = ['connect', 'apply', 'confirm', 'notify'] as const;
type WorkStep = (typeof steps)[number];

/** How far the work in Cove is: the first step that is not done, and the state of each for its item. */
export function stepsOf(done: Readonly<Record<WorkStep, boolean>>): {
  first: WorkStep | null;
  at: (step: WorkStep) => 'done' | 'now' | '';
} {
  const first = steps.find((step) => !done[step]) ?? null;
  return { first, at: (step) => (done[step] ? 'done' : first === step ? 'now' : '') };
}

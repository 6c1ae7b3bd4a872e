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

import { say } from '../../lib/domain/say.ts';
import type { AppModel } from '../../lib/models/app.ts';
import { Icon } from '../icons/icon.tsx';

/**
 * The steps as a quiet rail. A step that cannot be done yet can still be looked at; it says what is missing. Links,
 * because they lead somewhere and change nothing: "Connect" the step is no button beside "Connect" the button.
 */
export function Rail({ model }: { model: AppModel }) {
  const view = model.view.value;
  return (
    <nav class="rail" aria-label={say('Steps')}>
      <ol>
        {model.rail.value.map((step) => (
          <li key={step.id}>
            <a
              href={`#${step.id}`}
              class={`rail-step ${step.blocked === null ? '' : 'blocked'}`}
              aria-current={view === step.id ? 'step' : undefined}
              title={step.blocked ?? undefined}
              onClick={(event) => {
                event.preventDefault();
                model.go(step.id);
              }}
            >
              {step.title}
              {step.done && (
                <span class="dot">
                  <Icon name="met" size={12} />
                  <span class="said">{say('done')}</span>
                </span>
              )}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

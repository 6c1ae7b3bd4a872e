import type { AppModel } from '../../lib/models/app.ts';
import { Icon } from '../icons/icon.tsx';

/** The steps as a quiet rail. A step that cannot be done yet can still be looked at; it says what is missing. */
export function Rail({ model }: { model: AppModel }) {
  const view = model.view.value;
  return (
    <nav class="rail" aria-label="Steps">
      <ol>
        {model.rail.value.map((step) => (
          <li key={step.id}>
            <button
              type="button"
              class={`rail-step ${step.blocked === null ? '' : 'blocked'}`}
              aria-current={view === step.id ? 'step' : undefined}
              title={step.blocked ?? undefined}
              onClick={() => model.go(step.id)}
            >
              {step.title}
              {step.done && (
                <span class="dot">
                  <Icon name="met" size={12} />
                  <span class="said">done</span>
                </span>
              )}
            </button>
          </li>
        ))}
      </ol>
      <button
        type="button"
        class="rail-step overview"
        aria-current={view === 'overview' ? 'page' : undefined}
        onClick={() => model.go('overview')}
      >
        Overview
      </button>
    </nav>
  );
}

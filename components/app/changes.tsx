import { useId, useState } from 'preact/hooks';
import { say } from '../../lib/domain/say.ts';
import type { AppModel } from '../../lib/models/app.ts';
import { number } from '../../lib/models/words.ts';
import { Timeline } from '../drift/timeline.tsx';
import { Icon } from '../icons/icon.tsx';
import { FailureNotice } from '../parts/notice.tsx';

/** The history of a tenant between checks, folded until somebody wants it, and who is told of it. */
export function Changes({ model }: { model: AppModel }) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const drift = model.tenant.drift.value;
  const failure = model.actions.failures.value['notices'];
  const events = drift.passes.length;
  return (
    <section class="section" aria-labelledby={id}>
      <h3>
        <button
          type="button"
          class="section-head"
          aria-expanded={open}
          aria-controls={`${id}-body`}
          onClick={() => setOpen(!open)}
        >
          <Icon name="chevron" size={14} />
          <span id={id} class="cut">
            {say('What changed')}
          </span>
          <span class="section-state">{events === 0 ? say('nothing yet') : number(events)}</span>
        </button>
      </h3>
      <div class="section-body changes-body" id={`${id}-body`} hidden={!open}>
        {open && (
          <>
            <Timeline drift={drift} now={model.clock.value} />
            <label class="choice">
              <input
                type="checkbox"
                checked={model.notices.on.value}
                disabled={model.actions.busy.value.has('notices')}
                onChange={(event) => {
                  const { checked } = event.currentTarget;
                  // The box follows what is stored: the browser may be told no.
                  event.currentTarget.checked = model.notices.on.value;
                  void model.notices.set(checked);
                }}
              />
              <span class="grow">
                {say('Notify me when something gets worse')}{' '}
                <span class="muted small notices-hint">
                  {say('Alcove looks again when you visit HaloPSA, and once a day while it holds the Client Secret.')}
                </span>
              </span>
            </label>
            {failure && <FailureNotice failure={failure} />}
          </>
        )}
      </div>
    </section>
  );
}

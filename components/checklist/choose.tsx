import { useId, useState } from 'preact/hooks';
import { say } from '../../lib/domain/say.ts';
import type { Actions } from '../../lib/models/actions.ts';
import type { Choice, TenantChecklist } from '../../lib/models/tenant.ts';
import { Button } from '../parts/button.tsx';
import { FailureNotice } from '../parts/notice.tsx';

const words = {
  role: {
    question: say('Which role is Cove’s?'),
    why: say('Several roles could be. Alcove checks the one you choose and remembers it for this tenant.'),
    again: say('Choose another role'),
    other: say('It is there under another name'),
    otherWhy: say('Alcove checks the one you choose and remembers it for this tenant.'),
  },
  application: {
    question: say('Which application is Cove’s?'),
    why: say('Several applications could be. Alcove checks the one you choose and remembers it for this tenant.'),
    again: say('Choose another application'),
    other: say('It is there under another name'),
    otherWhy: say('Alcove checks the one you choose and remembers it for this tenant.'),
  },
} as const;

/** Asked once per tenant where several could be meant; else, and afterwards, a quiet line lets it be changed. */
export function Choose({ choice, tenant, actions }: { choice: Choice; tenant: TenantChecklist; actions: Actions }) {
  const id = useId();
  const [again, setAgain] = useState(false);
  const text = words[choice.what];
  const failure = actions.failures.value[`choose:${choice.what}`];
  const busy = actions.busy.value.has(`choose:${choice.what}`);
  if ((choice.chosen !== null || !choice.asked) && !again) {
    return (
      <div class="choose settled">
        <div>
          <Button small kind="quiet" onPress={() => setAgain(true)}>
            {choice.chosen === null ? text.other : text.again}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <fieldset class="choose" aria-labelledby={id} disabled={busy}>
      <strong id={id}>{text.question}</strong>
      <p class="small">{choice.asked ? text.why : text.otherWhy}</p>
      <div class="choices">
        {choice.options.map((option) => (
          <label class="choice" key={option.id}>
            <input
              type="radio"
              name={id}
              checked={option.id === choice.chosen}
              onChange={() => {
                setAgain(false);
                void tenant.choose(choice.what, option.id);
              }}
            />
            <span class="grow" dir="auto">
              {option.name}
              {option.detail !== undefined && <span class="muted small"> {option.detail}</span>}
            </span>
          </label>
        ))}
      </div>
      {failure && <FailureNotice failure={failure} />}
    </fieldset>
  );
}

import { say } from '../../lib/domain/say.ts';
import type { DiagnosticsModel } from '../../lib/models/diagnostics.ts';
import { Button } from '../parts/button.tsx';
import { FailureNotice } from '../parts/notice.tsx';

/** What would be told to somebody who helps: shown in full before it is copied. */
export function Support({ model }: { model: DiagnosticsModel }) {
  const failure = model.actions.failures.value['copy'];
  return (
    <section aria-labelledby="d-support" class="support">
      <h2 id="d-support">{say('For support')}</h2>
      <p class="muted">
        {say(
          'Exactly this text is copied. Secrets and tokens are not in it, ids are shortened, and customers are counted, not named.',
        )}
      </p>
      <label class="choice">
        <input
          type="checkbox"
          checked={model.names.value}
          onChange={(event) => model.setNames(event.currentTarget.checked)}
        />
        <span class="grow">{say('Leave names of customers in it')}</span>
      </label>
      <div class="line">
        <Button kind="primary" icon="copy" onPress={() => void model.copy()}>
          {say('Copy for support')}
        </Button>
        <Button icon="save" onPress={() => void model.save()}>
          {say('Save as a file')}
        </Button>
        {model.copied.value && (
          <span class="muted small" role="status">
            {say('Copied.')}
          </span>
        )}
      </div>
      {failure && <FailureNotice failure={failure} onDismiss={() => model.actions.dismiss('copy')} />}
      <pre class="preview" tabIndex={0} role="region" aria-label={say('What is copied')}>
        {model.text.value}
      </pre>
    </section>
  );
}

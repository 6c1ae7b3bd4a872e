import type { SecretOffer } from '../../lib/models/secret-offer.ts';
import type { SidebarModel } from '../../lib/models/sidebar.ts';
import { age, clockTime } from '../../lib/models/words.ts';
import { Button } from '../parts/button.tsx';
import { FailureNotice, Notice } from '../parts/notice.tsx';

/** The secret that HaloPSA shows once: the offer to keep it, what came of it, and until when it is held. */
export function SecretCard({ model }: { model: SidebarModel }) {
  const { secret, actions } = model;
  const failures = ['sight:keep', 'secret.keep', 'secret.wipe', 'secret.extend'].flatMap((key) => {
    const failure = actions.failures.value[key];
    return failure ? [{ key, failure }] : [];
  });
  const card = cardOf(model);
  if (!card && failures.length === 0) return null;
  return (
    <div class="sidebar-notices" data-secret={secret.stage.value}>
      {card}
      {failures.map(({ key, failure }) => (
        <FailureNotice key={key} failure={failure} onDismiss={() => actions.dismiss(key)} />
      ))}
    </div>
  );
}

function cardOf(model: SidebarModel) {
  const { secret } = model;
  switch (secret.stage.value) {
    case 'none':
      return null;
    case 'offered':
      return (
        <Notice
          tone={secret.closing.value ? 'problem' : 'caution'}
          urgent
          title={secret.closing.value ? 'Not kept yet' : 'HaloPSA shows the Client Secret now'}
        >
          <p>
            {secret.closing.value
              ? 'Once this is closed, HaloPSA never shows the secret again. Keep it first, or copy it yourself.'
              : 'It is shown this once. Alcove can keep it in memory and try it at once; it is never displayed here.'}
          </p>
          <div>
            <Button small kind="primary" sight="keep" onPress={() => void secret.keep()}>
              Keep the secret
            </Button>
          </div>
        </Notice>
      );
    case 'unreadable':
      return (
        <Notice tone={secret.closing.value ? 'problem' : 'caution'} urgent title="HaloPSA shows a Client Secret now">
          <p>
            Alcove cannot read it here. Copy it before you close this, then enter it under Connect: HaloPSA never shows
            it again.
          </p>
          <div>
            <Button small icon="open" onPress={() => model.openApp('connect')}>
              Open Connect
            </Button>
          </div>
        </Notice>
      );
    case 'keeping':
      return (
        <Notice tone="plain" title="Keeping the Client Secret">
          <p>It is in memory. Alcove tries it now as Cove will.</p>
        </Notice>
      );
    case 'kept':
      return <Kept model={model} secret={secret} />;
    case 'lost':
      return (
        <Notice tone="caution" title="The Client Secret was closed without being kept">
          <p>
            It was shown {age(secret.lostAt.value ?? 0, model.clock.value)}, and HaloPSA does not show it again. If you
            copied it, enter it under Connect. If not, make a new one on the application's page.
          </p>
          <div class="line">
            <Button small kind="primary" icon="open" onPress={() => model.openApp('connect')}>
              Open Connect
            </Button>
            <Button small icon="point" onPress={() => void model.showMe('secret-kept')}>
              Make a new one
            </Button>
            <Button small kind="quiet" onPress={() => void secret.understood()}>
              Dismiss
            </Button>
          </div>
        </Notice>
      );
  }
}

function Kept({ model, secret }: { model: SidebarModel; secret: SecretOffer }) {
  const trial = secret.trial.value;
  const until = secret.until.value;
  const { tone, title, text } = saying(trial);
  return (
    <Notice tone={tone} title={title} urgent={trial !== null}>
      {text !== null && <p>{text}</p>}
      {trial?.failure && trial.outcome !== 'unbound' && <p>{trial.failure.message}</p>}
      <p class="muted small">
        {[
          secret.vault.value === 'locked' && 'In the vault, which is locked: unlock it in Alcove before it is needed.',
          secret.vault.value === 'open' && 'In the vault, which is unlocked.',
          until !== null && `Held in memory until ${clockTime(until)}.`,
        ]
          .filter((text) => text !== false)
          .join(' ')}
      </p>
      <div class="line">
        <Button small kind="quiet" onPress={() => void secret.wipe()}>
          Wipe now
        </Button>
        {until !== null && (
          <Button small kind="quiet" onPress={() => void secret.extend()}>
            Keep longer
          </Button>
        )}
        {secret.vault.value === 'locked' && (
          <Button small icon="open" onPress={() => model.openApp('connect')}>
            Unlock
          </Button>
        )}
        {trial !== null && trial.outcome !== 'works' && (
          <Button
            small
            disabled={model.tenant.checking.value}
            onPress={() => {
              secret.retried();
              void model.tenant.check();
            }}
          >
            Try it again
          </Button>
        )}
      </div>
    </Notice>
  );
}

function saying(trial: SecretOffer['trial']['value']): {
  tone: 'good' | 'plain' | 'caution' | 'problem';
  title: string;
  text: string | null;
} {
  switch (trial?.outcome) {
    case undefined:
      return { tone: 'plain', title: 'Client Secret kept', text: null };
    case 'works':
      return trial?.failure
        ? { tone: 'caution', title: 'The Client Secret is kept and works', text: 'Not everything can be read with it:' }
        : { tone: 'good', title: 'The Client Secret is kept and works', text: 'What shows it may be closed now.' };
    case 'refused':
      return { tone: 'problem', title: 'The Client Secret is kept, but refused', text: null };
    case 'scope-missing':
      return { tone: 'problem', title: 'The Client Secret is right, but permissions are missing', text: null };
    case 'untried':
      return { tone: 'caution', title: 'The Client Secret is kept', text: 'It could not be tried yet:' };
    case 'unbound':
      return {
        tone: 'caution',
        title: 'The Client Secret is kept',
        text: 'Its Client ID is not shown here, so it could not be tried. Close this and open the application once: Alcove reads the Client ID there.',
      };
  }
}

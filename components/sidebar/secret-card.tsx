import { say } from '../../lib/domain/say.ts';
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
          title={secret.closing.value ? say('Not kept yet') : say('HaloPSA shows the Client Secret now')}
        >
          <p>
            {secret.closing.value
              ? say('Once this is closed, HaloPSA never shows the secret again. Keep it first, or copy it yourself.')
              : say(
                  'It is shown this once. Alcove can keep it in memory and try it at once; it is never displayed here.',
                )}
          </p>
          <div>
            <Button small kind="primary" sight="keep" onPress={() => void secret.keep()}>
              {say('Keep the secret')}
            </Button>
          </div>
        </Notice>
      );
    case 'unreadable':
      return (
        <Notice
          tone={secret.closing.value ? 'problem' : 'caution'}
          urgent
          title={say('HaloPSA shows a Client Secret now')}
        >
          <p>
            {say(
              'Alcove cannot read it here. Copy it before you close this, then enter it under Connect: HaloPSA never shows it again.',
            )}
          </p>
          <div>
            <Button small icon="open" onPress={() => model.openApp('connect')}>
              {say('Open Connect')}
            </Button>
          </div>
        </Notice>
      );
    case 'keeping':
      return (
        <Notice tone="plain" title={say('Keeping the Client Secret')}>
          <p>{say('It is in memory. Alcove tries it now as Cove will.')}</p>
        </Notice>
      );
    case 'kept':
      return <Kept model={model} secret={secret} />;
    case 'lost':
      return (
        <Notice tone="caution" title={say('The Client Secret was closed without being kept')}>
          <p>
            {say(
              "It was shown {when}, and HaloPSA does not show it again. If you copied it, enter it under Connect. If not, make a new one on the application's page.",
              { when: age(secret.lostAt.value ?? 0, model.clock.value) },
            )}
          </p>
          <div class="line">
            <Button small kind="primary" icon="open" onPress={() => model.openApp('connect')}>
              {say('Open Connect')}
            </Button>
            <Button small icon="point" onPress={() => void model.showMe('secret-kept')}>
              {say('Make a new one')}
            </Button>
            <Button small kind="quiet" onPress={() => void secret.understood()}>
              {say('Dismiss')}
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
          secret.vault.value === 'locked' &&
            say('In the vault, which is locked: unlock it in Alcove before it is needed.'),
          secret.vault.value === 'open' && say('In the vault, which is unlocked.'),
          until !== null && say('Held in memory until {until}.', { until: clockTime(until) }),
        ]
          .filter((line) => line !== false)
          .join(' ')}
      </p>
      <div class="line">
        <Button small kind="quiet" onPress={() => void secret.wipe()}>
          {say('Wipe now')}
        </Button>
        {until !== null && (
          <Button small kind="quiet" onPress={() => void secret.extend()}>
            {say('Keep longer')}
          </Button>
        )}
        {secret.vault.value === 'locked' && (
          <Button small icon="open" onPress={() => model.openApp('connect')}>
            {say('Unlock')}
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
            {say('Try it again')}
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
      return { tone: 'plain', title: say('Client Secret kept'), text: null };
    case 'works':
      return trial?.failure
        ? {
            tone: 'caution',
            title: say('The Client Secret is kept and works'),
            text: say('Not everything can be read with it:'),
          }
        : {
            tone: 'good',
            title: say('The Client Secret is kept and works'),
            text: say('What shows it may be closed now.'),
          };
    case 'refused':
      return { tone: 'problem', title: say('The Client Secret is kept, but refused'), text: null };
    case 'scope-missing':
      return { tone: 'problem', title: say('The Client Secret is right, but permissions are missing'), text: null };
    case 'untried':
      return { tone: 'caution', title: say('The Client Secret is kept'), text: say('It could not be tried yet:') };
    case 'unbound':
      return {
        tone: 'caution',
        title: say('The Client Secret is kept'),
        text: say(
          'Its Client ID is not shown here, so it could not be tried. Close this and open the application once: Alcove reads the Client ID there.',
        ),
      };
  }
}

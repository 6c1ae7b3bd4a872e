import { say } from '../../lib/domain/say.ts';
import type { SidebarModel } from '../../lib/models/sidebar.ts';
import { age } from '../../lib/models/words.ts';
import { Button } from '../parts/button.tsx';
import { FailureNotice, Notice } from '../parts/notice.tsx';

/** What stands in the way of the checklist: each state with its consequence and the one action that helps. */
export function StandingNotices({ model }: { model: SidebarModel }) {
  const { tenant, actions } = model;
  const notice = mainNotice(model);
  const failure = model.standing.value === 'usual' && !tenant.checking.value ? tenant.checkFailure.value : null;
  const interrupted = tenant.checkRun.value?.state === 'interrupted';
  const others = Object.entries(actions.failures.value).filter(
    ([key, { code }]) => code !== 'stale' && (key === 'manual' || key.startsWith('stop:')),
  );
  if (!notice && !failure && !interrupted && others.length === 0) return null;
  return (
    <div class="sidebar-notices">
      {notice}
      {failure && (
        <FailureNotice failure={failure}>
          <div>
            <Button small onPress={() => void tenant.check()}>
              {say('Try again')}
            </Button>
          </div>
        </FailureNotice>
      )}
      {interrupted && (
        <Notice tone="caution" title={say('The check was interrupted')}>
          <p>{say('The browser ended it halfway. What was read before is still shown.')}</p>
          <div>
            <Button small onPress={() => void tenant.check()}>
              {say('Check again')}
            </Button>
          </div>
        </Notice>
      )}
      {others.map(([key, each]) => (
        <FailureNotice key={key} failure={each} onDismiss={() => actions.dismiss(key)} />
      ))}
    </div>
  );
}

function mainNotice(model: SidebarModel) {
  const { tenant, page } = model;
  const { reload } = page;
  const failure = tenant.checkFailure.value;
  const manual = page.console === 'halo' && (
    <Button small kind="quiet" onPress={() => void tenant.setManual(true)}>
      {say('Go through it by hand')}
    </Button>
  );
  switch (model.standing.value) {
    case 'orphaned':
      return (
        <Notice tone="caution" title={say('Alcove was updated')} urgent>
          <p>
            {say(
              'This page still holds the older version, which can no longer read anything. Save your work here, then reload the page.',
            )}
          </p>
          {reload && (
            <div>
              <Button small onPress={reload}>
                {say('Reload this page')}
              </Button>
            </div>
          )}
        </Notice>
      );
    case 'no-connection':
      return (
        <Notice tone="plain" title={say('No connection yet')}>
          <p>
            {say(
              'Alcove does not know yet which HaloPSA this Cove account is for. Connect it once; the client secret is entered there.',
            )}
          </p>
          <div>
            <Button small kind="primary" icon="open" onPress={() => model.openApp('connect')}>
              {say('Connect to HaloPSA')}
            </Button>
          </div>
        </Notice>
      );
    case 'no-network': {
      const at = tenant.checkedAt.value;
      return (
        <Notice tone="caution" title={say('This computer is offline')}>
          <p>
            {say('Nothing can be read or written until the network is back; HaloPSA and Cove may be well.')}{' '}
            {at !== null && say('Shown is what was read {ago}.', { ago: age(at, model.clock.value) })}
          </p>
        </Notice>
      );
    }
    case 'not-logged-in':
      return (
        <Notice tone="caution" title={say('Nobody is logged in to HaloPSA here')}>
          <p>
            {say('Alcove reads the settings as you. Log in to {host} as an administrator, then check again.', {
              host: tenant.host.value ?? '',
            })}
          </p>
          <div class="line">
            {page.console === 'halo' && (
              <Button small onPress={() => void tenant.check()}>
                {say('Check again')}
              </Button>
            )}
            {manual}
          </div>
        </Notice>
      );
    case 'no-right':
      return (
        <Notice tone="caution" title={say('Your account may not read the settings')}>
          <p>{failure?.message ?? say('Roles and applications are shown to administrators only.')}</p>
          <div class="line">
            <Button small onPress={() => model.openApp('connect')}>
              {say('Use a client secret')}
            </Button>
            {manual}
          </div>
        </Notice>
      );
    case 'offline': {
      const at = tenant.checkedAt.value;
      return (
        <Notice tone="problem" title={say('HaloPSA could not be reached')} urgent>
          <p>
            {failure?.message}
            {at !== null && ` ${say('Shown is what was read {when}.', { when: age(at, model.clock.value) })}`}
          </p>
          <div>
            <Button small onPress={() => void tenant.check()}>
              {say('Try again')}
            </Button>
          </div>
        </Notice>
      );
    }
    case 'usual':
      return tenant.manual.value ? (
        <Notice tone="plain" title={say('Manual mode')}>
          <p>
            {say('Alcove reads nothing from HaloPSA here. Show me leads to each setting; tick what you have checked.')}
          </p>
          <div>
            <Button small onPress={() => void tenant.setManual(false)}>
              {say('Leave manual mode')}
            </Button>
          </div>
        </Notice>
      ) : null;
  }
}

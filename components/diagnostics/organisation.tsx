import { featureWords, isSet, type Policy } from '../../lib/domain/policy.ts';
import { say } from '../../lib/domain/say.ts';
import { Icon } from '../icons/icon.tsx';

const kindWords: Record<string, string> = {
  category: say('Category'),
  role: say('Role'),
  application: say('Application'),
};

/** What the organisation has set through the browser, and which of its settings were not taken, and why. */
export function Organisation({ policy }: { policy: Policy }) {
  const { haloHosts, coveHost, names, off, ignored } = policy;
  return (
    <section aria-labelledby="d-policy">
      <h2 id="d-policy">{say('Set by your organisation')}</h2>
      {!isSet(policy) && <p class="muted">{say('Nothing is set.')}</p>}
      <dl class="facts">
        {haloHosts && (
          <>
            <dt>HaloPSA</dt>
            <dd>
              {haloHosts.length > 0
                ? say('only {hosts}', { hosts: haloHosts.join(', ') })
                : say('no tenant: what is set names no address that can be understood')}
            </dd>
          </>
        )}
        {coveHost !== undefined && (
          <>
            <dt>Cove</dt>
            <dd>{say('only {hosts}', { hosts: coveHost })}</dd>
          </>
        )}
        {Object.entries(names).map(([kind, name]) => (
          <>
            <dt>{kindWords[kind] ?? kind}</dt>
            <dd dir="auto">{name}</dd>
          </>
        ))}
        {off.length > 0 && (
          <>
            <dt>{say('Switched off')}</dt>
            <dd>{off.map((feature) => featureWords[feature]).join('; ')}</dd>
          </>
        )}
      </dl>
      {ignored.length > 0 && (
        <ul class="ways">
          {ignored.map(({ setting, why }) => (
            <li key={setting} data-ignored={setting}>
              <Icon name="warning" />
              <span>
                <b>{setting}</b> {say('is not taken:')} <span dir="auto">{why}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

import { say, sayCount, spokenLanguage } from '../../lib/domain/say.ts';
import { allows, offMessage } from '../../lib/domain/policy.ts';
import type { DiagnosticsFacts } from '../../lib/models/diagnostics-facts.ts';
import type { DiagnosticsModel } from '../../lib/models/diagnostics.ts';
import { waysTried, type WayTried } from '../../lib/models/diagnostics-words.ts';
import { age, moment, number } from '../../lib/models/words.ts';
import { Icon, Mark, type IconName } from '../icons/icon.tsx';
import { Button } from '../parts/button.tsx';
import { FailureNotice, Notice } from '../parts/notice.tsx';
import { Calibration } from './calibration.tsx';
import { Organisation } from './organisation.tsx';
import { Readers } from './readers.tsx';
import { Receipt, Stored } from './tables.tsx';
import { Support } from './support.tsx';

/** How Alcove reads one tenant: ways in, both readers, what was learnt, every request; and what may be told of it. */
export function Diagnostics({ model }: { model: DiagnosticsModel }) {
  const facts = model.facts.value;
  return (
    <main class="alcove diagnostics" lang={spokenLanguage()} dir="ltr">
      <header class="line diagnostics-head">
        <Mark />
        <h1 class="grow">{say('Diagnostics')}</h1>
        {facts && <Which model={model} facts={facts} />}
      </header>
      {model.failed.value && (
        <Notice tone="problem" urgent title={say('What is stored could not be read')}>
          <p>{say('Reload this page. If it stays so, start the browser again: nothing is lost by that.')}</p>
        </Notice>
      )}
      {!facts && !model.failed.value && (
        <p class="muted" role="status">
          {say('Reading what is stored.')}
        </p>
      )}
      {facts && allows(facts.policy, 'diagnostics') && <Body model={model} facts={facts} />}
      {facts && !allows(facts.policy, 'diagnostics') && (
        <>
          <p>{offMessage('diagnostics')}</p>
          {/* What an administrator has set, and what of it was not understood, is told all the same. */}
          <Organisation policy={facts.policy} />
        </>
      )}
    </main>
  );
}

function Which({ model, facts }: { model: DiagnosticsModel; facts: DiagnosticsFacts }) {
  const { host, hosts } = facts;
  const known = host === null || hosts.includes(host) ? hosts : [host, ...hosts];
  return (
    <>
      {known.length > 1 ? (
        <label>
          <span class="said">{say('Tenant')}</span>
          <select class="head-select" value={host ?? ''} onChange={(event) => model.use(event.currentTarget.value)}>
            {known.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <span class="muted cut">{host ?? ''}</span>
      )}
      {host !== null && (
        <Button icon="check" disabled={model.actions.busy.value.has('check')} onPress={() => void model.check()}>
          {say('Check everything')}
        </Button>
      )}
    </>
  );
}

function Body({ model, facts }: { model: DiagnosticsModel; facts: DiagnosticsFacts }) {
  const { receipt, calibration } = facts;
  const now = model.clock.value;
  const failure = model.actions.failures.value['check'];
  return (
    <>
      {failure && <FailureNotice failure={failure} onDismiss={() => model.actions.dismiss('check')} />}
      {facts.host === null && (
        <Notice tone="plain" title={say('No tenant has been checked yet')}>
          <p>{say('Open HaloPSA, press Check everything in the checklist, and come back.')}</p>
        </Notice>
      )}
      <section aria-labelledby="d-versions">
        <h2 id="d-versions">{say('Versions')}</h2>
        <dl class="facts">
          <dt>Alcove</dt>
          <dd>{facts.alcove}</dd>
          <dt>HaloPSA</dt>
          <dd>{calibration.version ?? <span class="muted">{say('it has not told its version')}</span>}</dd>
          <dt>{say('Browser')}</dt>
          <dd>{facts.browser}</dd>
          <dt>{say('Allowed')}</dt>
          <dd>{facts.permissions.join(', ')}</dd>
        </dl>
      </section>
      <Organisation policy={facts.policy} />
      <section aria-labelledby="d-access">
        <h2 id="d-access">{say('Ways in')}</h2>
        <p class="muted">
          {receipt
            ? say('Tried from the top at the last check, {when} ({startedAt}).', {
                when: age(receipt.startedAt, now),
                startedAt: moment(receipt.startedAt),
              })
            : say('What the next check tries, from the top: your log-in, Cove’s key, then by hand.')}
        </p>
        <ol class="ways">
          {waysTried(facts).map((way) => (
            <Way key={way.way} way={way} />
          ))}
        </ol>
      </section>
      <Readers facts={facts} now={now} />
      <Calibration calibration={calibration} now={now} />
      <Receipt receipt={receipt} />
      <section aria-labelledby="d-runs">
        <h2 id="d-runs">{say('Latest work')}</h2>
        {facts.runs.length === 0 && <p class="muted">{say('Nothing in the last day.')}</p>}
        <ul class="ways">
          {facts.runs.map((run) => (
            <li key={`${run.kind}${run.startedAt}`}>
              <Icon name={run.state === 'failed' ? 'unmet' : run.state === 'done' ? 'met' : 'clock'} />
              <span>
                {run.kind}: {run.state} <span class="muted">{moment(run.startedAt)}</span>
                {run.failure !== null && <p class="muted">{run.failure}</p>}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <Stored items={facts.items} />
      <p class="muted small">
        {sayCount(
          facts.secretsKept,
          'A Client Secret is held for {n} connection; it is not read here. {customers} names of customers are known.',
          'A Client Secret is held for {n} connections; it is not read here. {customers} names of customers are known.',
          { customers: number(facts.customers.length) },
        )}
      </p>
      <Support model={model} />
    </>
  );
}

const icons: Record<WayTried['result'], IconName> = { used: 'met', refused: 'unmet', manual: 'hand', none: 'info' };

function Way({ way }: { way: WayTried }) {
  return (
    <li data-way={way.result}>
      <Icon name={icons[way.result]} />
      <span>
        <b>{way.way}</b> {way.said}
      </span>
    </li>
  );
}

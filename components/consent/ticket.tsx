import { useEffect, useRef } from 'preact/hooks';
import type { ProofTicket } from '../../lib/domain/proof-ticket.ts';
import { say, spokenLanguage } from '../../lib/domain/say.ts';
import type { TicketConsentModel } from '../../lib/models/ticket-consent.ts';
import { number } from '../../lib/models/words.ts';
import { requirementById } from '../../lib/requirements/index.ts';
import { Icon, Mark } from '../icons/icon.tsx';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { Live } from '../parts/live.tsx';
import { FailureNotice, Notice } from '../parts/notice.tsx';
import { Progress } from '../parts/progress.tsx';
import { sayWith } from '../parts/said.tsx';

/** One test ticket: what it says, for whom, and what came of it. The only place from which it is created. */
export function TicketConsent({ model }: { model: TicketConsentModel }) {
  const plan = model.plan.value;
  const stage = model.stage.value;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [stage === 'working', stage === 'done']);
  return (
    <main class="alcove consent" lang={spokenLanguage()} dir="ltr">
      <header class="line">
        <Mark />
        <h1 ref={heading} tabIndex={-1} class="grow">
          {plan
            ? say('One test ticket in {host}', { host: plan.host })
            : stage === 'loading'
              ? say('Reading the plan')
              : say('This plan is not there any more')}
        </h1>
      </header>
      <div class="consent-middle stack wide">
        <Standing model={model} />
        {plan && stage !== 'replaced' && stage !== 'done' && <Ticket plan={plan} />}
        {plan && stage === 'ask' && <Customer model={model} />}
      </div>
      <footer class="consent-foot line ends">
        <Buttons model={model} />
      </footer>
    </main>
  );
}

function Standing({ model }: { model: TicketConsentModel }) {
  const plan = model.plan.value;
  const stage = model.stage.value;
  const run = model.run.value;
  const failures = Object.values(model.actions.failures.value);
  return (
    <>
      {stage === 'ask' && plan && (
        <>
          <p>
            {plan.statusClosed
              ? sayWith(
                  "Nothing has been sent yet. Alcove creates exactly this ticket with Cove's own key (Client ID {clientId}), not with your log-in, reads it back and then closes it with a note ({statusClosed}).",
                  { clientId: <code>{plan.clientId}</code>, statusClosed: plan.statusClosed.name },
                )
              : sayWith(
                  "Nothing has been sent yet. Alcove creates exactly this ticket with Cove's own key (Client ID {clientId}), not with your log-in, reads it back and then asks you to close it.",
                  { clientId: <code>{plan.clientId}</code> },
                )}
          </p>
          <p class="muted small">
            {say(
              'A ticket cannot be taken back: it stays in HaloPSA as a closed one, and HaloPSA may notify people by its own rules. If an earlier test ticket is there, it is taken and no second one is created.',
            )}
          </p>
        </>
      )}
      {stage === 'gone' && <p>{say('Close this page and choose Create a test ticket in the checklist again.')}</p>}
      {stage === 'replaced' && (
        <Notice tone="problem" urgent title={say('The ticket was exchanged while it was shown')}>
          <p>{say('Nothing was sent. Close this page and start again.')}</p>
        </Notice>
      )}
      {stage === 'working' && (
        <Progress run={run ?? { doing: say('Trying a ticket'), done: 0 }} label={say('Test ticket')} />
      )}
      {stage === 'stuck' && (
        <Notice tone="caution" title={say('This was interrupted')}>
          <p>
            {say(
              'Close this page and choose Create a test ticket again: Alcove looks first whether it is there already.',
            )}
          </p>
        </Notice>
      )}
      {failures.map((failure) => (
        <FailureNotice key={failure.message} failure={failure} />
      ))}
      {stage === 'done' && <Result model={model} />}
      <Live text={stage === 'working' ? say('Working') : ''} />
    </>
  );
}

function ticketWords(id: string, adopted: boolean, closed: boolean): string {
  if (adopted)
    return closed
      ? say('Ticket {id} was there already, and is closed', { id })
      : say('Ticket {id} was there already', { id });
  return closed
    ? say('Ticket {id} was created as Cove creates it, and is closed', { id })
    : say('Ticket {id} was created as Cove creates it', { id });
}

function Result({ model }: { model: TicketConsentModel }) {
  const result = model.result.value;
  if (!result) return null;
  const { number: id, closed, adopted, note, failure, cause } = result;
  return (
    <>
      {id !== undefined && !failure && (
        <Notice
          tone={closed ? 'good' : 'caution'}
          urgent
          title={ticketWords(String(id), adopted === true, closed === true)}
        >
          {note !== undefined && <p>{note}</p>}
          <p class="muted small">{say('Its number is in the report.')}</p>
        </Notice>
      )}
      {failure && (
        <FailureNotice failure={failure}>
          {id !== undefined && (
            <p>
              {closed
                ? say('The ticket is {id}, closed.', { id: String(id) })
                : say('The ticket is {id}, still open.', { id: String(id) })}{' '}
              {note ?? ''}
            </p>
          )}
          {cause !== undefined && (
            <p data-cause={cause}>
              {sayWith('In the checklist: {label}', { label: <b>{requirementById[cause].label}</b> })}
            </p>
          )}
        </FailureNotice>
      )}
    </>
  );
}

function Ticket({ plan }: { plan: ProofTicket }) {
  const rows: [string, string][] = [
    [say('Subject'), plan.summary],
    ['Ticket Type', plan.type.name],
    [say('Category'), plan.category],
    [say('Impact'), `${plan.impact.name} (${plan.impact.id})`],
    [say('Urgency'), `${plan.urgency.name} (${plan.urgency.id})`],
    [say('Status'), plan.statusNew?.name ?? say('the first status of the ticket type')],
    ...(plan.chosen ? ([[say('Customer'), plan.chosen.name]] satisfies [string, string][]) : []),
  ];
  return (
    <section class="consent-step" aria-label={say('The ticket')}>
      <dl class="ticket-facts">
        {rows.map(([label, value]) => (
          <div key={label} class="consent-change">
            <dt>{label}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Customer({ model }: { model: TicketConsentModel }) {
  const matches = model.matches.value;
  const more = model.more.value;
  const chosen = model.chosen.value;
  return (
    <fieldset class="consent-step stack ticket-customer">
      <legend>{say('Customer')}</legend>
      <p class="muted small">{say('Your own company is the best choice: it is who sees the ticket.')}</p>
      <Field label={say('Search customers')} value={model.search.value} onInput={model.find} />
      <ul class="stack">
        {matches.map(({ id, name }) => (
          <li key={id}>
            <label class="line">
              <input type="radio" name="customer" checked={id === chosen} onChange={() => model.choose(id)} />
              <span dir="auto">{name}</span>
            </label>
          </li>
        ))}
      </ul>
      {matches.length === 0 && <p>{say('No customer is called like that.')}</p>}
      {more > 0 && <p class="muted small">{say('{more} more: search for them by name.', { more: number(more) })}</p>}
    </fieldset>
  );
}

function Buttons({ model }: { model: TicketConsentModel }) {
  const stage = model.stage.value;
  const busy = model.actions.busy.value.size > 0;
  if (stage === 'working' || stage === 'loading') return null;
  if (stage !== 'ask')
    return (
      <Button kind="quiet" onPress={model.close}>
        {say('Close')}
      </Button>
    );
  const disabled = !model.armed.value || busy || model.chosen.value === null;
  return (
    <>
      <Button kind="quiet" onPress={() => void model.cancel()}>
        {say('Cancel')}
      </Button>
      <span class="line">
        {model.chosen.value === null && (
          <span class="muted small line tight">
            <Icon name="info" size={14} />
            {say('Choose a customer')}
          </span>
        )}
        <Button kind="primary" disabled={disabled} onPress={() => void model.create()}>
          {say('Create this test ticket')}
        </Button>
      </span>
    </>
  );
}

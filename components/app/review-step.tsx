import { say, sayCount } from '../../lib/domain/say.ts';
import type { PlanSummary } from '../../lib/mapping/summary.ts';
import type { AppModel } from '../../lib/models/app.ts';
import type { Conflict } from '../../lib/mapping/plan.ts';
import { conflictSentence } from '../../lib/models/map-conflicts.ts';
import { age, number } from '../../lib/models/words.ts';
import { Icon } from '../icons/icon.tsx';
import { CoveNow } from './cove-now.tsx';
import { CoverageBar } from '../map/coverage.tsx';
import { Button } from '../parts/button.tsx';
import { FailureNotice, Notice } from '../parts/notice.tsx';
import { sayWith } from '../parts/said.tsx';

/** Everything that matters before the plan is saved: what is linked, what stays open and what that means, what looks wrong. */
export function ReviewStep({ model }: { model: AppModel }) {
  const { map, customers } = model;
  const connection = model.connection.value;
  const plan = map.editor.plan.value;
  const failure = model.actions.failures.value.save ?? map.editor.failure.value;
  if (!connection || !customers.ready.value) {
    return (
      <div class="pane-scroll">
        <div class="empty">
          <strong>{say('Nothing to review yet')}</strong>
          <p>{say('Read the customers of both sides and map them; the plan then stands here.')}</p>
          <Button kind="primary" onPress={() => model.go(connection ? 'customers' : 'connect')}>
            {connection ? say('Go to Customers') : say('Go to Connect')}
          </Button>
        </div>
      </div>
    );
  }
  const summary = model.summary.value;
  const linked = summary.automatic.customers + summary.hand.customers;
  const reseller = map.reseller.value;
  return (
    <>
      <div class="pane-scroll">
        <div class="stack wide narrow">
          <h2>{say('The plan for {connection}', { connection: connection.name })}</h2>
          <dl class="facts wide-gap">
            <dt>HaloPSA</dt>
            <dd>{connection.host}</dd>
            <dt>{say('Reseller account')}</dt>
            <dd dir="auto">
              {reseller ? reseller.name : <span class="tone-unmet">{say('no PSA customer chosen')}</span>}
            </dd>
            <dt>{say('Linked')}</dt>
            <dd>{linkedWords(summary)}</dd>
          </dl>
          <CoverageBar coverage={map.coverage.value} filter="all" />
          {!reseller && (
            <Notice tone="caution" title={say('The reseller account has no PSA customer')}>
              <p>{say('Cove asks for it, and tickets of customers without a link go there. Choose it on Map.')}</p>
            </Notice>
          )}
          <Open model={model} />
          {summary.conflicts.length > 0 && <Conflicts model={model} conflicts={summary.conflicts} />}
          {!model.byHand.on.value && <CoveNow model={model} />}
          {failure && <FailureNotice failure={failure} />}
          {plan.savedAt !== undefined && (
            <Notice tone="good" title={say('Saved {when}', { when: age(plan.savedAt, model.clock.value) })}>
              <p>
                {model.byHand.on.value
                  ? say('This plan is the list of rows to set in Cove.')
                  : say('This plan is what Apply mapping carries into Cove.')}
              </p>
            </Notice>
          )}
        </div>
      </div>
      <div class="pane-foot">
        <Button kind="quiet" onPress={() => model.go('map')}>
          {say('Back to Map')}
        </Button>
        <Button icon="report" onPress={() => void model.file.export(connection.host)}>
          {say('Export CSV')}
        </Button>
        {plan.savedAt === undefined ? (
          <Button
            kind="primary"
            disabled={
              linked === 0 && !reseller ? true : model.actions.busy.value.has('save') || map.editor.pending.value > 0
            }
            onPress={() => void model.savePlan()}
          >
            {say('Save plan')}
          </Button>
        ) : (
          <Button kind="primary" onPress={() => model.go('apply')}>
            {say('Continue to Cove')}
          </Button>
        )}
      </div>
    </>
  );
}

function linkedWords({ automatic, hand, total }: PlanSummary): string {
  const linked = automatic.customers + hand.customers;
  if (total.devices === 0)
    return sayCount(total.customers, '{linked} of {n} customer', '{linked} of {n} customers', { linked });
  return sayCount(
    total.customers,
    '{linked} of {n} customer, {percent} % of devices',
    '{linked} of {n} customers, {percent} % of devices',
    { linked, percent: Math.round((100 * (automatic.devices + hand.devices)) / total.devices) },
  );
}

/** The named list of what stays without a link, and where its tickets go. */
function Open({ model }: { model: AppModel }) {
  const { open } = model.summary.value;
  const reseller = model.map.reseller.value;
  if (open.length === 0) {
    return (
      <Notice tone="good" title={say('No customer is left open')}>
        <p>{say('Every Cove customer has a PSA customer or was excluded by you.')}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="caution" title={sayCount(open.length, '{n} customer without a link', '{n} customers without a link')}>
      <p>
        {reseller
          ? sayWith('Their tickets go to {reseller}, where nobody may expect them.', {
              reseller: <b dir="auto">{reseller.name}</b>,
            })
          : say(
              'Their tickets go to the reseller’s PSA customer, which is not chosen yet, where nobody may expect them.',
            )}
      </p>
      <details class="fold" open={open.length <= 12}>
        <summary>
          <Icon name="chevron" size={12} />
          {say('Show the names')}
        </summary>
        <ul class="names">
          {open.slice(0, 500).map((customer) => (
            <li key={customer.id}>
              <span class="cut" dir="auto">
                {customer.name}
              </span>
              <span class="muted nowrap">
                {customer.devices === undefined ? '' : sayCount(customer.devices, '{n} device', '{n} devices')}
              </span>
            </li>
          ))}
          {open.length > 500 && <li class="muted">{say('and {more} more', { more: number(open.length - 500) })}</li>}
        </ul>
      </details>
    </Notice>
  );
}

function Conflicts({ model, conflicts }: { model: AppModel; conflicts: readonly Conflict[] }) {
  const { psa, cove } = model.customers.list.value;
  const psaName = new Map(psa.map(({ id, name }) => [id, name]));
  const coveName = new Map(cove.map(({ id, name }) => [id, name]));
  const words = (conflict: Conflict): string =>
    conflictSentence(
      conflict,
      (id) => psaName.get(id),
      (id) => coveName.get(id),
    );
  return (
    <details class="fold" open={conflicts.length <= 5}>
      <summary>
        <Icon name="chevron" size={12} />
        {sayCount(conflicts.length, '{n} thing to look at', '{n} things to look at')}
      </summary>
      <ul class="names">
        {conflicts.slice(0, 100).map((conflict, at) => (
          <li key={at} dir="auto">
            {words(conflict)}
          </li>
        ))}
        {conflicts.length > 100 && (
          <li class="muted">{say('and {more} more', { more: number(conflicts.length - 100) })}</li>
        )}
      </ul>
    </details>
  );
}

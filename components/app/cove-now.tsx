import type { RestorePoint } from '../../lib/domain/cove-rows.ts';
import { say, sayCount } from '../../lib/domain/say.ts';
import type { AppModel } from '../../lib/models/app.ts';
import { age, listed, moment } from '../../lib/models/words.ts';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { Shifts } from '../parts/shifts.tsx';

/** What carrying the plan over would change in Cove, as far as its table has been read. */
export function CoveNow({ model }: { model: AppModel }) {
  const rows = model.cove.rows.value;
  const difference = model.cove.difference.value;
  return (
    <section class="card" aria-labelledby="cove-now">
      <div class="card-head">
        <h3 id="cove-now">{say('What Apply mapping changes in Cove')}</h3>
        {rows && (
          <span class="muted small">{say('Cove’s table read {when}', { when: age(rows.at, model.clock.value) })}</span>
        )}
      </div>
      {difference ? (
        <>
          <Shifts difference={difference} unseen={say('not seen in Cove’s table')} />
          {rows?.complete === false && (
            <p class="muted small">{say('Not every row of the table was seen; the numbers are of those that were.')}</p>
          )}
        </>
      ) : (
        <p class="muted">
          {say(
            'Cove’s table has not been read yet, so the difference is not known. Apply mapping reads the table first in any case.',
          )}
        </p>
      )}
      <div>
        <Button
          small
          onPress={() => {
            model.customers.setSource('page');
            model.go('customers');
          }}
        >
          {rows ? say('Read Cove’s table again') : say('Read Cove’s table')}
        </Button>
      </div>
    </section>
  );
}

/** Earlier states of Cove's table. Going back makes a plan of it, which is then carried over like any other. */
export function RestorePoints({ model }: { model: AppModel }) {
  const { points, choice } = model.cove;
  if (points.value.length === 0) return null;
  return (
    <section class="card" aria-labelledby="restore-head">
      <div class="card-head">
        <h3 id="restore-head">{say('Restore points')}</h3>
      </div>
      <p class="muted">
        {say(
          'What Cove showed before Alcove touched it. Cove itself cannot take back Clear all or a changed hostname; from here it can be put back.',
        )}
      </p>
      <ul class="names">
        {points.value.map((point) => (
          <li key={point.id}>
            <span>
              {say('{links} of {rows}', {
                links: sayCount(linksIn(point), '{n} link', '{n} links'),
                rows: sayCount(Object.keys(point.rows.shown).length, '{n} row', '{n} rows'),
              })}
              <span class="muted">, {age(point.rows.at, model.clock.value)}</span>
            </span>
            <Button
              small
              title={moment(point.rows.at)}
              onPress={() => model.cove.choose(choice.value?.point.id === point.id ? null : point)}
            >
              {say('Restore…')}
            </Button>
          </li>
        ))}
      </ul>
      {choice.value && <Choice model={model} />}
    </section>
  );
}

const linksIn = ({ rows }: RestorePoint): number =>
  Object.values(rows.shown).filter((name) => name.trim() !== '').length;

function Choice({ model }: { model: AppModel }) {
  const choice = model.cove.choice.value;
  if (!choice) return null;
  const { op, unclear } = choice;
  return (
    <div class="stack" role="group" aria-label={say('What restoring changes in the plan')}>
      <Shifts difference={choice} unseen={say('not seen')} />
      {unclear.length > 0 && (
        <Notice tone="caution" title={sayCount(unclear.length, '{n} row cannot be told', '{n} rows cannot be told')}>
          <p>
            {say(
              'No PSA customer has the name any more, or several have it: {names}. These rows stay as they are in the plan.',
              { names: listed(unclear.map(({ cove, psa }) => `${cove} (${psa})`)) },
            )}
          </p>
        </Notice>
      )}
      <div class="line">
        {op === null ? (
          <span class="grow">{say('The plan holds this already.')}</span>
        ) : (
          <Button
            small
            kind="primary"
            onPress={() => {
              void model.map.many(model.cove.restore);
              model.go('review');
            }}
          >
            {say('Restore into the plan')}
          </Button>
        )}
        <Button small kind="quiet" onPress={() => model.cove.choose(null)}>
          {say('Cancel')}
        </Button>
      </div>
      {op !== null && (
        <p class="muted small">{say('You can undo this here. Review and save it, then apply it in Cove.')}</p>
      )}
    </div>
  );
}

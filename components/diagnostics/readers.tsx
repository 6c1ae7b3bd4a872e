import type { PageReading } from '../../lib/domain/tenant.ts';
import type { DiagnosticsFacts, ReaderRow, ReaderSays } from '../../lib/models/diagnostics-facts.ts';
import { outcomeWords } from '../../lib/domain/outcome.ts';
import { say, sayCount } from '../../lib/domain/say.ts';
import { age } from '../../lib/models/words.ts';
import { Icon } from '../icons/icon.tsx';

const pageWords: Record<PageReading['kind'], (name: string) => string> = {
  role: (name) => say('Page of the role {name}', { name }),
  application: (name) => say('Page of the application {name}', { name }),
  'ticket-type': (name) => say('Page of the ticket type {name}', { name }),
  category: (name) => say('Page of the category {name}', { name }),
};

function Says({ says, now }: { says: ReaderSays; now: number }) {
  if (says.kind === 'unknown') return <span class="muted small">{says.note ?? say('not read')}</span>;
  return (
    <>
      <span dir="auto">{says.found ?? outcomeWords[says.kind]}</span>
      {says.at !== null && <span class="muted small"> {age(says.at, now)}</span>}
    </>
  );
}

function Row({ row, now }: { row: ReaderRow; now: number }) {
  return (
    <tr data-reading={row.id} data-disagree={row.disagree ? 'yes' : undefined}>
      <th scope="row">
        {row.label}
        {row.disagree && (
          <span class="disagree">
            <Icon name="warning" size={14} />
            {say('readers disagree')}
          </span>
        )}
      </th>
      <td>
        <Says says={row.api} now={now} />
      </td>
      <td>
        <Says says={row.page} now={now} />
      </td>
      <td class={`tone-${row.joined.kind}`}>{outcomeWords[row.joined.kind]}</td>
    </tr>
  );
}

/** Both readers side by side; where both speak and differ, that is marked and nothing is taken for true. */
export function Readers({ facts, now }: { facts: DiagnosticsFacts; now: number }) {
  const { readers, pages } = facts;
  const disagreeing = readers.filter(({ disagree }) => disagree).length;
  return (
    <section aria-labelledby="d-readers">
      <h2 id="d-readers">{say('Readings')}</h2>
      <p class="muted">
        {say(
          'What HaloPSA’s API says and what its pages showed while they were open, each as if the other were not there.',
        )}
        {disagreeing > 0 && ' '}
        {disagreeing > 0 &&
          sayCount(
            disagreeing,
            'They disagree about {n} setting: that is shown as could not check.',
            'They disagree about {n} settings: that is shown as could not check.',
          )}
      </p>
      <div class="scroll" tabIndex={0} role="region" aria-label={say('Readings, as a table')}>
        <table class="plain">
          <thead>
            <tr>
              <th scope="col">{say('Setting')}</th>
              <th scope="col">API</th>
              <th scope="col">{say('Page')}</th>
              <th scope="col">{say('Outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {readers.map((row) => (
              <Row key={row.id} row={row} now={now} />
            ))}
          </tbody>
        </table>
      </div>
      {pages.map((page) => (
        <details key={`${page.kind}${page.id ?? ''}${page.name ?? ''}`} class="fold">
          <summary>
            <Icon name="chevron" size={12} />
            {pageWords[page.kind](page.name ?? page.id ?? '')}
            <span class="muted">
              {' '}
              {sayCount(page.readings.length, '{n} label', '{n} labels')},{' '}
              {page.mode === 'edit' ? say('being edited') : say('as shown')}, {age(page.at, now)}
            </span>
          </summary>
          <dl class="facts">
            {page.readings.map((reading, at) => (
              <ReadingLine key={at} {...reading} />
            ))}
          </dl>
        </details>
      ))}
    </section>
  );
}

const ReadingLine = ({ label, value }: { label: string; value: string }) => (
  <>
    <dt dir="auto">{label}</dt>
    <dd dir="auto">{value === '' ? <span class="muted">{say('empty')}</span> : value}</dd>
  </>
);

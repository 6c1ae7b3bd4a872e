import type { Coverage } from '../../lib/domain/first-screen.ts';
import { say, sayCount } from '../../lib/domain/say.ts';
import { coverageStates, type CoverageState, type MapFilter } from '../../lib/mapping/table-rows.ts';
import { coverageWords } from '../../lib/models/map-rows.ts';
import { number } from '../../lib/models/words.ts';
import { Icon } from '../icons/icon.tsx';
import { sayWith } from '../parts/said.tsx';

export interface CoverageProps {
  coverage: Coverage;
  /** Rows whose links look wrong. */
  conflicts?: number;
  filter: MapFilter;
  /** Absent: a picture only. */
  onFilter?: (filter: MapFilter) => void;
}

/** How the customers stand, as a bar weighted by devices; each part is a filter with its count. */
export function CoverageBar({ coverage, conflicts = 0, filter, onFilter }: CoverageProps) {
  const byDevices = coverage.total.devices > 0;
  const weight = (state: CoverageState): number =>
    // A customer without a known device still has to be seen in the bar.
    byDevices ? coverage[state].devices + coverage[state].customers * 0.1 : coverage[state].customers;
  const present = coverageStates.filter((state) => coverage[state].customers > 0);
  const press = (next: MapFilter) => onFilter?.(filter === next ? 'all' : next);
  /** Where there is little room, a filter that would show nothing is left out. */
  const nil = (part: MapFilter): string => (filter === part ? '' : 'nil');
  const tip = (state: CoverageState) => {
    const customers = sayCount(coverage[state].customers, '{n} customer', '{n} customers');
    const devices = byDevices ? `, ${sayCount(coverage[state].devices, '{n} device', '{n} devices')}` : '';
    return `${coverageWords[state]}: ${customers}${devices}`;
  };
  return (
    <div class="coverage">
      <div class={`coverage-bar ${filter === 'all' ? '' : 'filtered'}`} aria-hidden="true">
        {present.map((state) => (
          <span
            key={state}
            class={`fill-${state} ${filter === state ? 'on' : ''}`}
            style={{ flexGrow: weight(state), flexBasis: 0 }}
            title={tip(state)}
            onClick={() => press(state)}
          />
        ))}
      </div>
      {onFilter ? (
        <div class="legend" role="group" aria-label={say('Show')}>
          <button type="button" class="legend-item" aria-pressed={filter === 'all'} onClick={() => onFilter('all')}>
            {sayWith('All {customers}', { customers: <b>{number(coverage.total.customers)}</b> })}
          </button>
          {coverageStates
            .filter((state) => state !== 'unchecked' || coverage.unchecked.customers > 0 || filter === 'unchecked')
            .map((state) => (
              <button
                key={state}
                type="button"
                class="legend-item"
                title={tip(state)}
                aria-pressed={filter === state}
                onClick={() => press(state)}
              >
                <span class={`swatch fill-${state}`} />
                {coverageWords[state]} <b>{number(coverage[state].customers)}</b>
              </button>
            ))}
          <button
            type="button"
            class={`legend-item ${conflicts > 0 ? 'wrong' : nil('conflict')}`}
            title={say('Links that look wrong: shared, renamed, inactive, gone or ambiguous PSA customers')}
            aria-pressed={filter === 'conflict'}
            onClick={() => press('conflict')}
          >
            <Icon name="warning" size={12} />
            {sayWith('Conflicts {conflicts}', { conflicts: <b>{number(conflicts)}</b> })}
          </button>
          <button
            type="button"
            class={`legend-item ${coverage.new.customers > 0 ? '' : nil('new')}`}
            title={say('Came to the list since the plan was saved last')}
            aria-pressed={filter === 'new'}
            onClick={() => press('new')}
          >
            {sayWith('New {customers}', { customers: <b>{number(coverage.new.customers)}</b> })}
          </button>
        </div>
      ) : (
        <ul class="legend plain">
          {present.map((state) => (
            <li key={state} class="line tight small">
              <span class={`swatch fill-${state}`} />
              {coverageWords[state]} <b>{number(coverage[state].customers)}</b>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

import type { ReadonlySignal } from '@preact/signals';
import type { CoveCustomer } from '../../lib/domain/customer.ts';
import { coverageWords } from '../../lib/models/map-rows.ts';
import type { MapRowView, MapTable } from '../../lib/models/map-table.ts';
import { age, moment, number } from '../../lib/models/words.ts';
import { Icon, type IconName } from '../icons/icon.tsx';
import { IconButton } from '../parts/button.tsx';
import { Picker } from './picker.tsx';

export interface MapRowProps {
  table: MapTable;
  clock: ReadonlySignal<number>;
  customer: CoveCustomer;
  /** Position among all rows, from 0. */
  at: number;
  top: number;
  height: number;
  total: number;
  /** The column that holds the tab stop, 0: none of this row. */
  tabColumn: number;
}

const icons: Record<MapRowView['state'], IconName> = {
  automatic: 'met',
  hand: 'met',
  suggested: 'info',
  unmapped: 'unmet',
  unchecked: 'unknown',
  excluded: 'minus',
  'set-aside': 'minus',
};

/** One Cove customer and its PSA customer. */
export function MapRow({ table, clock, customer, at, top, height, total, tabColumn }: MapRowProps) {
  const row = table.row(customer);
  const name = customer.name === '' ? `Cove customer ${customer.id}` : customer.name;
  const wrong = row.conflicts.length > 0 || row.gone;
  const cell = (column: number) => ({
    role: 'gridcell' as const,
    'aria-colindex': column,
    tabIndex: tabColumn === column ? 0 : -1,
  });
  const level = customer.level !== undefined && customer.level !== 'EndCustomer' ? levelWords(customer.level) : '';
  return (
    <div
      class="map-row"
      role="row"
      aria-rowindex={at + 2}
      data-cove={customer.id}
      data-state={row.state}
      style={{ top: `${top}px`, blockSize: `${height}px` }}
    >
      <span class="cove" {...cell(1)}>
        <b class="cut" dir="auto" title={name}>
          {name}
        </b>
        {level !== '' && <span class="level">{level}</span>}
        {row.isNew && <span class="level new">new</span>}
      </span>
      <span class="devices nowrap" {...cell(2)}>
        {customer.devices === undefined ? (
          <span class="said">devices not known</span>
        ) : (
          <>
            {number(customer.devices)}
            <span class="unit"> {customer.devices === 1 ? 'device' : 'devices'}</span>
          </>
        )}
      </span>
      <span class="picker-cell" {...cell(3)}>
        <Picker
          label={`PSA customer for ${name}`}
          value={row.psa}
          placeholder={row.offered ? `${row.offered.psa.name}?` : 'none'}
          options={(typed) => table.options(customer, typed)}
          total={total}
          inGrid
          onChoose={(psa) => void table.link(customer, psa)}
        />
      </span>
      <Standing row={row} wrong={wrong} failed={table.lookUp.value.message} cell={cell(4)} />
      <span class="source nowrap" {...cell(5)}>
        {row.at !== null && (
          <>
            <span class="cut">{row.origin}</span>
            <time dateTime={new Date(row.at).toISOString()} title={moment(row.at)}>
              {age(row.at, clock.value)}
            </time>
          </>
        )}
      </span>
      <span class="act" {...cell(6)}>
        <Acts table={table} row={row} name={name} />
      </span>
    </div>
  );
}

const levelWords = (level: string): string =>
  level === 'ServiceOrganization' ? 'service organization' : level.toLowerCase();

/** How the row stands and why: the word first, then the reason; what looks wrong goes before both. */
function Standing(props: {
  row: MapRowView;
  wrong: boolean;
  failed: string | null;
  cell: { role: 'gridcell'; 'aria-colindex': number; tabIndex: number };
}) {
  const { row, wrong, failed, cell } = props;
  const conflict = row.gone ? ['no longer in HaloPSA'] : row.conflicts;
  const word = row.state === 'set-aside' ? '' : coverageWords[row.state];
  const reason = wrong ? conflict.join(', ') : (row.chip ?? '');
  return (
    <span
      class={`reason ${wrong ? 'wrong' : ''}`}
      title={row.state === 'unchecked' && failed !== null ? failed : `${word}: ${reason}`}
      {...cell}
    >
      <Icon name={wrong ? 'warning' : icons[row.state]} size={14} />
      <span class="why">
        <b>{word}</b>
        {reason !== '' && reason.toLowerCase() !== word.toLowerCase() && <span>: {reason}</span>}
      </span>
    </span>
  );
}

function Acts({ table, row, name }: { table: MapTable; row: MapRowView; name: string }) {
  const { customer, state, psa, offered } = row;
  /** The button goes away with what it did; the focus stays in its cell. */
  const then = (deed: () => Promise<void>) => () => {
    const { activeElement } = document;
    activeElement?.closest<HTMLElement>('[role=gridcell]')?.focus({ preventScroll: true });
    void deed();
  };
  if (psa)
    return (
      <>
        {row.renamed && (
          <button
            type="button"
            class="button small"
            tabIndex={-1}
            aria-label={`Keep ${psa.name} for ${name}`}
            onClick={then(() => table.link(customer, psa))}
          >
            Keep
          </button>
        )}
        <IconButton
          icon="close"
          name={`Remove the link of ${name}`}
          tabIndex={-1}
          onPress={then(() => table.unlink(customer))}
        />
      </>
    );
  if (state === 'excluded') {
    return (
      <IconButton
        icon="plus"
        name={`Take ${name} back in`}
        tabIndex={-1}
        onPress={then(() => table.include(customer))}
      />
    );
  }
  return (
    <>
      {offered && (
        <button
          type="button"
          class="button small"
          tabIndex={-1}
          aria-label={`Accept ${offered.psa.name} for ${name}`}
          onClick={then(() => table.link(customer, offered.psa))}
        >
          <Icon name="met" size={14} />
          Accept
        </button>
      )}
      <IconButton icon="minus" name={`Exclude ${name}`} tabIndex={-1} onPress={then(() => table.exclude(customer))} />
    </>
  );
}

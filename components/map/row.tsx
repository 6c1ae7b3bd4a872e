import { useComputed, type ReadonlySignal } from '@preact/signals';
import { say, sayCount } from '../../lib/domain/say.ts';
import { coverageWords } from '../../lib/models/map-rows.ts';
import type { MapRowView, MapTable } from '../../lib/models/map-view.ts';
import { age, moment, number } from '../../lib/models/words.ts';
import { ShiftingIcon, type IconName } from '../icons/icon.tsx';
import type { Cell } from './grid.ts';
import { Picker } from './picker.tsx';
import { RowActs } from './row-acts.tsx';
import type { RowSlot } from './virtual.ts';

export interface MapRowProps {
  table: MapTable;
  clock: ReadonlySignal<number>;
  slot: RowSlot;
  rowHeight: ReadonlySignal<number>;
  /** The cell that holds the tab stop. */
  active: ReadonlySignal<Cell>;
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

/** How a customer is called everywhere in its row. */
const nameOf = ({ customer }: MapRowView): string =>
  customer.name === '' ? say('Cove customer {id}', { id: customer.id }) : customer.name;
const levelOf = ({ customer: { level } }: MapRowView): string =>
  level === undefined || level === 'EndCustomer'
    ? ''
    : level === 'ServiceOrganization'
      ? say('service organization')
      : level.toLowerCase();

/** What stands in the cell of state and reason: the word first, then the reason; what looks wrong goes before both. */
function standingOf(row: MapRowView, failed: string | null) {
  const wrong = row.gone || row.conflicts.length > 0;
  const word = row.state === 'set-aside' ? '' : coverageWords[row.state];
  const reason = wrong ? (row.gone ? [say('no longer in HaloPSA')] : row.conflicts).join(', ') : (row.chip ?? '');
  return {
    wrong,
    word,
    reason: reason === '' || reason.toLowerCase() === word.toLowerCase() ? '' : `: ${reason}`,
    title: row.state === 'unchecked' && failed !== null ? failed : `${word}: ${reason}`,
    icon: wrong ? ('warning' as const) : icons[row.state],
  };
}

/**
 * One Cove customer and its PSA customer. It is drawn once; afterwards its texts follow the row that its slot shows, each by
 * itself, so that another row costs some texts and not a component.
 */
export function MapRow({ table, clock, slot, rowHeight, active }: MapRowProps) {
  const view = useComputed(() => {
    const customer = table.rows.value[slot.index.value];
    return customer ? table.row(customer) : null;
  });
  /** What one part of the row says; `otherwise` while it shows none. */
  const part = <T,>(of: (row: MapRowView) => T, otherwise: T) =>
    useComputed(() => (view.value ? of(view.value) : otherwise));
  const cell = (column: number) => ({
    role: 'gridcell' as const,
    'aria-colindex': column,
    tabIndex: useComputed(() => (active.value.row === slot.index.value && active.value.column === column ? 0 : -1)),
  });
  const name = part(nameOf, '');
  const level = part(levelOf, '');
  const standing = part((row) => standingOf(row, table.lookUp.value.message), null);
  const at = part((row) => row.at, null);
  return (
    <div
      class="map-row"
      role="row"
      hidden={useComputed(() => view.value === null)}
      aria-rowindex={useComputed(() => slot.index.value + 2)}
      data-cove={part(({ customer }) => customer.id, '')}
      data-state={part(({ state }) => state, 'set-aside')}
      style={useComputed(() => `top: ${slot.index.value * rowHeight.value}px`)}
    >
      <span class="cove" {...cell(1)}>
        <b class="cut" dir="auto" title={name}>
          {name}
        </b>
        <span class="level" hidden={useComputed(() => level.value === '')}>
          {level}
        </span>
        <span class="level new" hidden={part((row) => !row.isNew, true)}>
          {say('new')}
        </span>
      </span>
      <span class="devices nowrap" {...cell(2)}>
        <span>{part(({ customer: { devices } }) => (devices === undefined ? '' : number(devices)), '')}</span>
        <span class="unit">
          {part(
            ({ customer: { devices } }) => (devices === undefined ? '' : ` ${sayCount(devices, 'device', 'devices')}`),
            '',
          )}
        </span>
        <span class="said">
          {part(({ customer }) => (customer.devices === undefined ? say('devices not known') : ''), '')}
        </span>
      </span>
      <span class="picker-cell" {...cell(3)}>
        <Picker
          label={useComputed(() => say('PSA customer for {name}', { name: name.value }))}
          value={part(({ psa }) => psa, null)}
          placeholder={part(({ offered }) => (offered ? `${offered.psa.name}?` : say('none')), '')}
          options={(typed) => (view.value ? table.options(view.value.customer, typed) : [])}
          total={table.psaCount}
          whole={table.whole}
          inGrid
          owner={part(({ customer }) => customer.id, '')}
          onChoose={(psa) => {
            const row = view.peek();
            if (row) void table.link(row.customer, psa);
          }}
        />
      </span>
      <span
        class={useComputed(() => (standing.value?.wrong === true ? 'reason wrong' : 'reason'))}
        title={useComputed(() => standing.value?.title ?? '')}
        {...cell(4)}
      >
        <ShiftingIcon name={useComputed(() => standing.value?.icon ?? 'minus')} size={14} />
        <span class="why">
          <b>{useComputed(() => standing.value?.word ?? '')}</b>
          <span>{useComputed(() => standing.value?.reason ?? '')}</span>
        </span>
      </span>
      <span class="source nowrap" {...cell(5)}>
        <span class="cut">{part(({ origin }) => origin ?? '', '')}</span>
        <time
          dateTime={useComputed(() => (at.value === null ? '' : new Date(at.value).toISOString()))}
          title={useComputed(() => (at.value === null ? '' : moment(at.value)))}
        >
          {useComputed(() => (at.value === null ? '' : age(at.value, clock.value)))}
        </time>
      </span>
      <span class="act" {...cell(6)}>
        <RowActs table={table} row={view} name={name} />
      </span>
    </div>
  );
}

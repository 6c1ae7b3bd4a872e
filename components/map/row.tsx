import type { CoveCustomer } from '../../lib/domain/customer.ts';
import type { MapTable } from '../../lib/models/map-table.ts';
import { count } from '../../lib/models/words.ts';
import { Icon } from '../icons/icon.tsx';
import { IconButton } from '../parts/button.tsx';
import { Picker } from './picker.tsx';

export interface MapRowProps {
  table: MapTable;
  customer: CoveCustomer;
  /** Position among all rows, from 0. */
  at: number;
  top: number;
  height: number;
  total: number;
}

/** One Cove customer and its PSA customer. */
export function MapRow({ table, customer, at, top, height, total }: MapRowProps) {
  const row = table.row(customer);
  const name = customer.name === '' ? `Cove customer ${customer.id}` : customer.name;
  const devices = customer.devices === undefined ? '' : count(customer.devices, 'device');
  const reason = row.gone ? 'no longer in HaloPSA' : row.chip;
  return (
    <div
      class="map-row"
      role="row"
      aria-rowindex={at + 2}
      data-cove={customer.id}
      data-state={row.state}
      style={{ top: `${top}px`, blockSize: `${height}px` }}
    >
      <div class="row-line" role="presentation">
        <span class="cove" role="cell">
          <b class="cut" dir="auto" title={name}>
            {name}
          </b>
          {customer.level === 'Site' && <span class="devices nowrap">site</span>}
        </span>
        <span class="devices nowrap" role="cell">
          {devices}
        </span>
        <span class={`reason ${row.gone ? 'gone' : ''}`} role="cell">
          <span class="cut" title={reason ?? undefined}>
            {reason}
          </span>
        </span>
      </div>
      <div class="row-line" role="presentation">
        <span class="picker-cell" role="cell">
          <Picker
            label={`PSA customer for ${name}`}
            value={row.psa}
            placeholder={row.offered ? `${row.offered.psa.name}?` : 'Choose a PSA customer'}
            options={(typed) => table.options(customer, typed)}
            total={total}
            onChoose={(psa) => void table.link(customer, psa)}
          />
        </span>
        <span class="act" role="cell">
          <Acts table={table} customer={customer} name={name} />
        </span>
      </div>
    </div>
  );
}

function Acts({ table, customer, name }: { table: MapTable; customer: CoveCustomer; name: string }) {
  const { state, psa, offered } = table.row(customer);
  if (psa)
    return <IconButton icon="close" name={`Remove the link of ${name}`} onPress={() => void table.unlink(customer)} />;
  if (state === 'excluded') {
    return <IconButton icon="plus" name={`Take ${name} back in`} onPress={() => void table.include(customer)} />;
  }
  return (
    <>
      {offered && (
        <button
          type="button"
          class="button small"
          aria-label={`Accept ${offered.psa.name} for ${name}`}
          onClick={() => void table.link(customer, offered.psa)}
        >
          <Icon name="met" size={14} />
          Accept
        </button>
      )}
      <IconButton icon="minus" name={`Exclude ${name}`} onPress={() => void table.exclude(customer)} />
    </>
  );
}

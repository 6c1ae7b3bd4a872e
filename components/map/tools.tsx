import { useId, useRef, useState } from 'preact/hooks';
import type { AppModel } from '../../lib/models/app.ts';
import type { MapSort } from '../../lib/models/map-rows.ts';
import { count } from '../../lib/models/words.ts';
import { Icon } from '../icons/icon.tsx';
import { Button } from '../parts/button.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { Picker } from './picker.tsx';

/** The reseller account's own row: its PSA customer receives what has no link. */
export function ResellerRow({ model }: { model: AppModel }) {
  const { map, customers } = model;
  return (
    <div class="map-reseller" role="group" aria-label="Reseller account">
      <strong>Reseller account</strong>
      <Picker
        label="PSA customer for the reseller account"
        value={map.reseller.value}
        placeholder="Choose a PSA customer"
        options={(typed) => map.options(null, typed)}
        total={customers.list.value.psa.length}
        onChoose={(psa) => void map.setReseller(psa)}
      />
      <span class="muted small">Receives the tickets of every customer without a link.</span>
    </div>
  );
}

const sorts: readonly { id: MapSort; words: string }[] = [
  { id: 'work', words: 'Open first' },
  { id: 'devices', words: 'Most devices' },
  { id: 'name', words: 'Cove name' },
  { id: 'psa', words: 'PSA name' },
];

/** Search, order, and what acts on many rows at once. */
export function Tools({ model }: { model: AppModel }) {
  const { map } = model;
  const { editor } = map;
  const id = useId();
  const [asking, setAsking] = useState<'all' | 'clear' | null>(null);
  const again = useRef<HTMLDivElement>(null);
  const links = Object.keys(editor.plan.value.links).length;
  const total = map.coverage.value.total.customers;
  const reseller = map.reseller.value;
  const undo = editor.undoLabel.value;
  const redo = editor.redoLabel.value;
  const done = (act?: () => Promise<void>): void => {
    setAsking(null);
    // The button that asked is in reach again for the keyboard.
    again.current?.querySelector<HTMLElement>(asking === 'all' ? '[data-ask="all"]' : '[data-ask="clear"]')?.focus();
    if (act) void act();
  };
  return (
    <div class="stack" ref={again}>
      <div class="map-tools">
        <span class="search">
          <Icon name="search" size={14} />
          <label class="said" for={id}>
            Search customers
          </label>
          <input
            id={id}
            class="field-input"
            type="search"
            placeholder="Search"
            data-search
            value={map.query.value.search}
            onInput={(event) => map.search(event.currentTarget.value)}
          />
        </span>
        <select
          aria-label="Order"
          value={map.query.value.sort}
          onChange={(event) => {
            const chosen = sorts.find((each) => each.id === event.currentTarget.value);
            if (chosen) map.sort(chosen.id);
          }}
        >
          {sorts.map((each) => (
            <option key={each.id} value={each.id}>
              {each.words}
            </option>
          ))}
        </select>
        <span data-ask="all" tabIndex={-1}>
          <Button
            small
            disabled={!reseller || total === 0}
            title={reseller ? `Link every customer to ${reseller.name}` : 'Choose the PSA customer of the reseller account first'}
            onPress={() => setAsking('all')}
          >
            Apply to all
          </Button>
        </span>
        <span data-ask="clear" tabIndex={-1}>
          <Button small disabled={links === 0} onPress={() => setAsking('clear')}>
            Clear all
          </Button>
        </span>
        <Button small icon="undo" disabled={undo === null} describedBy={`${id}-undo`} onPress={() => void map.undo()} {...(undo === null ? {} : { title: `Undo: ${undo}` })}>
          Undo
        </Button>
        <Button small icon="redo" disabled={redo === null} describedBy={`${id}-redo`} onPress={() => void map.redo()} {...(redo === null ? {} : { title: `Redo: ${redo}` })}>
          Redo
        </Button>
      </div>
      <div class="undo-label cut">
        <span id={`${id}-undo`}>{undo === null ? 'Nothing to undo yet' : `Undo: ${undo}`}</span>
        <span id={`${id}-redo`} class={redo === null ? 'said' : ''}>
          {redo === null ? 'Nothing to redo' : ` · Redo: ${redo}`}
        </span>
      </div>
      {asking === 'all' && reseller && (
        <Confirm yes={`Link ${count(total, 'customer')}`} onYes={() => done(map.applyToAll)} onNo={() => done()}>
          Link all {count(total, 'customer')} to <b dir="auto">{reseller.name}</b>
          {links > 0 && `, in place of ${count(links, 'link')}`}? You can undo this here.
        </Confirm>
      )}
      {asking === 'clear' && (
        <Confirm yes={`Clear ${count(links, 'link')}`} onYes={() => done(map.clearAll)} onNo={() => done()}>
          Clear all {count(links, 'link')}? You can undo this here; in Cove it cannot be undone.
        </Confirm>
      )}
    </div>
  );
}

import { useId, useRef, useState } from 'preact/hooks';
import type { AppModel } from '../../lib/models/app.ts';
import type { MapSort } from '../../lib/mapping/table-rows.ts';
import { count } from '../../lib/models/words.ts';
import { Icon, type IconName } from '../icons/icon.tsx';
import { Button } from '../parts/button.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { Picker } from './picker.tsx';

const sorts: readonly { id: MapSort; words: string }[] = [
  { id: 'work', words: 'Open first' },
  { id: 'devices', words: 'Most devices' },
  { id: 'name', words: 'Cove name' },
  { id: 'psa', words: 'PSA name' },
  { id: 'state', words: 'State' },
  { id: 'when', words: 'Newest link' },
];

/** The reseller account's own row, search, order, and what acts on many rows at once. */
export function Tools(props: { model: AppModel; bulk: boolean; onBulk: (open: boolean) => void }) {
  const { model, bulk, onBulk } = props;
  const { map } = model;
  const { editor } = map;
  const id = useId();
  const [asking, setAsking] = useState<'all' | 'clear' | null>(null);
  const whole = useRef<HTMLDivElement>(null);
  const links = map.linkCount.value;
  const total = map.coverage.value.total.customers;
  const reseller = map.reseller.value;
  const done = (act?: () => Promise<void>): void => {
    const asked = asking;
    setAsking(null);
    // The focus goes back to the button that asked, or the keyboard would have to start over.
    whole.current?.querySelector<HTMLElement>(asked === 'all' ? '[data-ask="all"]' : '[data-ask="clear"]')?.focus();
    if (act) void act();
  };
  return (
    <div class="stack" ref={whole}>
      <div class="map-reseller" role="group" aria-label="Reseller account">
        <strong title="Its PSA customer receives the tickets of every customer without a link">Reseller</strong>
        <Picker
          label="PSA customer for the reseller account"
          value={map.reseller}
          placeholder="Choose a PSA customer"
          options={(typed) => map.options(null, typed)}
          total={map.psaCount}
          whole={map.whole}
          onChoose={(psa) => void map.setReseller(psa)}
        />
        <button
          type="button"
          class="button small"
          data-ask="all"
          disabled={!reseller || total === 0 || !map.whole.value}
          title={
            reseller
              ? `Link every customer to ${reseller.name}`
              : 'Choose the PSA customer of the reseller account first'
          }
          onClick={() => setAsking('all')}
        >
          Apply to all
        </button>
        <button
          type="button"
          class="button small"
          data-ask="clear"
          disabled={links === 0 || !map.whole.value}
          onClick={() => setAsking('clear')}
        >
          Clear all
        </button>
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
      <div class="map-tools">
        <span class="search">
          <Icon name="search" size={14} />
          <input
            class="field-input"
            type="search"
            aria-label="Search customers"
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
        <button
          type="button"
          class="button small"
          aria-expanded={bulk}
          disabled={!map.whole.value}
          onClick={() => onBulk(!bulk)}
        >
          All shown
          <Icon name={bulk ? 'close' : 'down'} size={12} />
        </button>
        <Again id={id} name="Undo" icon="undo" label={editor.undoLabel.value} onPress={() => void map.undo()} />
        <Again id={id} name="Redo" icon="redo" label={editor.redoLabel.value} onPress={() => void map.redo()} />
      </div>
      {(editor.undoLabel.value !== null || editor.redoLabel.value !== null) && (
        <p class="undo-label cut" aria-hidden="true">
          {editor.undoLabel.value !== null
            ? `Undo: ${editor.undoLabel.value}`
            : `Redo: ${editor.redoLabel.value ?? ''}`}
        </p>
      )}
    </div>
  );
}

/** Undo or Redo; what exactly it will do is its description. */
function Again(props: {
  id: string;
  name: 'Undo' | 'Redo';
  icon: IconName;
  label: string | null;
  onPress: () => void;
}) {
  const { id, name, icon, label, onPress } = props;
  return (
    <span class="again">
      <Button
        small
        icon={icon}
        disabled={label === null}
        describedBy={`${id}-${name}`}
        onPress={onPress}
        {...(label === null ? {} : { title: `${name}: ${label}` })}
      >
        {name}
      </Button>
      <span class="said" id={`${id}-${name}`}>
        {label ?? `Nothing to ${name.toLowerCase()}`}
      </span>
    </span>
  );
}

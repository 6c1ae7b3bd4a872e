import { useId, useRef, useState } from 'preact/hooks';
import { say, sayCount } from '../../lib/domain/say.ts';
import type { AppModel } from '../../lib/models/app.ts';
import type { MapSort } from '../../lib/mapping/table-rows.ts';
import { Icon } from '../icons/icon.tsx';
import { Button } from '../parts/button.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { sayWith } from '../parts/said.tsx';
import { Picker } from './picker.tsx';

const sorts: readonly { id: MapSort; words: string }[] = [
  { id: 'work', words: say('Open first') },
  { id: 'devices', words: say('Most devices') },
  { id: 'name', words: say('Cove name') },
  { id: 'psa', words: say('PSA name') },
  { id: 'state', words: say('State') },
  { id: 'when', words: say('Newest link') },
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
      <div class="map-reseller" role="group" aria-label={say('Reseller account')}>
        <strong title={say('Its PSA customer receives the tickets of every customer without a link')}>
          {say('Reseller')}
        </strong>
        <Picker
          label={say('PSA customer for the reseller account')}
          value={map.reseller}
          placeholder={say('Choose a PSA customer')}
          options={(typed) => map.options(null, typed)}
          total={map.psaCount}
          whole={map.whole}
          onChoose={(psa) => void map.setReseller(psa)}
        />
        <span class="together">
          <button
            type="button"
            class="button small"
            data-ask="all"
            disabled={!reseller || total === 0 || !map.whole.value}
            title={
              reseller
                ? say('Link every customer to {reseller}', { reseller: reseller.name })
                : say('Choose the PSA customer of the reseller account first')
            }
            onClick={() => setAsking('all')}
          >
            {say('Apply to all')}
          </button>
          <button
            type="button"
            class="button small"
            data-ask="clear"
            disabled={links === 0 || !map.whole.value}
            onClick={() => setAsking('clear')}
          >
            {say('Clear all')}
          </button>
        </span>
      </div>
      {asking === 'all' && reseller && (
        <Confirm
          yes={sayCount(total, 'Link {n} customer', 'Link {n} customers')}
          onYes={() => done(map.applyToAll)}
          onNo={() => done()}
        >
          {links > 0
            ? sayWith('Link all {customers} to {name}, in place of {links}? You can undo this here.', {
                customers: sayCount(total, '{n} customer', '{n} customers'),
                name: <b dir="auto">{reseller.name}</b>,
                links: sayCount(links, '{n} link', '{n} links'),
              })
            : sayWith('Link all {customers} to {name}? You can undo this here.', {
                customers: sayCount(total, '{n} customer', '{n} customers'),
                name: <b dir="auto">{reseller.name}</b>,
              })}
        </Confirm>
      )}
      {asking === 'clear' && (
        <Confirm
          yes={sayCount(links, 'Clear {n} link', 'Clear {n} links')}
          onYes={() => done(map.clearAll)}
          onNo={() => done()}
        >
          {sayCount(
            links,
            'Clear all {n} link? You can undo this here; in Cove it cannot be undone.',
            'Clear all {n} links? You can undo this here; in Cove it cannot be undone.',
          )}
        </Confirm>
      )}
      <div class="map-tools">
        <span class="search">
          <Icon name="search" size={14} />
          <input
            class="field-input"
            type="search"
            aria-label={say('Search customers')}
            placeholder={say('Search')}
            data-search
            value={map.query.value.search}
            onInput={(event) => map.search(event.currentTarget.value)}
          />
        </span>
        <span class="together">
          <select
            aria-label={say('Order')}
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
            {say('All shown')}
            <Icon name={bulk ? 'close' : 'down'} size={12} />
          </button>
          <Again id={id} icon="undo" label={editor.undoLabel.value} onPress={() => void map.undo()} />
          <Again id={id} icon="redo" label={editor.redoLabel.value} onPress={() => void map.redo()} />
        </span>
      </div>
      {(editor.undoLabel.value !== null || editor.redoLabel.value !== null) && (
        <p class="undo-label cut" aria-hidden="true">
          {editor.undoLabel.value !== null
            ? againWords.undo.what(editor.undoLabel.value)
            : againWords.redo.what(editor.redoLabel.value ?? '')}
        </p>
      )}
    </div>
  );
}

const againWords = {
  undo: {
    name: say('Undo'),
    what: (label: string) => say('Undo: {label}', { label }),
    nothing: say('Nothing to undo'),
  },
  redo: {
    name: say('Redo'),
    what: (label: string) => say('Redo: {label}', { label }),
    nothing: say('Nothing to redo'),
  },
};

/** Undo or Redo; what exactly it will do is its description. */
function Again(props: { id: string; icon: keyof typeof againWords; label: string | null; onPress: () => void }) {
  const { id, icon, label, onPress } = props;
  const words = againWords[icon];
  return (
    <span class="again">
      <Button
        small
        icon={icon}
        disabled={label === null}
        describedBy={`${id}-${icon}`}
        onPress={onPress}
        {...(label === null ? {} : { title: words.what(label) })}
      >
        {words.name}
      </Button>
      <span class="said" id={`${id}-${icon}`}>
        {label ?? words.nothing}
      </span>
    </span>
  );
}

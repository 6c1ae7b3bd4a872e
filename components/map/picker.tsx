import { useId, useRef, useState } from 'preact/hooks';
import type { PsaCustomer } from '../../lib/domain/customer.ts';
import type { PickerOption } from '../../lib/models/map-table.ts';
import { Icon } from '../icons/icon.tsx';
import { PickerList } from './picker-list.tsx';

export interface PickerProps {
  /** The accessible name. */
  label: string;
  value: PsaCustomer | null;
  placeholder: string;
  options: (typed: string) => readonly PickerOption[];
  /** How many there are in all, for the note under the list. */
  total: number;
  /** In the grid the arrows belong to the table while the list is closed, and the field is no tab stop of its own. */
  inGrid?: boolean;
  onChoose: (psa: PsaCustomer) => void;
}

/**
 * A combobox with list autocomplete (ARIA Authoring Practices): typing searches, arrows move, Enter
 * chooses, Escape closes without a change. Nothing is chosen by leaving it.
 */
export function Picker({ label, value, placeholder, options, total, inGrid = false, onChoose }: PickerProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(-1);
  const shown = open ? options(typed ?? '') : [];

  const close = (): void => {
    setOpen(false);
    setTyped(null);
    setActive(-1);
  };
  const show = (text: string | null): void => {
    setOpen(true);
    setTyped(text);
    // What is typed is meant to choose the best hit with Enter; a list that was only opened chooses nothing yet.
    setActive(text === null || text.trim() === '' ? -1 : 0);
  };
  const choose = (option: PickerOption | undefined): void => {
    close();
    if (option && option.psa.id !== value?.id) onChoose(option.psa);
  };
  /** Done with the list: in the grid the arrows move on from here. */
  const leave = (): void => {
    if (inGrid) input.current?.closest<HTMLElement>('[role=gridcell]')?.focus({ preventScroll: true });
  };
  const move = (to: number): void => {
    if (shown.length > 0) setActive((to + shown.length) % shown.length);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const handled = (): void => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (!open) {
      const arrow = event.key === 'ArrowDown' || event.key === 'ArrowUp';
      if (inGrid ? event.key === 'Enter' || event.key === 'F2' || (arrow && event.altKey) : arrow) {
        handled();
        show(null);
      }
      return;
    }
    switch (event.key) {
      case 'ArrowDown':
        handled();
        return move(active + 1);
      case 'ArrowUp':
        handled();
        return move(active < 0 ? shown.length - 1 : active - 1);
      case 'PageDown':
        handled();
        return setActive(Math.min(shown.length - 1, active + 10));
      case 'PageUp':
        handled();
        return setActive(Math.max(0, active - 10));
      case 'Enter':
        handled();
        choose(shown[active]);
        return leave();
      case 'Escape':
        handled();
        close();
        return leave();
      case 'Tab':
        return close();
      default:
    }
  };
  return (
    <div class={`picker ${value ? '' : 'unset'}`}>
      <input
        ref={input}
        class="field-input"
        type="text"
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={open ? `${id}-list` : undefined}
        aria-activedescendant={open && active >= 0 ? `${id}-${active}` : undefined}
        autocomplete="off"
        spellcheck={false}
        tabIndex={inGrid ? -1 : undefined}
        dir="auto"
        placeholder={placeholder}
        title={value?.name}
        value={typed ?? value?.name ?? ''}
        onFocus={(event) => event.currentTarget.select()}
        onClick={() => {
          if (!open) show(null);
        }}
        onInput={(event) => show(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <Icon name="down" size={14} />
      {open && (
        <PickerList
          id={id}
          label={label}
          anchor={input}
          options={shown}
          active={active}
          chosen={value?.id ?? null}
          note={noteFor(shown.length, total, typed ?? '')}
          onChoose={choose}
          onHover={setActive}
        />
      )}
    </div>
  );
}

function noteFor(shown: number, total: number, typed: string): string | null {
  if (total === 0) return 'No PSA customer has been read yet.';
  if (shown === 0) return `No PSA customer is called “${typed}”. All ${total.toLocaleString()} were searched.`;
  if (typed.trim() === '' && shown < total) return `${shown} of ${total.toLocaleString()}; type to search all.`;
  return null;
}

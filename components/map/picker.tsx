import { useComputed, useSignal, useSignalEffect, type ReadonlySignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { PsaCustomer } from '../../lib/domain/customer.ts';
import { say } from '../../lib/domain/say.ts';
import type { PickerOption } from '../../lib/models/map-view.ts';
import { Icon } from '../icons/icon.tsx';
import { PickerList } from './picker-list.tsx';

export interface PickerProps {
  /** The accessible name. */
  label: string | ReadonlySignal<string>;
  value: ReadonlySignal<PsaCustomer | null>;
  placeholder: string | ReadonlySignal<string>;
  options: (typed: string) => readonly PickerOption[];
  /** How many there are in all, for the note under the list. */
  total: ReadonlySignal<number>;
  /** False while only some of them have been read. */
  whole: ReadonlySignal<boolean>;
  /** In the grid the arrows belong to the table while the list is closed, and the field is no tab stop of its own. */
  inGrid?: boolean;
  /** Whom it is for, where that may change: a list that is open for one never chooses for another. */
  owner?: ReadonlySignal<string>;
  onChoose: (psa: PsaCustomer) => void;
}

/**
 * A combobox with list autocomplete (ARIA Authoring Practices): typing searches, arrows move, Enter
 * chooses, Escape closes without a change. Nothing is chosen by leaving it.
 */
export function Picker(props: PickerProps) {
  const { label, value, placeholder, options, total, whole, inGrid = false, owner, onChoose } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const open = useSignal(false);
  const typed = useSignal<string | null>(null);
  const active = useSignal(-1);
  const shown = useComputed(() => (open.value ? options(typed.value ?? '') : []));

  const close = (): void => {
    open.value = false;
    typed.value = null;
    active.value = -1;
  };
  const openFor = useRef(owner?.peek());
  useSignalEffect(() => {
    const now = owner?.value;
    // It runs first when everything is painted: what was opened before that stays open.
    if (now !== openFor.current && open.peek()) close();
    openFor.current = now;
  });
  const show = (text: string | null): void => {
    typed.value = text;
    // What is typed is meant to choose the best hit with Enter; a list that was only opened chooses nothing yet.
    active.value = text === null || text.trim() === '' ? -1 : 0;
    open.value = true;
  };
  const choose = (option: PickerOption | undefined): void => {
    if (!open.peek()) return;
    close();
    if (option && option.psa.id !== value.peek()?.id) onChoose(option.psa);
  };
  /** Done with the list: in the grid the arrows move on from here. */
  const leave = (): void => {
    if (inGrid) input.current?.closest<HTMLElement>('[role=gridcell]')?.focus({ preventScroll: true });
  };
  const move = (to: number): void => {
    const many = shown.value.length;
    if (many > 0) active.value = (to + many) % many;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const handled = (): void => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (!open.value) {
      const arrow = event.key === 'ArrowDown' || event.key === 'ArrowUp';
      if (inGrid ? event.key === 'Enter' || event.key === 'F2' || (arrow && event.altKey) : arrow) {
        handled();
        show(null);
      }
      return;
    }
    const at = active.value;
    switch (event.key) {
      case 'ArrowDown':
        handled();
        return move(at + 1);
      case 'ArrowUp':
        handled();
        return move(at < 0 ? shown.value.length - 1 : at - 1);
      case 'PageDown':
        handled();
        return void (active.value = Math.min(shown.value.length - 1, at + 10));
      case 'PageUp':
        handled();
        return void (active.value = Math.max(0, at - 10));
      case 'Enter':
        handled();
        choose(shown.value[at]);
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
    <div class={useComputed(() => (value.value ? 'picker' : 'picker unset'))}>
      <input
        ref={input}
        class="field-input"
        type="text"
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={useComputed(() => (open.value ? 'true' : 'false'))}
        aria-controls={useComputed(() => (open.value ? `${id}-list` : undefined))}
        aria-activedescendant={useComputed(() =>
          open.value && active.value >= 0 ? `${id}-${active.value}` : undefined,
        )}
        autocomplete="off"
        spellcheck={false}
        tabIndex={inGrid ? -1 : undefined}
        dir="auto"
        placeholder={placeholder}
        title={useComputed(() => value.value?.name ?? '')}
        value={useComputed(() => typed.value ?? value.value?.name ?? '')}
        onFocus={(event) => event.currentTarget.select()}
        onClick={() => {
          if (!open.value) show(null);
        }}
        onInput={(event) => show(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <Icon name="down" size={14} />
      <Listed
        id={id}
        label={label}
        anchor={input}
        open={open}
        typed={typed}
        options={shown}
        active={active}
        value={value}
        total={total}
        whole={whole}
        onChoose={choose}
      />
    </div>
  );
}

/** The list, while it is open: the only part of a picker that is drawn anew as somebody types. */
function Listed(props: {
  id: string;
  label: string | ReadonlySignal<string>;
  anchor: RefObject<HTMLInputElement | null>;
  open: ReadonlySignal<boolean>;
  typed: ReadonlySignal<string | null>;
  options: ReadonlySignal<readonly PickerOption[]>;
  active: { value: number };
  value: ReadonlySignal<PsaCustomer | null>;
  total: ReadonlySignal<number>;
  whole: ReadonlySignal<boolean>;
  onChoose: (option: PickerOption) => void;
}) {
  const { id, label, anchor, open, typed, options, active, value, total, whole, onChoose } = props;
  if (!open.value) return null;
  return (
    <PickerList
      id={id}
      label={label}
      anchor={anchor}
      options={options.value}
      active={active.value}
      chosen={value.value?.id ?? null}
      note={
        whole.value ? noteFor(options.value.length, total.value, typed.value ?? '') : say('Reading all PSA customers …')
      }
      onChoose={onChoose}
      onHover={(at) => (active.value = at)}
    />
  );
}

function noteFor(shown: number, total: number, typed: string): string | null {
  if (total === 0) return say('No PSA customer has been read yet.');
  if (shown === 0) return say('No PSA customer is called “{typed}”. All {total} were searched.', { typed, total });
  if (typed.trim() === '' && shown < total)
    return say('{shown} of {total}; type to search all.', { shown: String(shown), total });
  return null;
}

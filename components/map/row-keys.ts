import type { CoveCustomer } from '../../lib/domain/customer.ts';
import { say } from '../../lib/domain/say.ts';
import type { MapTable } from '../../lib/models/map-view.ts';

/** What the keys of the table do, in the words of its help. */
export const keyHelp: readonly { keys: string; does: string }[] = [
  { keys: '↑ ↓ ← →', does: say('Move through the table; Page Up, Page Down, Home and End too') },
  { keys: say('Enter'), does: say('Choose the PSA customer: type to search, Enter takes it, Escape leaves it') },
  { keys: 'A', does: say('Accept the suggestion, or keep a renamed PSA customer') },
  { keys: 'E', does: say('Exclude the customer, or take it back in') },
  { keys: say('Delete'), does: say('Remove the link; its suggestions come back') },
  { keys: say('U or Ctrl + Z'), does: say('Undo; Ctrl + Y does it again') },
  { keys: '/', does: say('Search') },
  { keys: '?', does: say('Show or hide these keys') },
];

/** Carries out a key that acts on the row; true when it was one. Keys in a field or on a button are not for the row. */
export function keyDeed(event: KeyboardEvent, table: MapTable, customer: CoveCustomer): boolean {
  const cell = event.target;
  if (!(cell instanceof HTMLElement)) return false;
  const inside = cell.closest<HTMLElement>('[role=gridcell]');
  if (event.key === 'Escape' && inside && inside !== cell) {
    event.preventDefault();
    inside.focus();
    return true;
  }
  if (cell !== inside || event.ctrlKey || event.metaKey || event.altKey) return false;
  const { state, offered, renamed, psa } = table.row(customer);
  const accepted = renamed ? psa : (offered?.psa ?? null);
  const deeds: Record<string, () => void> = {
    Enter: () => enter(cell),
    F2: () => enter(cell),
    a: () => void (accepted && table.link(customer, accepted)),
    e: () => void (state === 'excluded' ? table.include(customer) : table.exclude(customer)),
    u: () => void table.undo(),
  };
  if (state === 'automatic' || state === 'hand') {
    deeds['Delete'] = () => void table.unlink(customer);
    deeds['Backspace'] = () => void table.unlink(customer);
  }
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const deed = Object.hasOwn(deeds, key) ? deeds[key] : undefined;
  if (!deed) return false;
  event.preventDefault();
  deed();
  return true;
}

/** Into the row's picker; in the last column to its first button. */
function enter(cell: HTMLElement): void {
  const button = cell.querySelector<HTMLElement>('button');
  if (button) return button.focus();
  const field = cell.closest('[role=row]')?.querySelector<HTMLInputElement>('[role=combobox]');
  field?.focus();
  field?.click();
}

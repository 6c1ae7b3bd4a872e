import type { NotificationLine } from './contract.ts';
import { numeric, text, type Json } from './fields.ts';
import { everyPartner, ticketSubject, type CoveState } from './state.ts';

/** Adds a notification; the text says what is wrong with the input instead. The form's fields are not documented. */
export function addNotification(state: CoveState, body: Json): NotificationLine | string {
  const name = text(body, 'name').trim();
  const recipient = text(body, 'recipient').trim();
  const kind = body['kind'] === 'PSA Ticket' ? 'PSA Ticket' : 'Email';
  const customer = everyPartner(state).find(({ Id }) => Id === numeric(body, 'customerId'));
  if (name === '') return 'Notification Name is required';
  if (state.notifications.some((existing) => existing.name === name)) return 'Notification Name is already in use';
  if (!/^\S+@\S+$/.test(recipient)) return 'Internal recipient must be an email address';
  if (customer === undefined) return 'Customer is required';
  if (kind === 'PSA Ticket' && !state.active) return 'Set up a PSA integration before adding a PSA Ticket notification';
  const added: NotificationLine = {
    id: 1 + Math.max(100, ...state.notifications.map(({ id }) => id)),
    name,
    kind,
    active: true,
    customer: { id: customer.Id, name: customer.Name, level: customer.Level },
    subject: kind === 'PSA Ticket' ? ticketSubject : text(body, 'subject') || 'Backup report',
    recipient,
  };
  state.notifications.push(added);
  return added;
}

/** Changes name, recipient or active status; the customer cannot be changed (N-able: manage notifications page). */
export function changeNotification(state: CoveState, id: number, body: Json): boolean {
  const found = state.notifications.find((notification) => notification.id === id);
  if (found === undefined) return false;
  if (typeof body['active'] === 'boolean') found.active = body['active'];
  if (text(body, 'name').trim() !== '') found.name = text(body, 'name').trim();
  if (text(body, 'recipient').trim() !== '') found.recipient = text(body, 'recipient').trim();
  return true;
}

import { randomUUID } from 'node:crypto';
import type { TicketTypeField, TicketTypeRecord } from './state.ts';

const field = (id: number, name: string, property: string, label: string, mandatory = false): TicketTypeField => ({
  id,
  name,
  property,
  label,
  mandatory,
});

/** Fields a ticket type has at first; numbers are this tenant's own. */
export function standardFields(): TicketTypeField[] {
  return [
    field(1, 'symptom', 'summary', 'Summary', true),
    field(2, 'symptom2', 'details', 'Details'),
    field(3, 'category2', 'category_1', 'Category', true),
    field(4, 'impact', 'impact', 'Impact', true),
    field(5, 'urgency', 'urgency', 'Urgency', true),
    field(6, 'seriousness', 'priority_id', 'Priority'),
    field(7, 'sectio_', 'team', 'Team'),
  ];
}

/** A ticket type with the standard fields, open to everyone. */
export function ticketType(id: number, name: string, more: Partial<TicketTypeRecord> = {}): TicketTypeRecord {
  return {
    id,
    guid: randomUUID(),
    name,
    visible: true,
    cancreate: true,
    agentsCanSelect: true,
    fields: standardFields(),
    allCategories: true,
    allowedCategories: [],
    access: [],
    ...more,
  };
}

import { describe, expect, test } from 'vitest';
import type { RawAnswer } from '../../../lib/bus/page-protocol.ts';
import type { OutcomeKind } from '../../../lib/domain/outcome.ts';
import { usualNames } from '../../../lib/domain/names.ts';
import type { RequirementId } from '../../../lib/domain/requirement-id.ts';
import { ticketRefusal } from '../../../lib/halo/ticket-refusal.ts';

const answer = (status: number, body?: unknown): RawAnswer => ({
  status,
  form: body === undefined ? 'empty' : typeof body === 'string' ? 'text' : 'json',
  rung: 'application',
  ...(body === undefined ? {} : { body }),
});
type Outcomes = Partial<Record<RequirementId, OutcomeKind>>;

/** Answer, what the checklist says already → the requirement that explains it. */
const table: [string, RawAnswer, Outcomes, RequirementId | undefined][] = [
  ['a missing field by its name', answer(400, { '[0].impact': 'Impact is required.' }), {}, 'ticket-type-fields'],
  [
    'the other one',
    answer(400, { urgency: 'The field urgency is not on this Ticket Type.' }),
    {},
    'ticket-type-fields',
  ],
  [
    'a message only',
    answer(400, { resultCode: 1, errorMessage: 'Impact must be specified' }),
    {},
    'ticket-type-fields',
  ],
  ['plain text', answer(400, 'Urgency is mandatory'), {}, 'ticket-type-fields'],
  ['the category is required', answer(400, { '[0].category_1': 'Category is required.' }), {}, 'ticket-type-fields'],
  ['the category is unknown', answer(400, { '[0].category_1': 'The Category was not found.' }), {}, 'category-exists'],
  [
    'the category is kept from this type',
    answer(400, { '[0].category_1': 'The Category is not allowed for this Ticket Type.' }),
    {},
    'ticket-type-category',
  ],
  [
    'a field that Cove never sends',
    answer(400, { '[0].team': 'Team is required.' }),
    { 'role-departments': 'met' },
    'role-departments',
  ],
  [
    'another field that Cove never sends',
    answer(400, { CFserial: 'Serial number is required.' }),
    {},
    'ticket-type-fields',
  ],
  [
    'no access to the type',
    answer(400, { errorMessage: 'You do not have access to this Ticket Type.' }),
    {},
    'role-all-ticket-types',
  ],
  [
    'the type is gone',
    answer(400, { '[0].tickettype_id': 'The Ticket Type was not found.' }),
    {},
    'ticket-type-incident',
  ],
  ['the department', answer(400, { errorMessage: 'Unable to save data. Ticket not found.' }), {}, 'role-departments'],
  ['the customer', answer(400, { '[0].client_id': 'The Client was not found.' }), {}, 'role-all-customers'],
  [
    'no right at all',
    answer(403, { Message: 'You do not have permission to access this resource.' }),
    {},
    'role-add-tickets',
  ],
  [
    'what is known to be wrong is blamed first',
    answer(403),
    { 'role-tickets-access': 'unmet', 'role-add-tickets': 'met' },
    'role-tickets-access',
  ],
  ['what is known to be right is not', answer(403), { 'role-add-tickets': 'met' }, 'role-tickets-access'],
  ['a token that counts for nothing', answer(401), {}, 'application-permissions'],
  ['the same, permissions seen', answer(401), { 'application-permissions': 'met' }, 'application-login-type'],
  ['a message that says nothing', answer(400, { errorMessage: 'Unbekannter Fehler' }), {}, undefined],
  ['throttled', answer(429, { Message: 'Rate Limit Reached' }), {}, undefined],
];

describe('a refused ticket', () => {
  test.each(table)('%s', (_, refused, outcomes, cause) => {
    const said = ticketRefusal(refused, outcomes);
    expect(said.cause).toBe(cause);
    expect(said.failure.message).not.toMatch(/\d{3}/u);
    expect(said.failure.detail).toContain(String(refused.status));
    // What the records are called here is the organisation's matter: the rows of the checklist name them.
    for (const usual of [usualNames.category, usualNames.role, usualNames.application])
      expect(said.failure.message).not.toContain(usual);
  });

  test("HaloPSA's own words are in it", () => {
    const { failure } = ticketRefusal(answer(400, { '[0].impact': 'Impact is required.' }), {});
    expect(failure.message).toMatch(/Fields of Incident.*“Impact is required\.”/u);
  });
});

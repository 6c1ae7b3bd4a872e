import { defineRequirement } from './define.ts';
import { judge, withinIncident } from './judge.ts';
import { openIncident } from './steps.ts';

const expected = 'Category, Impact, Urgency; no other field mandatory without a default';
const names = { category: 'Category', impact: 'Impact', urgency: 'Urgency' } as const;
const keys = ['category', 'impact', 'urgency'] as const;

export default defineRequirement({
  id: 'ticket-type-fields',
  section: 'ticket-type',
  console: 'halo',
  label: 'Fields of Incident',
  title: {
    met: 'Incident has Category, Impact and Urgency on its field list',
    unmet: 'Incident lacks a field that Cove fills, or demands one that Cove does not fill',
  },
  why: 'Cove fills these three fields; creating the ticket fails when one is missing, or when another has to be filled.',
  expected,
  needs: ['ticketType'],
  evaluate({ ticketType }) {
    return withinIncident(ticketType.incidents, expected, () =>
      judge(ticketType.fields, expected, (fields) => {
        const there = keys.filter((key) => fields[key]).map((key) => names[key]);
        const lacking = keys.filter((key) => !fields[key]).map((key) => names[key]);
        const { demands = [] } = fields;
        const found = there.length === 0 ? 'none of them' : there.join(', ');
        const notes = [
          ...(lacking.length > 0 ? [`Missing from the field list: ${lacking.join(', ')}.`] : []),
          ...(demands.length > 0
            ? [`Mandatory without a default, and not sent by Cove: ${demands.join(', ')}. Creating the ticket fails.`]
            : []),
        ];
        return notes.length === 0
          ? { kind: 'met', found }
          : {
              kind: 'unmet',
              found: demands.length > 0 ? `${found}; also mandatory: ${demands.join(', ')}` : found,
              note: notes.join(' '),
            };
      }),
    );
  },
  guide: [
    ...openIncident,
    {
      place: 'halo-ticket-type',
      landmark: 'ticket-type-field-list',
      say: 'On the field list, add whichever of **Category**, **Impact** and **Urgency** is missing, make every other field optional or give it a default, and save.',
    },
  ],
});

import { defineRequirement } from './define.ts';
import { judge, withinIncident } from './judge.ts';
import { openIncident } from './steps.ts';

const expected = 'Category, Impact, Urgency';
const names = { category: 'Category', impact: 'Impact', urgency: 'Urgency' } as const;
const keys = ['category', 'impact', 'urgency'] as const;

export default defineRequirement({
  id: 'ticket-type-fields',
  section: 'ticket-type',
  console: 'halo',
  label: 'Fields of Incident',
  title: {
    met: 'Incident has Category, Impact and Urgency on its field list',
    unmet: 'Incident lacks a field that Cove fills',
  },
  why: 'Cove fills these three fields; creating the ticket fails when one is missing from the field list.',
  expected,
  needs: ['ticketType'],
  evaluate({ ticketType }) {
    return withinIncident(ticketType.incidents, expected, () =>
      judge(ticketType.fields, expected, (fields) => {
        const there = keys.filter((key) => fields[key]).map((key) => names[key]);
        const lacking = keys.filter((key) => !fields[key]).map((key) => names[key]);
        const found = there.length === 0 ? 'none of them' : there.join(', ');
        return lacking.length === 0
          ? { kind: 'met', found }
          : { kind: 'unmet', found, note: `Missing from the field list: ${lacking.join(', ')}.` };
      }),
    );
  },
  guide: [
    ...openIncident,
    {
      place: 'halo-ticket-type',
      landmark: 'ticket-type-field-list',
      say: 'On the field list, add whichever of **Category**, **Impact** and **Urgency** is missing, and save.',
    },
  ],
});

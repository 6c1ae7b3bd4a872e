import { say } from '../domain/say.ts';
import { defineRequirement } from './define.ts';
import { judge, withinIncident } from './judge.ts';
import { openIncident } from './steps.ts';

const expected = say('Category, Impact, Urgency; no other field mandatory without a default');
const names = { category: 'Category', impact: 'Impact', urgency: 'Urgency' } as const;
const keys = ['category', 'impact', 'urgency'] as const;

export default defineRequirement({
  id: 'ticket-type-fields',
  section: 'ticket-type',
  console: 'halo',
  label: say('Fields of Incident'),
  title: {
    met: say('Incident has Category, Impact and Urgency on its field list'),
    unmet: say('Incident lacks a field that Cove fills, or demands one that Cove does not fill'),
  },
  why: say(
    'Cove fills these three fields; creating the ticket fails when one is missing, or when another has to be filled.',
  ),
  expected,
  needs: ['ticketType'],
  evaluate({ ticketType }) {
    return withinIncident(ticketType.incidents, expected, () =>
      judge(ticketType.fields, expected, (fields) => {
        const there = keys.filter((key) => fields[key]).map((key) => names[key]);
        const lacking = keys.filter((key) => !fields[key]).map((key) => names[key]);
        const { demands = [] } = fields;
        const found = there.length === 0 ? say('none of them') : there.join(', ');
        const notes = [
          ...(lacking.length > 0 ? [say('Missing from the field list: {names}.', { names: lacking.join(', ') })] : []),
          ...(demands.length > 0
            ? [
                say('Mandatory without a default, and not sent by Cove: {names}. Creating the ticket fails.', {
                  names: demands.join(', '),
                }),
              ]
            : []),
        ];
        return notes.length === 0
          ? { kind: 'met', found }
          : {
              kind: 'unmet',
              found:
                demands.length > 0
                  ? say('{found}; also mandatory: {names}', { found, names: demands.join(', ') })
                  : found,
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
      say: say(
        'On the field list, add whichever of **Category**, **Impact** and **Urgency** is missing, make every other field optional or give it a default, and save.',
      ),
    },
  ],
});

import { coveCategory, inNames } from '../domain/names.ts';
import { say } from '../domain/say.ts';
import { defineRequirement } from './define.ts';
import { judge, withinIncident } from './judge.ts';
import { openIncident } from './steps.ts';

const expected = say('{category} allowed', { category: coveCategory });

export default defineRequirement({
  id: 'ticket-type-category',
  section: 'ticket-type',
  console: 'halo',
  label: say('Category allowed'),
  title: {
    met: say('Incident allows the category for Cove'),
    unmet: say('Incident does not allow the category for Cove'),
  },
  why: say('A ticket type can be limited to some categories; a ticket with another category may be refused.'),
  expected,
  needs: ['ticketType', 'names'],
  evaluate({ ticketType, names }) {
    const allowedHere = inNames(expected, names);
    return withinIncident(ticketType.incidents, allowedHere, () =>
      judge(ticketType.categoryAllowed, allowedHere, ({ allowed, shown }) => ({
        kind: allowed ? 'met' : 'unmet',
        found: shown,
      })),
    );
  },
  guide: [
    ...openIncident,
    {
      place: 'halo-ticket-type',
      say: say('In the settings for allowed categories, allow all of **Category 1** or add **{category}**, and save.', {
        category: coveCategory,
      }),
    },
  ],
});

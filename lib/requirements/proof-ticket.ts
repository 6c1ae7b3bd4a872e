import { defineRequirement } from './define.ts';
import { judge } from './judge.ts';

const expected = 'one ticket as Cove creates it';

export default defineRequirement({
  id: 'proof-ticket',
  section: 'ready',
  console: 'alcove',
  label: 'Ticket created',
  title: { met: 'A ticket as Cove creates it has been seen', unmet: 'HaloPSA refused a ticket as Cove creates it' },
  why: 'Creating a ticket is what the integration is for, and it depends on all of the above at once.',
  expected,
  needs: ['proof'],
  evaluate({ proof }) {
    return judge(proof.ticket, expected, ({ number }) => ({ kind: 'met', found: `ticket ${number}` }));
  },
  guide: [
    {
      place: 'cove-notifications',
      say: 'When the first backup fails, look in HaloPSA for a new ticket of type **Incident** with the category **Cove Data Protection**, then confirm it here.',
    },
  ],
});

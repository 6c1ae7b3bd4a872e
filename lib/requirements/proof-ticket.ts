import { say } from '../domain/say.ts';
import { defineRequirement } from './define.ts';
import { judge } from './judge.ts';

const expected = say('one ticket as Cove creates it');

export default defineRequirement({
  id: 'proof-ticket',
  section: 'ready',
  console: 'alcove',
  label: say('Ticket created'),
  title: {
    met: say('A ticket as Cove creates it has been seen'),
    unmet: say('HaloPSA refused a ticket as Cove creates it'),
  },
  why: say('Creating a ticket is what the integration is for, and it depends on all of the above at once.'),
  expected,
  needs: ['proof'],
  evaluate({ proof }) {
    return judge(proof.ticket, expected, ({ number, closed, adopted, failure, cause, note }) => {
      if (failure)
        return {
          kind: 'unmet',
          found:
            number === undefined
              ? say('refused')
              : say('ticket {number}, not as it was sent', { number: String(number) }),
          note: failure.message,
          ...(cause === undefined ? {} : { cause }),
        };
      const ticket = { number: String(number ?? '?') };
      const found = closed ? say('ticket {number}, closed', ticket) : say('ticket {number}, still open', ticket);
      const earlier = adopted ? say('It was created by an earlier try; no second one was made.') : undefined;
      const said = [earlier, note].filter((text) => text !== undefined).join(' ');
      return said === '' ? { kind: 'met', found } : { kind: 'met', found, note: said };
    });
  },
  guide: [
    {
      place: 'cove-notifications',
      say: say(
        'When the first backup fails, look in HaloPSA for a new ticket of type **Incident** with the category **Cove Data Protection**, then confirm it here.',
      ),
    },
  ],
});

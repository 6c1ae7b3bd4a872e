import { coveTicketType } from '../domain/evidence.ts';
import { say } from '../domain/say.ts';
import { defineRequirement } from './define.ts';
import { judge, type Verdict } from './judge.ts';
import { openIncident } from './steps.ts';

const expected = say('an active ticket type named {type}', { type: coveTicketType });

function verdict(types: { id: number; name: string; active: boolean }[]): Verdict {
  const active = types.filter((type) => type.active);
  const [only] = active;
  if (active.length > 1)
    return {
      kind: 'met',
      found: say('{count} types: {names}', {
        count: active.length,
        names: active.map(({ name, id }) => `${name} (${id})`).join(', '),
      }),
      note: say(
        'Several active ticket types are named {type}, and it is not documented which one Cove takes. Rename or deactivate the ones that are not used.',
        { type: coveTicketType },
      ),
    };
  if (only) return { kind: 'met', found: only.name };
  if (types.length > 0)
    return { kind: 'unmet', found: say('{type}, not active', { type: types[0]?.name ?? coveTicketType }) };
  return { kind: 'unmet', found: say('not there') };
}

export default defineRequirement({
  id: 'ticket-type-incident',
  section: 'ticket-type',
  console: 'halo',
  label: say('Ticket type Incident'),
  title: {
    met: say('There is an active ticket type {type}', { type: coveTicketType }),
    unmet: say('There is no active ticket type {type}', { type: coveTicketType }),
  },
  why: say('Cove creates tickets of type {type} and no other.', { type: coveTicketType }),
  expected,
  needs: ['ticketType'],
  evaluate({ ticketType }) {
    return judge(ticketType.incidents, expected, verdict);
  },
  guide: openIncident,
});

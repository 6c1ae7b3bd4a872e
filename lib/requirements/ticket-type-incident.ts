import { coveTicketType } from '../domain/evidence.ts';
import { defineRequirement } from './define.ts';
import { judge, type Verdict } from './judge.ts';
import { openIncident } from './steps.ts';

const expected = `an active ticket type named ${coveTicketType}`;

function verdict(types: { id: number; name: string; active: boolean }[]): Verdict {
  const active = types.filter((type) => type.active);
  const [only] = active;
  if (active.length > 1)
    return {
      kind: 'met',
      found: `${active.length} types: ${active.map(({ name, id }) => `${name} (${id})`).join(', ')}`,
      note: `Several active ticket types are named ${coveTicketType}, and it is not documented which one Cove takes. Rename or deactivate the ones that are not used.`,
    };
  if (only) return { kind: 'met', found: only.name };
  if (types.length > 0) return { kind: 'unmet', found: `${types[0]?.name ?? coveTicketType}, not active` };
  return { kind: 'unmet', found: 'not there' };
}

export default defineRequirement({
  id: 'ticket-type-incident',
  section: 'ticket-type',
  console: 'halo',
  label: 'Ticket type Incident',
  title: {
    met: `There is an active ticket type ${coveTicketType}`,
    unmet: `There is no active ticket type ${coveTicketType}`,
  },
  why: `Cove creates tickets of type ${coveTicketType} and no other.`,
  expected,
  needs: ['ticketType'],
  evaluate({ ticketType }) {
    return judge(ticketType.incidents, expected, verdict);
  },
  guide: openIncident,
});

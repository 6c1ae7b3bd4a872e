import { say } from '../domain/say.ts';
import { defineRequirement } from './define.ts';
import { judge, withinIncident } from './judge.ts';
import { openIncident } from './steps.ts';

const expected = say('open to all roles, or to the role made for Cove');

export default defineRequirement({
  id: 'ticket-type-access',
  section: 'ticket-type',
  console: 'halo',
  label: say('Access to Incident'),
  title: {
    met: say('The Cove role may modify tickets of type Incident'),
    unmet: say('The Cove role may not modify tickets of type Incident'),
  },
  why: say('A ticket type with an access list can be modified only by those on the list; a new role is on none.'),
  expected,
  needs: ['ticketType'],
  evaluate({ ticketType }) {
    return withinIncident(ticketType.incidents, expected, () =>
      judge(ticketType.access, expected, ({ allowed, shown }) =>
        allowed
          ? { kind: 'met', found: shown }
          : {
              kind: 'unmet',
              found: shown,
              note: say(
                'Once the access list has an entry, only those on it may modify tickets of this type. Whether it also stops creating them is not documented.',
              ),
            },
      ),
    );
  },
  guide: [
    ...openIncident,
    {
      place: 'halo-ticket-type',
      landmark: 'ticket-type-access-tab',
      say: say(
        'On the tab **Access Control**, add the role made for Cove with **Read and Modify**, or leave the list empty, and save.',
      ),
      record: {
        requirement: 'role-exists',
        say: (name) =>
          say(
            'On the tab **Access Control**, add the role **{name}** with **Read and Modify**, or leave the list empty, and save.',
            { name },
          ),
      },
    },
  ],
});

import { say } from '../domain/say.ts';
import { defineRequirement } from './define.ts';
import { judge } from './judge.ts';

const expected = say('an active PSA Ticket notification');
const words = { active: say('active'), inactive: say('not active'), absent: say('none') };

export default defineRequirement({
  id: 'notification-exists',
  section: 'cove',
  console: 'cove',
  label: say('Ticket notification'),
  title: {
    met: say('Cove has an active PSA Ticket notification'),
    unmet: say('Cove has no active PSA Ticket notification'),
  },
  why: say('Connecting alone creates no tickets: a notification tells Cove when to create one.'),
  expected,
  needs: ['cove'],
  evaluate({ cove }) {
    return judge(cove.notification, expected, (state) => ({
      kind: state === 'active' ? 'met' : 'unmet',
      found: words[state],
    }));
  },
  guide: [
    {
      place: 'cove-home',
      landmark: 'cove-notifications-menu',
      say: say('In Cove, select **Management > Notifications**.'),
    },
    {
      place: 'cove-notifications',
      landmark: 'cove-add-notification',
      say: say('Add a notification of the kind **PSA Ticket** with an internal recipient, and leave it active.'),
    },
  ],
});

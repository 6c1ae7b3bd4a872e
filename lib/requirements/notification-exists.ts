import { defineRequirement } from './define.ts';
import { judge } from './judge.ts';

const expected = 'an active PSA Ticket notification';
const words = { active: 'active', inactive: 'not active', absent: 'none' } as const;

export default defineRequirement({
  id: 'notification-exists',
  section: 'cove',
  console: 'cove',
  label: 'Ticket notification',
  title: {
    met: 'Cove has an active PSA Ticket notification',
    unmet: 'Cove has no active PSA Ticket notification',
  },
  why: 'Connecting alone creates no tickets: a notification tells Cove when to create one.',
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
      say: 'In Cove, select **Management > Notifications**.',
    },
    {
      place: 'cove-notifications',
      landmark: 'cove-add-notification',
      say: 'Add a notification of the kind **PSA Ticket** with an internal recipient, and leave it active.',
    },
  ],
});

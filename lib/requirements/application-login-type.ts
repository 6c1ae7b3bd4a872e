import { say } from '../domain/say.ts';
import { defineRequirement } from './define.ts';
import { judge, within } from './judge.ts';
import { applicationFields, inApplication } from './steps.ts';

export default defineRequirement({
  id: 'application-login-type',
  section: 'application',
  console: 'halo',
  label: say('Login type'),
  title: { met: say('The application logs in as an agent'), unmet: say('The application does not log in as an agent') },
  why: say('Any other login type gives Cove a token that may not read customers or create tickets.'),
  expected: 'Agent',
  needs: ['application'],
  evaluate({ application }) {
    return within(application.which, say('No application for Cove yet'), 'Agent', () =>
      judge(application.loginType, 'Agent', ({ agent, shown }) => ({ kind: agent ? 'met' : 'unmet', found: shown })),
    );
  },
  guide: inApplication(applicationFields.loginType),
});

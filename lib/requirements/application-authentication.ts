import { say } from '../domain/say.ts';
import { defineRequirement } from './define.ts';
import { judge, within } from './judge.ts';
import { applicationFields, inApplication } from './steps.ts';

const expected = 'Client ID and Secret';

export default defineRequirement({
  id: 'application-authentication',
  section: 'application',
  console: 'halo',
  label: say('Authentication method'),
  title: {
    met: say('The application authenticates with Client ID and Secret'),
    unmet: say('The application does not authenticate with Client ID and Secret'),
  },
  why: say('Cove logs in with a Client ID and a Client Secret; any other method refuses it.'),
  expected,
  needs: ['application'],
  evaluate({ application }) {
    return within(application.which, say('No application for Cove yet'), expected, () =>
      judge(application.authentication, expected, ({ secret, shown }) => ({
        kind: secret ? 'met' : 'unmet',
        found: shown,
      })),
    );
  },
  guide: inApplication(applicationFields.authentication),
});

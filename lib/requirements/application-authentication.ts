import { defineRequirement } from './define.ts';
import { judge, within } from './judge.ts';
import { applicationFields, inApplication } from './steps.ts';

const expected = 'Client ID and Secret';

export default defineRequirement({
  id: 'application-authentication',
  section: 'application',
  console: 'halo',
  label: 'Authentication method',
  title: {
    met: 'The application authenticates with Client ID and Secret',
    unmet: 'The application does not authenticate with Client ID and Secret',
  },
  why: 'Cove logs in with a Client ID and a Client Secret; any other method refuses it.',
  expected,
  needs: ['application'],
  evaluate({ application }) {
    return within(application.which, 'No application for Cove yet', expected, () =>
      judge(application.authentication, expected, ({ secret, shown }) => ({
        kind: secret ? 'met' : 'unmet',
        found: shown,
      })),
    );
  },
  guide: inApplication(applicationFields.authentication),
});

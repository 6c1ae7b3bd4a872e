import { say } from '../domain/say.ts';
import { defineRequirement } from './define.ts';
import { activateApplication } from './intents.ts';
import { judge, within } from './judge.ts';
import { applicationFields, inApplication } from './steps.ts';

export default defineRequirement({
  id: 'application-active',
  section: 'application',
  console: 'halo',
  label: say('Active'),
  title: { met: say('The application is active'), unmet: say('The application is not active') },
  why: say('HaloPSA gives no access to an inactive application.'),
  expected: 'Active',
  needs: ['application'],
  evaluate({ application }) {
    return within(application.which, say('No application for Cove yet'), 'Active', () =>
      judge(application.active, 'Active', (active) =>
        active ? { kind: 'met', found: 'Active' } : { kind: 'unmet', found: 'Inactive' },
      ),
    );
  },
  change: ({ application }) => activateApplication(application),
  guide: inApplication(applicationFields.active),
});

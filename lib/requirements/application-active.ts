import { defineRequirement } from './define.ts';
import { activateApplication } from './intents.ts';
import { judge, within } from './judge.ts';
import { applicationFields, inApplication } from './steps.ts';

export default defineRequirement({
  id: 'application-active',
  section: 'application',
  console: 'halo',
  label: 'Active',
  title: { met: 'The application is active', unmet: 'The application is not active' },
  why: 'HaloPSA gives no access to an inactive application.',
  expected: 'Active',
  needs: ['application'],
  evaluate({ application }) {
    return within(application.which, 'No application for Cove yet', 'Active', () =>
      judge(application.active, 'Active', (active) =>
        active ? { kind: 'met', found: 'Active' } : { kind: 'unmet', found: 'Inactive' },
      ),
    );
  },
  change: ({ application }) => activateApplication(application),
  guide: inApplication(applicationFields.active),
});

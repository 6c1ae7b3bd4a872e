import { say } from '../domain/say.ts';
import { defineRequirement } from './define.ts';
import { judge } from './judge.ts';
import { openWizard } from './steps.ts';

const expected = say('active');

export default defineRequirement({
  id: 'integration-active',
  section: 'cove',
  console: 'cove',
  label: say('Integration active'),
  title: { met: say('The integration is active'), unmet: say('The integration is not active') },
  why: say('Cove creates tickets only after the wizard was confirmed.'),
  expected,
  needs: ['cove'],
  evaluate({ cove }) {
    return judge(cove.active, expected, (active) =>
      active ? { kind: 'met', found: expected } : { kind: 'unmet', found: say('not active') },
    );
  },
  guide: [
    ...openWizard,
    {
      place: 'cove-wizard-review',
      landmark: 'cove-confirm',
      say: say('Review the connection and the mapping, select **Confirm** and wait for "integration is now active".'),
    },
  ],
});

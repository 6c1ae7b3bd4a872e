import { defineRequirement } from './define.ts';
import { judge } from './judge.ts';
import { openWizard } from './steps.ts';

export default defineRequirement({
  id: 'integration-active',
  section: 'cove',
  console: 'cove',
  label: 'Integration active',
  title: { met: 'The integration is active', unmet: 'The integration is not active' },
  why: 'Cove creates tickets only after the wizard was confirmed.',
  expected: 'active',
  needs: ['cove'],
  evaluate({ cove }) {
    return judge(cove.active, 'active', (active) =>
      active ? { kind: 'met', found: 'active' } : { kind: 'unmet', found: 'not active' },
    );
  },
  guide: [
    ...openWizard,
    {
      place: 'cove-wizard-review',
      landmark: 'cove-confirm',
      say: 'Review the connection and the mapping, select **Confirm** and wait for "integration is now active".',
    },
  ],
});

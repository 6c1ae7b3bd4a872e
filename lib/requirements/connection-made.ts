import { defineRequirement } from './define.ts';
import { judge } from './judge.ts';
import { openWizard } from './steps.ts';

const expected = 'connected';

export default defineRequirement({
  id: 'connection-made',
  section: 'cove',
  console: 'cove',
  label: 'Cove connected',
  title: { met: 'Cove is connected to HaloPSA', unmet: 'Cove is not connected to HaloPSA' },
  why: 'Only a connected Cove can fetch customers and create tickets.',
  expected,
  needs: ['cove'],
  evaluate({ cove }) {
    return judge(cove.connected, expected, ({ ok, message }) =>
      ok
        ? { kind: 'met', found: 'connected' }
        : { kind: 'unmet', found: 'refused', ...(message ? { note: `Cove said: ${message}` } : {}) },
    );
  },
  guide: [
    ...openWizard,
    {
      place: 'cove-wizard-connect',
      landmark: 'cove-connection-name',
      say: 'Let Alcove **Fill in** the four fields, or enter them.',
    },
    {
      place: 'cove-wizard-connect',
      landmark: 'cove-connect',
      say: 'Select **Connect** and wait for the confirmation.',
    },
  ],
});

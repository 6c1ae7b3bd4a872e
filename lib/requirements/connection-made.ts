import { say } from '../domain/say.ts';
import { defineRequirement } from './define.ts';
import { judge } from './judge.ts';
import { openWizard } from './steps.ts';

const expected = say('connected');

export default defineRequirement({
  id: 'connection-made',
  section: 'cove',
  console: 'cove',
  label: say('Cove connected'),
  title: { met: say('Cove is connected to HaloPSA'), unmet: say('Cove is not connected to HaloPSA') },
  why: say('Only a connected Cove can fetch customers and create tickets.'),
  expected,
  needs: ['cove'],
  evaluate({ cove }) {
    return judge(cove.connected, expected, ({ ok, message }) =>
      ok
        ? { kind: 'met', found: expected }
        : {
            kind: 'unmet',
            found: say('refused'),
            ...(message ? { note: say('Cove said: {message}', { message }) } : {}),
          },
    );
  },
  guide: [
    ...openWizard,
    {
      place: 'cove-wizard-connect',
      landmark: 'cove-connection-name',
      say: say('Let Alcove **Fill in** the four fields, or enter them.'),
    },
    {
      place: 'cove-wizard-connect',
      landmark: 'cove-connect',
      say: say('Select **Connect** and wait for the confirmation.'),
    },
  ],
});

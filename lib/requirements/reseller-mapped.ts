import { say } from '../domain/say.ts';
import { defineRequirement } from './define.ts';
import { judge } from './judge.ts';
import { openWizard } from './steps.ts';

const expected = say('a PSA customer for the Cove reseller account');

export default defineRequirement({
  id: 'reseller-mapped',
  section: 'cove',
  console: 'cove',
  label: say('Reseller mapped'),
  title: {
    met: say('The Cove reseller account has a PSA customer'),
    unmet: say('The Cove reseller account has no PSA customer'),
  },
  why: say('Tickets of every unmapped customer go to this PSA customer.'),
  expected,
  needs: ['plan'],
  evaluate({ plan }) {
    return judge(plan.reseller, expected, (reseller) => {
      if (reseller === null) return { kind: 'unmet', found: say('none chosen') };
      if (reseller.gone)
        return {
          kind: 'unmet',
          found: reseller.name,
          note: say('This customer is no longer in the list from HaloPSA.'),
        };
      if (plan.applied.known && plan.applied.value.reseller && plan.applied.value.current)
        return { kind: 'met', found: reseller.name };
      return {
        kind: 'unknown',
        reason: 'not-read',
        found: reseller.name,
        note: say('{name} is chosen in the plan; it has not been seen in Cove yet.', { name: reseller.name }),
      };
    });
  },
  guide: [
    ...openWizard,
    {
      place: 'cove-wizard-map',
      landmark: 'cove-reseller-customer',
      say: say('Choose the PSA customer for the Cove reseller account, or let Alcove **Apply mapping**.'),
    },
  ],
});

import { defineRequirement } from './define.ts';
import { judge, type Verdict } from './judge.ts';
import { openWizard } from './steps.ts';

const expected = 'every Cove customer mapped or knowingly excluded';
const listed = (names: string[]): string =>
  names.length <= 5 ? names.join(', ') : `${names.slice(0, 5).join(', ')} and ${names.length - 5} more`;

function inPlan(total: number, excluded: number, open: string[]): Verdict | undefined {
  if (total === 0) return { kind: 'unknown', reason: 'not-read', note: 'The list of Cove customers is empty.' };
  if (open.length === 0) return undefined;
  return {
    kind: 'unmet',
    found: `${total - open.length} of ${total}${excluded > 0 ? `, ${excluded} of them excluded` : ''}`,
    note: `Without a PSA customer: ${listed(open)}. Their tickets go to the PSA customer of the reseller account.`,
  };
}

export default defineRequirement({
  id: 'customers-mapped',
  section: 'cove',
  console: 'cove',
  label: 'Customers mapped',
  title: { met: 'Every Cove customer is mapped', unmet: 'Some Cove customers are not mapped' },
  why: 'Tickets of customers without a link land at the PSA customer of the reseller account.',
  expected,
  needs: ['plan'],
  evaluate({ plan }) {
    return judge(plan.customers, expected, ({ total, linked, excluded, open }) => {
      const still = inPlan(total, excluded, open);
      if (still) return still;
      const found = `${linked} mapped${excluded > 0 ? `, ${excluded} excluded` : ''}`;
      if (!plan.applied.known)
        return {
          kind: 'unknown',
          reason: 'not-read',
          found,
          note: 'The plan is complete; it has not been carried into Cove yet.',
        };
      const { done, total: rows, current } = plan.applied.value;
      if (!current)
        return {
          kind: 'unknown',
          reason: 'not-read',
          found,
          note: 'The plan has changed since it was carried into Cove.',
        };
      if (done < rows)
        return {
          kind: 'unmet',
          found: `${done} of ${rows} rows`,
          note: `${rows - done} rows could not be set in Cove.`,
        };
      return { kind: 'met', found };
    });
  },
  guide: [
    ...openWizard,
    {
      place: 'cove-wizard-map',
      landmark: 'cove-mapping-table',
      say: 'Let Alcove **Apply mapping** to the table, then look it over.',
    },
    { place: 'cove-wizard-map', landmark: 'cove-next', say: 'Select **Next**.' },
  ],
});

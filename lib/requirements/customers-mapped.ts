import { say, sayCount } from '../domain/say.ts';
import { defineRequirement } from './define.ts';
import { judge, type Verdict } from './judge.ts';
import { openWizard } from './steps.ts';

const expected = say('every Cove customer mapped or knowingly excluded');
const listed = (names: string[]): string =>
  names.length <= 5
    ? names.join(', ')
    : say('{names} and {rest} more', { names: names.slice(0, 5).join(', '), rest: names.length - 5 });

function inPlan(total: number, excluded: number, open: string[]): Verdict | undefined {
  if (total === 0) return { kind: 'unknown', reason: 'not-read', note: say('The list of Cove customers is empty.') };
  if (open.length === 0) return undefined;
  return {
    kind: 'unmet',
    found:
      excluded > 0
        ? say('{done} of {total}, {excluded} of them excluded', { done: total - open.length, total, excluded })
        : say('{done} of {total}', { done: total - open.length, total }),
    note: say('Without a PSA customer: {names}. Their tickets go to the PSA customer of the reseller account.', {
      names: listed(open),
    }),
  };
}

export default defineRequirement({
  id: 'customers-mapped',
  section: 'cove',
  console: 'cove',
  label: say('Customers mapped'),
  title: { met: say('Every Cove customer is mapped'), unmet: say('Some Cove customers are not mapped') },
  why: say('Tickets of customers without a link land at the PSA customer of the reseller account.'),
  expected,
  needs: ['plan'],
  evaluate({ plan }) {
    return judge(plan.customers, expected, ({ total, linked, excluded, open }) => {
      const still = inPlan(total, excluded, open);
      if (still) return still;
      const found =
        excluded > 0
          ? say('{linked} mapped, {excluded} excluded', { linked, excluded })
          : say('{linked} mapped', { linked });
      if (!plan.applied.known)
        return {
          kind: 'unknown',
          reason: 'not-read',
          found,
          note: say('The plan is complete; it has not been carried into Cove yet.'),
        };
      const { done, total: rows, current } = plan.applied.value;
      if (!current)
        return {
          kind: 'unknown',
          reason: 'not-read',
          found,
          note: say('The plan has changed since it was carried into Cove.'),
        };
      if (done < rows)
        return {
          kind: 'unmet',
          found: sayCount(rows, '{done} of {n} row', '{done} of {n} rows', { done }),
          note: sayCount(rows - done, '{n} row could not be set in Cove.', '{n} rows could not be set in Cove.'),
        };
      return { kind: 'met', found };
    });
  },
  guide: [
    ...openWizard,
    {
      place: 'cove-wizard-map',
      landmark: 'cove-mapping-table',
      say: say('Let Alcove **Apply mapping** to the table, then look it over.'),
    },
    { place: 'cove-wizard-map', landmark: 'cove-next', say: say('Select **Next**.') },
  ],
});

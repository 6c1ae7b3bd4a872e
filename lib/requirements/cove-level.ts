import { say } from '../domain/say.ts';
import { defineRequirement } from './define.ts';
import { judge, type Verdict } from './judge.ts';

const expected = say('Reseller level, SuperUser or Administrator');
const letters = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');
const enough = new Set(['superuser', 'administrator']);

function verdict({ level, role }: { level?: string | undefined; role?: string | undefined }): Verdict {
  const found = [level, role].filter((part) => part !== undefined).join(', ');
  if (level !== undefined && letters(level) !== 'reseller')
    return {
      kind: 'unmet',
      found,
      note: say('Integrations are managed at Reseller level only; this is {level} level.', { level }),
    };
  if (role !== undefined && !enough.has(letters(role)))
    return { kind: 'unmet', found, note: say('The role {role} may not manage integrations.', { role }) };
  if (level !== undefined && role !== undefined) return { kind: 'met', found };
  return {
    kind: 'unknown',
    reason: 'not-read',
    ...(found ? { found } : {}),
    note:
      level === undefined
        ? say('Cove did not show which level the selected customer has.')
        : say('Cove did not show which role your account has.'),
  };
}

export default defineRequirement({
  id: 'cove-level',
  section: 'cove',
  console: 'cove',
  label: say('Level and role in Cove'),
  title: {
    met: say('You work in Cove at Reseller level with a sufficient role'),
    unmet: say('Your level or role in Cove does not allow integrations'),
  },
  why: say('Cove shows the HaloPSA tile only at Reseller level, to SuperUsers and Administrators.'),
  expected,
  needs: ['cove'],
  evaluate({ cove }) {
    return judge(cove.level, expected, verdict);
  },
  guide: [
    {
      place: 'cove-home',
      say: say(
        'In Cove, select your own **Reseller** customer in the customer selector, logged in as **SuperUser** or **Administrator**.',
      ),
    },
  ],
});

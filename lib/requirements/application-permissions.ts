import { coveScopes } from '../domain/evidence.ts';
import { defineRequirement } from './define.ts';
import { lessenScopes, setScopes } from './intents.ts';
import { judge, within, type Verdict } from './judge.ts';
import { applicationFields, inApplicationPermissions } from './steps.ts';

const expected = coveScopes.join(', ');
/** `edit:tickets` already lets tickets be read, so this one is superfluous but harmless. */
const harmless = 'read:tickets';

function verdict(scopes: string[]): Verdict {
  const has = new Set(scopes.map((scope) => scope.trim().toLowerCase()));
  const found = scopes.length === 0 ? 'none' : scopes.join(', ');
  if (has.has('all') || has.has('all:standard'))
    return {
      kind: 'unmet',
      found,
      note: 'The permission "all" is ticked: integrations that ask for their own permissions have been refused because of it. Tick only the two that Cove needs.',
    };
  const lacking = coveScopes.filter((scope) => !has.has(scope));
  if (lacking.length > 0) return { kind: 'unmet', found, note: `Missing: ${lacking.join(', ')}.` };
  const more = [...has].filter((scope) => !coveScopes.some((wanted) => wanted === scope));
  if (more.length === 0) return { kind: 'met', found };
  return {
    kind: 'met',
    found,
    note:
      more.length === 1 && more[0] === harmless
        ? 'read:tickets is not needed: edit:tickets includes it.'
        : `More than Cove needs: ${more.join(', ')}.`,
  };
}

export default defineRequirement({
  id: 'application-permissions',
  section: 'application',
  console: 'halo',
  label: 'Permissions',
  title: {
    met: 'The application has the permissions that Cove needs',
    unmet: 'The application does not have exactly the permissions that Cove needs',
  },
  why: 'Cove needs edit:tickets to create tickets and read:customers to list customers; HaloPSA refuses whatever is not ticked.',
  expected,
  needs: ['application'],
  evaluate({ application }) {
    return within(application.which, 'No application for Cove yet', expected, () =>
      judge(application.scopes, expected, verdict),
    );
  },
  change: ({ application }) => setScopes(application),
  lessen: ({ application }) => lessenScopes(application),
  guide: inApplicationPermissions(applicationFields.editTickets, applicationFields.readCustomers),
});

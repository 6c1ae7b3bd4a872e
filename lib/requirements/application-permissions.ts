import { coveScopes } from '../domain/evidence.ts';
import { say } from '../domain/say.ts';
import { defineRequirement } from './define.ts';
import { lessenScopes, setScopes } from './intents.ts';
import { judge, within, type Verdict } from './judge.ts';
import { applicationFields, inApplicationPermissions } from './steps.ts';

const expected = coveScopes.join(', ');
/** `edit:tickets` already lets tickets be read, so this one is superfluous but harmless. */
const harmless = 'read:tickets';

function verdict(scopes: string[]): Verdict {
  const has = new Set(scopes.map((scope) => scope.trim().toLowerCase()));
  const found = scopes.length === 0 ? say('none') : scopes.join(', ');
  if (has.has('all') || has.has('all:standard'))
    return {
      kind: 'unmet',
      found,
      note: say(
        'The permission "all" is ticked: integrations that ask for their own permissions have been refused because of it. Tick only the two that Cove needs.',
      ),
    };
  const lacking = coveScopes.filter((scope) => !has.has(scope));
  if (lacking.length > 0)
    return { kind: 'unmet', found, note: say('Missing: {names}.', { names: lacking.join(', ') }) };
  const more = [...has].filter((scope) => !coveScopes.some((wanted) => wanted === scope));
  if (more.length === 0) return { kind: 'met', found };
  return {
    kind: 'met',
    found,
    note:
      more.length === 1 && more[0] === harmless
        ? say('read:tickets is not needed: edit:tickets includes it.')
        : say('More than Cove needs: {names}.', { names: more.join(', ') }),
  };
}

export default defineRequirement({
  id: 'application-permissions',
  section: 'application',
  console: 'halo',
  label: say('Permissions'),
  title: {
    met: say('The application has the permissions that Cove needs'),
    unmet: say('The application does not have exactly the permissions that Cove needs'),
  },
  why: say(
    'Cove needs edit:tickets to create tickets and read:customers to list customers; HaloPSA refuses whatever is not ticked.',
  ),
  expected,
  needs: ['application'],
  evaluate({ application }) {
    return within(application.which, say('No application for Cove yet'), expected, () =>
      judge(application.scopes, expected, verdict),
    );
  },
  change: ({ application }) => setScopes(application),
  lessen: ({ application }) => lessenScopes(application),
  guide: inApplicationPermissions(applicationFields.editTickets, applicationFields.readCustomers),
});

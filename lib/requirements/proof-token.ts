import { coveScopes } from '../domain/evidence.ts';
import { defineRequirement } from './define.ts';
import { judge } from './judge.ts';
import { inApplicationPermissions } from './steps.ts';

const expected = `a token with ${coveScopes.join(' and ')}`;

export default defineRequirement({
  id: 'proof-token',
  section: 'ready',
  console: 'alcove',
  label: 'Key works',
  title: {
    met: "HaloPSA accepts Cove's Client ID and Secret",
    unmet: "HaloPSA refuses Cove's Client ID and Secret",
  },
  why: 'Cove connects in the same way; what HaloPSA refuses here it will refuse there.',
  expected,
  needs: ['proof'],
  evaluate({ proof }) {
    return judge(proof.token, expected, ({ ok, failure }) =>
      ok
        ? { kind: 'met', found: 'accepted' }
        : { kind: 'unmet', found: 'refused', ...(failure ? { note: failure.message } : {}) },
    );
  },
  guide: [
    {
      place: 'halo-application',
      landmark: 'application-client-id',
      say: 'Copy the **Client ID** from the saved application and enter it in Alcove with the **Client Secret**, then select **Connect** there.',
    },
    ...inApplicationPermissions({
      place: 'halo-application',
      landmark: 'application-edit-tickets',
      say: 'When a permission is named as missing, tick **edit:tickets** and **read:customers**.',
    }),
  ],
});

import { coveScopes } from '../domain/evidence.ts';
import { say } from '../domain/say.ts';
import { defineRequirement } from './define.ts';
import { judge } from './judge.ts';
import { inApplicationPermissions } from './steps.ts';

const expected = say('a token with {one} and {other}', { one: coveScopes[0], other: coveScopes[1] });

export default defineRequirement({
  id: 'proof-token',
  section: 'ready',
  console: 'alcove',
  label: say('Key works'),
  title: {
    met: say("HaloPSA accepts Cove's Client ID and Secret"),
    unmet: say("HaloPSA refuses Cove's Client ID and Secret"),
  },
  why: say('Cove connects in the same way; what HaloPSA refuses here it will refuse there.'),
  expected,
  needs: ['proof'],
  evaluate({ proof }) {
    return judge(proof.token, expected, ({ ok, failure }) =>
      ok
        ? { kind: 'met', found: say('accepted') }
        : { kind: 'unmet', found: say('refused'), ...(failure ? { note: failure.message } : {}) },
    );
  },
  guide: [
    {
      place: 'halo-application',
      landmark: 'application-client-id',
      say: say(
        'Copy the **Client ID** from the saved application and enter it in Alcove with the **Client Secret**, then select **Connect** there.',
      ),
    },
    ...inApplicationPermissions({
      place: 'halo-application',
      landmark: 'application-edit-tickets',
      say: say('When a permission is named as missing, tick **edit:tickets** and **read:customers**.'),
    }),
  ],
});

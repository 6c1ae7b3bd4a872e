import { say } from '../domain/say.ts';
import { defineRequirement } from './define.ts';
import { judge } from './judge.ts';
import { makeNewSecret } from './steps.ts';

const expected = say('kept until Cove is connected');

export default defineRequirement({
  id: 'secret-kept',
  section: 'application',
  console: 'halo',
  label: say('Client Secret'),
  title: { met: say('The Client Secret is at hand'), unmet: say('The Client Secret is not at hand') },
  why: say('HaloPSA shows the secret once, when the application is saved; without it Cove cannot be connected.'),
  expected,
  needs: ['secret', 'cove'],
  evaluate({ secret, cove }) {
    const done = (cove.active.known && cove.active.value) || (cove.connected.known && cove.connected.value.ok);
    return judge(secret.kept, expected, (kept) => {
      if (kept && secret.locked && !done)
        return {
          kind: 'met',
          found: say('kept, in the locked vault'),
          note: say('Unlock it in Alcove before it is needed.'),
        };
      if (kept) return { kind: 'met', found: say('kept') };
      if (done)
        return { kind: 'not-applicable', found: say('not kept'), note: say('Cove is connected and has the secret.') };
      return {
        kind: 'unmet',
        found: say('not kept'),
        note: secret.lost
          ? say(
              'HaloPSA showed it and it was closed without being kept. If you copied it, enter it in Alcove; if not, make a new one in HaloPSA.',
            )
          : say('Enter it in Alcove. If it was not noted down, make a new one in HaloPSA.'),
      };
    });
  },
  guide: makeNewSecret,
});

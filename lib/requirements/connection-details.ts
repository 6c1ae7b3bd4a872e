import { say } from '../domain/say.ts';
import { defineRequirement } from './define.ts';
import { judge } from './judge.ts';

const expected = say('name, HaloPSA address and Client ID');

export default defineRequirement({
  id: 'connection-details',
  section: 'ready',
  console: 'alcove',
  label: say('Connection details'),
  title: {
    met: say('The details that Cove asks for are ready'),
    unmet: say('The details that Cove asks for are not ready'),
  },
  why: say('Cove asks for exactly these; a wrong address or the Client ID of another application cannot be connected.'),
  expected,
  needs: ['connection', 'application'],
  evaluate({ connection, application }) {
    return judge(connection.details, expected, (details) => {
      if (details === null) return { kind: 'unmet', found: say('not entered') };
      if (details.clientId === '')
        return {
          kind: 'unknown',
          reason: 'not-read',
          found: `${details.name}, ${details.host}`,
          note: say('The Client ID was not entered in Alcove, so nobody can say whether you have it at hand.'),
        };
      const found = `${details.name}, ${details.host}, ${details.clientId}`;
      const real = application.clientId;
      if (real.known && real.value.toLowerCase() !== details.clientId.toLowerCase())
        return {
          kind: 'unmet',
          found,
          note: say('The Client ID is not the one of the application for Cove, which is {real}.', { real: real.value }),
        };
      return { kind: 'met', found };
    });
  },
  guide: [
    {
      place: 'halo-application',
      landmark: 'application-client-id',
      say: say('Copy the **Client ID** of the application made for Cove into Alcove.'),
      record: {
        requirement: 'application-exists',
        say: (name) => say('Copy the **Client ID** of the application **{name}** into Alcove.', { name }),
      },
    },
    {
      place: 'halo-api',
      landmark: 'resource-server',
      say: say('Copy the **Resource Server** from **API Details** into Alcove; Alcove keeps the host name only.'),
    },
  ],
});

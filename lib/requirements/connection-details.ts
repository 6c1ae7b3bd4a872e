import { defineRequirement } from './define.ts';
import { judge } from './judge.ts';

const expected = 'name, HaloPSA address and Client ID';

export default defineRequirement({
  id: 'connection-details',
  section: 'ready',
  console: 'alcove',
  label: 'Connection details',
  title: {
    met: 'The details that Cove asks for are ready',
    unmet: 'The details that Cove asks for are not ready',
  },
  why: 'Cove asks for exactly these; a wrong address or the Client ID of another application cannot be connected.',
  expected,
  needs: ['connection', 'application'],
  evaluate({ connection, application }) {
    return judge(connection.details, expected, (details) => {
      if (details === null) return { kind: 'unmet', found: 'not entered' };
      const found = `${details.name}, ${details.host}, ${details.clientId}`;
      const real = application.clientId;
      if (real.known && real.value.toLowerCase() !== details.clientId.toLowerCase())
        return {
          kind: 'unmet',
          found,
          note: `The Client ID is not the one of the application for Cove, which is ${real.value}.`,
        };
      return { kind: 'met', found };
    });
  },
  guide: [
    {
      place: 'halo-application',
      landmark: 'application-client-id',
      say: 'Copy the **Client ID** of the application made for Cove into Alcove.',
    },
    {
      place: 'halo-api',
      landmark: 'resource-server',
      say: 'Copy the **Resource Server** from **API Details** into Alcove; Alcove keeps the host name only.',
    },
  ],
});

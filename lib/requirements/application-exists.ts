import { say } from '../domain/say.ts';
import { defineRequirement } from './define.ts';
import { createApplication } from './intents.ts';
import { judge } from './judge.ts';
import { applicationFields } from './steps.ts';

const expected = say('an application made for Cove, such as Cove-HaloPSA');

export default defineRequirement({
  id: 'application-exists',
  section: 'application',
  console: 'halo',
  label: say('Application for Cove'),
  title: { met: say('There is an application for Cove'), unmet: say('There is no application for Cove') },
  why: say('Cove reaches HaloPSA with the Client ID and Client Secret of this application.'),
  expected,
  needs: ['application', 'names'],
  evaluate({ application, names }) {
    const given = names.given.application;
    const wanted = given === undefined ? expected : say('the application {name}', { name: given });
    return judge(application.which, wanted, (which) =>
      which === null
        ? {
            kind: 'unmet',
            found: say('none'),
            note:
              given === undefined
                ? say('No application is named after Cove or carries its Client ID.')
                : say('No application is called {name}, as your organisation has set.', { name: given }),
          }
        : { kind: 'met', found: which.name },
    );
  },
  change: ({ application }) => createApplication(application),
  guide: [
    {
      place: 'halo-api',
      landmark: 'view-applications',
      say: say('Open **Configuration > Integrations > HaloPSA API** and select **View Applications**.'),
    },
    { place: 'halo-applications', landmark: 'applications-new', say: say('Select **New**.') },
    {
      place: 'halo-application',
      landmark: 'application-name',
      say: say('Enter a name that says what it is for, such as **Cove-HaloPSA**.'),
      shows: [],
    },
    // Everything in one go: HaloPSA saves the application whole, and shows its secret once, right after.
    ...Object.values(applicationFields),
    {
      place: 'halo-application',
      landmark: 'application-save',
      say: say('Select **Save**. HaloPSA shows the **Client Secret** once, right after this: be ready to keep it.'),
    },
  ],
});

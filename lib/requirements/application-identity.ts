import { say } from '../domain/say.ts';
import { defineRequirement } from './define.ts';
import { judge, within } from './judge.ts';
import { identityFields, inApplication } from './steps.ts';

const expected = 'Application Identity';

export default defineRequirement({
  id: 'application-identity',
  section: 'application',
  console: 'halo',
  label: say('Agent to log in as'),
  title: {
    met: say('The application logs in as itself'),
    unmet: say('The application logs in as a person'),
  },
  why: say(
    "Logged in as a person, Cove has that person's rights instead of the Cove role's, and stops when they leave.",
  ),
  expected,
  needs: ['application'],
  evaluate({ application }) {
    return within(application.which, say('No application for Cove yet'), expected, () =>
      judge(application.identity, expected, (identity) => ({
        kind: identity.application ? 'met' : 'unmet',
        found: identity.shown,
      })),
    );
  },
  guide: inApplication(...identityFields.identity),
});

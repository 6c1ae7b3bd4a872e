/** Guide steps that several requirements share. Texts name the consoles' own labels between `**`. */
import type { GuideStep } from '../consoles/landmark.ts';
import { yesWords } from '../consoles/values.ts';
import { say } from '../domain/say.ts';

/** What a ticked box or a granted right shows: words, and no signs that may stand for something else. */
export const granted: readonly string[] = yesWords.filter((word) => /^\p{Lu}/u.test(word));

const openRoles: GuideStep = {
  place: 'halo-roles',
  say: say('Open **Configuration > Teams & Agents > Roles** and select the role made for Cove.'),
  record: {
    requirement: 'role-exists',
    say: (name) => say('Open **Configuration > Teams & Agents > Roles** and select the role **{name}**.', { name }),
  },
};
const saveRole: GuideStep = { place: 'halo-role', landmark: 'role-save', say: say('Select **Save**.') };
const editRole: GuideStep = { place: 'halo-role', landmark: 'role-edit', say: say('Select **Edit**.'), edits: true };

/** Opens the role, its Permissions tab and edit mode, sets one thing, saves. */
export const inRolePermissions = (...middle: GuideStep[]): GuideStep[] => [
  openRoles,
  { place: 'halo-role', landmark: 'role-permissions-tab', say: say('Select the tab **Permissions**.') },
  editRole,
  ...middle,
  saveRole,
];

export const inRoleDepartments = (...middle: GuideStep[]): GuideStep[] => [
  openRoles,
  { place: 'halo-role', landmark: 'role-departments-tab', say: say('Select the tab **Departments & Teams**.') },
  editRole,
  ...middle,
  saveRole,
];

/** A field of the application's page, on the tab that opens first. */
const field = (landmark: string, text: string, shows?: readonly string[]): GuideStep => ({
  place: 'halo-application',
  landmark,
  say: text,
  ...(shows ? { shows } : {}),
});

/** The settings of the application, one step each: in the guides of the single ones, and all of them where it is made. */
export const applicationFields = {
  active: field('application-active', say('Tick **Active**.'), granted),
  authentication: field(
    'application-authentication',
    say('Set **Authentication Method** to **Client ID and Secret**.'),
    ['Client ID and Secret', 'ClientID and Secret', 'Client ID and Client Secret'],
  ),
  loginType: field('application-login-type', say('Set **Login Type** to **Agent**.'), ['Agent']),
  identity: field('application-agent', say('Set **Agent to log in as** to **Application Identity**.'), [
    'Application Identity',
  ]),
  role: {
    ...field('application-identity-roles', say('In **Identity Roles**, choose the role made for Cove.')),
    record: {
      requirement: 'role-exists',
      say: (name) => say('In **Identity Roles**, choose the role **{name}**.', { name }),
    },
  },
  permissionsTab: field('application-permissions-tab', say('Select the tab **Permissions**.')),
  editTickets: field('application-edit-tickets', say('Tick **edit:tickets**.'), granted),
  readCustomers: field('application-read-customers', say('Tick **read:customers**, and nothing else.'), granted),
} satisfies Record<string, GuideStep>;

/** "Agent to log in as" stands on the page only for the login type Agent, and "Identity Roles" only for Application Identity. */
export const identityFields = {
  identity: [{ ...applicationFields.loginType, first: true }, applicationFields.identity],
  role: [
    { ...applicationFields.loginType, first: true },
    { ...applicationFields.identity, first: true },
    applicationFields.role,
  ],
} satisfies Record<string, GuideStep[]>;

const openApplication: GuideStep = {
  place: 'halo-applications',
  say: say(
    'Open **Configuration > Integrations > HaloPSA API > View Applications** and select the application made for Cove.',
  ),
  record: {
    requirement: 'application-exists',
    say: (name) =>
      say(
        'Open **Configuration > Integrations > HaloPSA API > View Applications** and select the application **{name}**.',
        { name },
      ),
  },
};
const editApplication: GuideStep = {
  place: 'halo-application',
  landmark: 'application-edit',
  say: say('Select **Edit**.'),
  edits: true,
};
const saveApplication: GuideStep = {
  place: 'halo-application',
  landmark: 'application-save',
  say: say('Select **Save**.'),
};

export const inApplication = (...middle: GuideStep[]): GuideStep[] => [
  openApplication,
  editApplication,
  ...middle,
  saveApplication,
];

export const inApplicationPermissions = (...middle: GuideStep[]): GuideStep[] => [
  openApplication,
  applicationFields.permissionsTab,
  editApplication,
  ...middle,
  saveApplication,
];

/** A lost secret cannot be had again: a new one is made, and kept while it is shown. */
export const makeNewSecret: GuideStep[] = [
  openApplication,
  {
    place: 'halo-application',
    landmark: 'application-new-secret',
    say: say(
      'Select **Generate New Client Secret**. The old one stops working: whatever uses it has to get the new one.',
    ),
  },
  {
    place: 'halo-secret-dialog',
    landmark: 'application-client-secret',
    say: say(
      'Before you close this, select **Keep the secret** in Alcove; or copy the **Client Secret** and enter it there.',
    ),
  },
  {
    place: 'halo-application',
    landmark: 'application-client-id',
    say: say('Enter the **Client ID** of the saved application in Alcove; the one shown before saving can change.'),
  },
];

export const openIncident: GuideStep[] = [
  {
    place: 'halo-ticket-types',
    landmark: 'ticket-type-incident',
    say: say('Open **Configuration > Tickets > Ticket Types** and select **Incident**.'),
  },
];

const openIntegrations: GuideStep[] = [
  {
    place: 'cove-home',
    landmark: 'cove-integrations-menu',
    say: say('In Cove, select **Management > Integrations**.'),
  },
];

export const openWizard: GuideStep[] = [
  ...openIntegrations,
  {
    place: 'cove-integrations',
    landmark: 'cove-configure',
    say: say('On the **HaloPSA** tile, select **Configure** (or **Manage** when it is set up already).'),
  },
];

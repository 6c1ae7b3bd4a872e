import type { Change, ChangePlan, Step, StepProgress } from '../../../../lib/domain/change.ts';
import type { Failure } from '../../../../lib/domain/failure.ts';
import type { Run } from '../../../../lib/domain/run.ts';
import { host, minutes, now, report, run } from './data.ts';
import { halo, type Scene } from './setups.ts';

const change = (requirement: Change['requirement'], label: string, before: string, after: string): Change => ({
  requirement,
  label,
  before,
  after,
  technical: `${requirement}: ${before} → ${after}`,
});

const role: Step = {
  edit: { kind: 'role.change', id: 'r', claims: [], departments: [] },
  name: 'Role Cove-Role',
  basis: '',
  changes: [
    change('role-tickets-access', 'Tickets Access Level', 'Read Only', 'Read and Modify'),
    {
      ...change('role-customers-access', 'Customers Access Level', 'Not set', 'Read Only'),
      note: 'On some versions of HaloPSA this level is called Read and Modify, which is more than Cove needs. Open the role afterwards and Alcove reads the label there.',
    },
    change('role-add-tickets', 'Can Add New Tickets', 'No', 'Yes'),
  ],
  progress: { state: 'waiting' },
};
const newRole: Step = {
  ...role,
  edit: { kind: 'role.create', name: 'Cove-Role', claims: [] },
  name: 'New role Cove-Role',
  changes: [
    change('role-exists', 'Role', 'not there', 'Cove-Role'),
    change('role-tickets-access', 'Tickets Access Level', 'not there', 'Read and Modify'),
    change('role-customers-access', 'Customers Access Level', 'not there', 'Read Only'),
    change('role-add-tickets', 'Can Add New Tickets', 'not there', 'Yes'),
    change('role-view-unassigned', 'Can View Unassigned Tickets', 'not there', 'Yes'),
    change('role-all-customers', 'Allow use of all Customers', 'not there', 'Yes'),
    change('role-all-ticket-types', 'Allow use of all Ticket Types', 'not there', 'Yes'),
  ],
};
const category: Step = {
  edit: { kind: 'category.create', text: 'Cove Data Protection' },
  name: 'New category',
  basis: '',
  changes: [change('category-exists', 'Category 1', 'not there', 'Cove Data Protection')],
  progress: { state: 'waiting' },
};
const application: Step = {
  edit: { kind: 'application.create', name: 'Cove-HaloPSA', scopes: [] },
  name: 'New application Cove-HaloPSA',
  basis: '',
  changes: [
    change('application-exists', 'Application', 'not there', 'Cove-HaloPSA'),
    change('application-active', 'Active', 'not there', 'Active'),
    change('application-permissions', 'Permissions', 'not there', 'edit:tickets, read:customers'),
  ],
  progress: { state: 'waiting' },
};
const guided: ChangePlan['guided'] = [
  'role-departments',
  'application-authentication',
  'application-login-type',
  'application-identity',
  'application-role',
];

const at = (step: Step, progress: StepProgress): Step => ({ ...step, progress });
const done: StepProgress = { state: 'done', recordId: 'x' };

function consent(
  name: string,
  plan: Partial<ChangePlan>,
  more: Partial<Scene> & { run?: Partial<Run>; failed?: boolean } = {},
): Scene {
  const { run: going, ...scene } = more;
  return {
    name: `consent-${name}`,
    kind: 'consent',
    ports: halo((memory) => {
      memory.store.changesOf(host).set([
        {
          id: 'p1',
          host,
          actor: { id: 7, name: 'Jane Smith' },
          madeAt: minutes(1),
          steps: [role],
          guided: [],
          hash: 'h',
          state: 'proposed',
          ...plan,
        },
      ]);
      memory.store.reportOf(host).set(
        report({
          'role-departments': { kind: 'unknown', reason: 'not-carried' },
          'application-login-type': { kind: 'met' },
          'application-role': { kind: 'unmet', found: 'none' },
        }),
      );
      if (going) memory.store.runs.set(run({ kind: 'change', ...going }));
    }),
    ...scene,
  };
}

const noRight: Failure = {
  code: 'no-right',
  message: 'HaloPSA does not let this account work on the role. Log in as an administrator, or ask one.',
  detail: 'You do not have permission to access this resource.',
};
const slow: Failure = {
  code: 'rate-limited',
  message: 'HaloPSA asked to slow down. What is done stays done; go on in a minute.',
  retryAfter: 90,
};
const other: Failure = {
  code: 'not-logged-in',
  message: `Bob Brown is logged in to ${host} now, but this plan was consented to as Jane Smith. Nothing more was changed. Log in as Jane Smith and go on, or close this and make a new plan.`,
};
const whole = [category, newRole, application];
const working: Partial<Run> = { doing: 'Changing New role Cove-Role', done: 1, total: 3, beatAt: now };
const many: Step = {
  ...role,
  changes: [
    ...role.changes,
    ...Array.from({ length: 17 }, (_, index) =>
      change('role-departments', `Department ${index + 1} of the Northern Division`, 'Basic Member', 'Modify All'),
    ),
  ],
};
const failedAt = (failure: Failure): Partial<ChangePlan> => ({
  state: 'failed',
  steps: [at(category, done), at(newRole, { state: 'failed', failure }), application],
  guided,
});
const lost: Partial<ChangePlan> = {
  state: 'applied',
  steps: [at(application, { ...done, secret: 'unknown' })],
  guided,
};

export const consentScenes: Scene[] = [
  consent('ask', {}),
  consent('ask-dark', {}, { scheme: 'dark' }),
  consent('ask-narrow', { steps: whole, guided }, { width: 320, height: 900 }),
  consent('create-all', { steps: whole, guided }, { height: 1100 }),
  consent('twenty', { steps: [many] }, { height: 900 }),
  consent(
    'working',
    { state: 'applying', steps: [at(category, done), at(newRole, { state: 'sending', key: 'k' }), application] },
    { run: working },
  ),
  consent(
    'waiting',
    { state: 'applying', steps: [at(category, done), at(newRole, { state: 'sending', key: 'k' }), application] },
    { run: { ...working, doing: 'HaloPSA asked to slow down. Going on in 42 s' }, scheme: 'dark' },
  ),
  consent('interrupted', { state: 'applying', steps: [at(category, done), newRole, application] }),
  consent('failed', failedAt(noRight), { height: 1200 }),
  consent('failed-narrow-dark', failedAt(noRight), { width: 320, height: 1200, scheme: 'dark' }),
  consent('slowed', { ...failedAt(slow), ended: { at: now, failure: slow } }),
  consent('somebody-else', {
    state: 'failed',
    steps: [at(category, done), newRole],
    ended: { at: now, failure: other },
  }),
  consent('stopped', { state: 'failed', steps: [at(category, done), newRole] }, { run: { state: 'stopped' } }),
  consent(
    'done',
    {
      state: 'applied',
      steps: [at(category, done), at(newRole, done), at(application, { ...done, secret: 'kept' })],
      guided,
    },
    { height: 1200 },
  ),
  consent('lost', lost, { height: 900 }),
  consent('lost-dark', lost, { height: 900, scheme: 'dark' }),
  consent('untold', { state: 'applied', steps: [at(application, { ...done, secret: 'untold' })] }),
  consent('undone', { state: 'undone', steps: [at(role, { state: 'undone' })] }),
  consent(
    'undone-in-part',
    {
      state: 'undone',
      steps: [
        at(role, {
          state: 'undone',
          leftAlone: [{ label: 'Tickets Access Level', ours: 'Read and Modify', now: 'Read Only' }],
        }),
        at(newRole, {
          state: 'kept',
          leftAlone: [{ label: 'Used by', ours: 'nobody', now: 'the application Cove-HaloPSA' }],
        }),
      ],
    },
    { height: 900 },
  ),
  consent('gone', { id: 'another' }),
  consent('cancelled', { state: 'cancelled' }),
  consent('forced', failedAt(noRight), { forced: true, height: 1200 }),
];

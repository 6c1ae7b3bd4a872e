import { describe, expect, it } from 'vitest';
import type { ReportRow } from '../../../lib/domain/outcome.ts';
import type { RequirementId } from '../../../lib/domain/requirement-id.ts';
import { guideFor } from '../../../lib/requirements/guides.ts';
import { requirementById } from '../../../lib/requirements/index.ts';

const unmet = (id: RequirementId, found: string, expected?: string): ReportRow => ({
  id,
  kind: 'unmet',
  found,
  ...(expected === undefined ? {} : { expected }),
});
const role: ReportRow = { id: 'role-exists', kind: 'met', found: 'Backups' };
const walk = (id: RequirementId, rows: ReportRow[]) =>
  guideFor(id, rows).map(({ landmark, place }) => landmark ?? place);

describe('the guide of one requirement on one tenant', () => {
  it.each<[string, RequirementId, ReportRow[], string[]]>([
    [
      'nothing else is open: its own steps',
      'role-tickets-access',
      [unmet('role-tickets-access', 'No Access')],
      ['halo-roles', 'role-permissions-tab', 'role-edit', 'role-tickets-access', 'role-save'],
    ],
    [
      'what else is wrong in the same record goes into the same edit, its own tab first',
      'role-tickets-access',
      [
        unmet('role-departments', 'No access'),
        unmet('role-tickets-access', 'No Access'),
        unmet('role-add-tickets', 'Not set'),
        unmet('application-active', 'Inactive'),
      ],
      [
        'halo-roles',
        'role-permissions-tab',
        'role-edit',
        'role-tickets-access',
        'role-add-tickets',
        'role-departments-tab',
        'role-all-departments',
        'role-save',
      ],
    ],
    [
      'what could not be told from outside is looked at together',
      'role-all-customers',
      [
        { id: 'role-all-customers', kind: 'unknown', reason: 'not-carried' },
        { id: 'role-all-ticket-types', kind: 'unknown', reason: 'not-carried' },
      ],
      ['halo-roles', 'role-permissions-tab', 'role-edit', 'role-all-ticket-types', 'role-all-customers', 'role-save'],
    ],
    [
      'what shows only once something else is set comes after that',
      'application-role',
      [unmet('application-role', 'none'), unmet('application-active', 'Inactive')],
      [
        'halo-applications',
        'application-edit',
        'application-login-type',
        'application-agent',
        'application-identity-roles',
        'application-active',
        'application-save',
      ],
    ],
    [
      'what only the page tells is set last: its tab is open, and read, after Save',
      'role-departments',
      [{ id: 'role-departments', kind: 'unknown', reason: 'not-carried' }, unmet('role-tickets-access', 'No Access')],
      [
        'halo-roles',
        'role-permissions-tab',
        'role-edit',
        'role-tickets-access',
        'role-departments-tab',
        'role-all-departments',
        'role-save',
      ],
    ],
    [
      'who mends one thing is not sent to look at others',
      'role-tickets-access',
      [unmet('role-tickets-access', 'No Access'), { id: 'role-all-customers', kind: 'unknown', reason: 'not-carried' }],
      ['halo-roles', 'role-permissions-tab', 'role-edit', 'role-tickets-access', 'role-save'],
    ],
    [
      'from another tab',
      'role-departments',
      [unmet('role-tickets-access', 'No Access'), unmet('role-view-unassigned', 'No')],
      [
        'halo-roles',
        'role-departments-tab',
        'role-edit',
        'role-all-departments',
        'role-permissions-tab',
        'role-tickets-access',
        'role-view-unassigned',
        'role-save',
      ],
    ],
    [
      'what was never read is left for its own guide',
      'role-tickets-access',
      [{ id: 'role-departments', kind: 'unknown', reason: 'not-read' }],
      ['halo-roles', 'role-permissions-tab', 'role-edit', 'role-tickets-access', 'role-save'],
    ],
    [
      'a new record is made before anything in it is set',
      'role-exists',
      [unmet('role-exists', 'none'), unmet('role-tickets-access', 'No Access')],
      ['roles-new', 'role-name', 'role-save'],
    ],
  ])('%s', (_, id, rows, expected) => {
    expect(walk(id, rows)).toEqual(expected);
  });

  it('shows found and expected beside each setting, and names the record', () => {
    const steps = guideFor('role-tickets-access', [
      role,
      unmet('role-tickets-access', 'No Access'),
      unmet('role-add-tickets', 'Not set'),
    ]);
    expect(steps[0]?.say).toContain('the role **Backups**');
    expect(steps.filter(({ expected }) => expected !== undefined)).toMatchObject([
      { landmark: 'role-tickets-access', found: 'No Access', expected: 'Read and Modify' },
      { landmark: 'role-add-tickets', found: 'Not set', expected: 'Yes' },
    ]);
  });
  it('a setting that more than one requirement asks for still passes by once it is set', () => {
    const steps = guideFor('role-departments', [
      { id: 'role-departments', kind: 'unknown', reason: 'not-carried' },
      { id: 'role-all-customers', kind: 'unknown', reason: 'not-carried' },
      unmet('proof-customers', 'refused'),
    ]);
    const customers = steps.filter(({ landmark }) => /customers/.test(landmark ?? ''));
    expect(customers.map(({ landmark, shows = [] }) => [landmark, shows[0]])).toEqual([
      ['role-customers-access', 'Read Only'],
      ['role-all-customers', 'Yes'],
    ]);
  });
  it('an application is made with all its settings before the one Save', () => {
    const steps = guideFor('application-exists', [role]);
    const ids = steps.map(({ landmark }) => landmark);
    for (const id of ['application-authentication', 'application-login-type', 'application-agent'] as const)
      expect(ids.indexOf(id)).toBeLessThan(ids.indexOf('application-save'));
    expect(steps.find(({ landmark }) => landmark === 'application-identity-roles')).toMatchObject({
      say: 'In **Identity Roles**, choose the role **Backups**.',
      shows: ['Backups'],
    });
    // The requirement itself stays as it was.
    expect(JSON.stringify(requirementById['application-role'].guide)).not.toContain('Backups');
  });
});

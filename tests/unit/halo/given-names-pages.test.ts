/** Pages of records that the organisation calls otherwise: only the page of the record of that name speaks for Cove. */
import { describe, expect, it, test } from 'vitest';
import { namesFrom } from '../../../lib/domain/names.ts';
import type { PageReading, TenantChoices } from '../../../lib/domain/tenant.ts';
import { applicationPage, later, right, rolePage } from './page-readings.ts';
import { judged, now, read, tenantOf } from './tenant-reading.ts';

const names = namesFrom({ role: 'Backup Intake', application: 'Backup key' });
const role = (name: string, id?: string): PageReading => rolePage(right.role, { name, ...(id ? { id } : {}) });
const application = (name: string, id?: string): PageReading =>
  applicationPage(right.application, { name, ...(id ? { id } : {}) });
const chosen = (id: string): TenantChoices => ({ ticks: {}, roleId: id, applicationId: id });

describe('where the API could not be read', () => {
  test.each<[string, PageReading[], TenantChoices, string | undefined]>([
    ['the page of the usual name', [role('Cove-Role')], { ticks: {} }, undefined],
    ['the page of the name that is set', [role('Backup Intake')], { ticks: {} }, 'Backup Intake'],
    ['the same in another case', [role('backup intake ')], { ticks: {} }, 'backup intake'],
    ['both', [role('Cove-Role', '1'), role('Backup Intake', '2')], { ticks: {} }, 'Backup Intake'],
    [
      'both, the other one chosen before',
      [role('Cove-Role', '1'), role('Backup Intake', '2')],
      chosen('1'),
      'Backup Intake',
    ],
    ['the other one chosen, and open alone', [role('Cove-Role', '1')], chosen('1'), undefined],
    ['one chosen that nobody knows any more', [role('Backup Intake', '2')], chosen('9'), 'Backup Intake'],
    ['two of that name', [role('Backup Intake', '1'), role('Backup Intake', '2')], { ticks: {} }, undefined],
    [
      'two of that name, one chosen',
      [role('Backup Intake', '1'), role('Backup Intake', '2')],
      chosen('2'),
      'Backup Intake',
    ],
  ])('%s', (_, pages, choices, found) => {
    const rows = judged({ pages, choices, names });
    expect(rows['role-exists']).toMatchObject(found === undefined ? { kind: 'unknown' } : { kind: 'met', found });
    expect(rows['role-tickets-access']?.kind).toBe(found === undefined ? 'unknown' : 'met');
  });

  test.each([
    ['Cove-HaloPSA', 'unknown'],
    ['Backup key', 'met'],
  ])('the application’s page: %s', (name, kind) => {
    expect(judged({ pages: [application(name)], names })['application-exists']?.kind).toBe(kind);
  });
});

describe('where the API says that there is none', () => {
  it('the page of another one changes nothing', async () => {
    const api = await read(tenantOf(), { names });
    const rows = judged({ api, pages: [role('Cove-Role'), application('Cove-HaloPSA')], names });
    expect(rows['role-exists']).toMatchObject({ kind: 'unmet', found: 'none' });
    expect(rows['application-exists']).toMatchObject({ kind: 'unmet', found: 'none' });
  });

  it('a page of that name, read later, contradicts', async () => {
    const api = await read(tenantOf(), { names });
    const rows = judged({ api, pages: [role('Backup Intake')], names });
    expect(rows['role-exists']).toMatchObject({ kind: 'unknown', reason: 'readers-disagree' });
    expect(judged({ api, pages: [{ ...role('Backup Intake'), at: now - 1 }], names })['role-exists']?.kind).toBe(
      'unmet',
    );
  });
});

it('without a name that is set, Cove’s name and the choice decide as before', () => {
  expect(judged({ pages: [role('Cove-Role')] })['role-exists']).toMatchObject({ kind: 'met', at: later });
  expect(judged({ pages: [role('Backup Intake')] })['role-exists']?.kind).toBe('unknown');
  const choices = chosen('2');
  expect(judged({ pages: [role('Backup Intake', '2')], choices })['role-exists']?.kind).toBe('met');
});

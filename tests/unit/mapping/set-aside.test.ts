import { expect, test } from 'vitest';
import type { CoveCustomer } from '../../../lib/domain/customer.ts';
import { judged, setAsideReason } from '../../../lib/mapping/set-aside.ts';

test.each<[Partial<CoveCustomer>, string | undefined]>([
  [{ name: '001............... - Recycle Bin' }, 'recycle-bin'],
  [{ name: 'Recycle Bin' }, 'recycle-bin'],
  [{ name: 'Acme - recycle bin' }, 'recycle-bin'],
  [{ name: 'The Recycle Bin' }, undefined],
  [{ name: 'Recycle Bin Hire Ltd' }, undefined],
  [{ name: '0015000000YXXXXAAX' }, 'technical'],
  [{ name: '0015000000YXXXX' }, 'technical'],
  [{ name: '001 Taxis' }, undefined],
  [{ name: 'Acme', reference: '[0123456789] - 123e4567-e89b-12d3-a456-426614174000' }, 'technical'],
  [{ name: 'Acme', reference: 'CWM:1478' }, undefined],
  [{ name: 'Acme', level: 'Distributor' }, 'above-reseller'],
  [{ name: 'Acme', level: 'Reseller' }, undefined],
  [{ name: 'Acme', level: 'Galaxy' }, undefined],
  [{ name: '' }, 'no-name'],
  [{ name: ' - ' }, 'no-name'],
  [{ name: '日立' }, undefined],
])('%j → %s', (part, reason) => {
  expect(setAsideReason({ id: '1', name: '', ...part })).toBe(reason);
});
test('a customer that was set aside before and no longer is takes part again', () => {
  expect(judged({ id: '1', name: 'Acme', setAside: 'no-name' })).toEqual({ id: '1', name: 'Acme' });
});

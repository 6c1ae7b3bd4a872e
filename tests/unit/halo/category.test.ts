import { expect, it } from 'vitest';
import { categoryMatch } from '../../../lib/halo/category.ts';

const row = (value: string, type_id: number | undefined = 1) => ({ id: 1, value, ...(type_id ? { type_id } : {}) });
const wanted = 'Cove Data Protection';
type Rows = Record<string, unknown>[];

it.each<[string, Rows, Rows | undefined, boolean, string]>([
  ['exact', [row('Email'), row(wanted)], undefined, true, 'exact'],
  ['exact, for anyone', [row(wanted)], undefined, false, 'exact'],
  ['in category_name only', [{ id: 1, category_name: wanted, type_id: 1 }], undefined, true, 'exact'],
  ['in category_name beside another value', [{ id: 1, value: '12', category_name: wanted }], undefined, true, 'exact'],
  ['without type_id, in the list of Category 1', [{ id: 1, value: wanted }], undefined, true, 'exact'],
  ['type_id as text', [{ id: 1, value: wanted, type_id: '1' }], undefined, true, 'exact'],
  ['exact beside a similar one', [row('cove data protection'), row(wanted)], undefined, true, 'exact'],
  ['another case', [row('Cove data protection')], undefined, true, 'similar'],
  ['two blanks', [row('Cove  Data Protection')], undefined, true, 'similar'],
  ['blanks at its ends', [row(' Cove Data Protection ')], undefined, true, 'exact'],
  ['below another', [row(`Backup>${wanted}`)], undefined, true, 'nested'],
  [
    'below another, shown by its last part',
    [{ id: 1, type_id: 1, value: `Backup>${wanted}`, category_name: wanted }],
    undefined,
    true,
    'nested',
  ],
  ['below another, with blanks', [row(`Backup > ${wanted}`)], undefined, true, 'nested'],
  ['only entries below it', [row(`${wanted}>Failed`)], undefined, true, 'ambiguous'],
  ['in Category 2, the filter was ignored', [row('Email'), row(wanted, 2)], undefined, true, 'other-level'],
  ['in Category 3, by the unfiltered list', [row('Email')], [row('Email'), row(wanted, 3)], true, 'other-level'],
  ['absent', [row('Email')], [row('Email')], true, 'absent'],
  ['absent for somebody who may not see all', [row('Email')], undefined, false, 'no-right'],
  ['an empty list', [], undefined, true, 'no-right'],
  ['a longer name', [row('Cove Data Protection alerts')], undefined, true, 'absent'],
])('%s', (_name, rows, all, administrator, expected) => {
  const finding = categoryMatch(rows, all, { administrator, at: 1 });
  expect(finding.known ? finding.value.kind : finding.reason).toBe(expected);
});

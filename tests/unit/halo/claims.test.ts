import { describe, expect, it } from 'vitest';
import { claim, claimTypes, customersLevel, grant, ticketsLevel } from '../../../lib/halo/claims.ts';
import type { Finding } from '../../../lib/domain/finding.ts';

const said = (finding: Finding<string>): string => (finding.known ? finding.value : finding.reason);
type Claims = { type?: unknown; value?: unknown }[];

describe('one claim', () => {
  it.each<[string, Claims, string]>([
    ['its own type', [{ type: 'Tx', value: '2' }], '2'],
    ['with blanks', [{ type: ' Tx ', value: ' 2 ' }], '2'],
    ['a number', [{ type: 'Tx', value: 2 }], '2'],
    ['the legacy name', [{ type: 'Ticket_Level', value: '1' }], '1'],
    [
      'its own type before the legacy name',
      [
        { type: 'Ticket_Level', value: '2' },
        { type: 'Tx', value: '1' },
      ],
      '1',
    ],
    ['another case', [{ type: 'TX', value: '2' }], '2'],
    [
      'its own type before another case',
      [
        { type: 'TX', value: '2' },
        { type: 'Tx', value: '0' },
      ],
      '0',
    ],
    [
      'the highest of several',
      [
        { type: 'Tx', value: '0' },
        { type: 'Tx', value: '2' },
        { type: 'Tx', value: '1' },
      ],
      '2',
    ],
    ['absent', [{ type: 'Ux', value: '2' }], ''],
    ['without a value', [{ type: 'Tx' }], ''],
    ['an object as value', [{ type: 'Tx', value: {} }], ''],
    ['without a type', [{ value: '2' }], ''],
  ])('%s', (_name, claims, value) => {
    expect(claim(claims, claimTypes.ticketsAccess).value).toBe(value);
  });
  it('other permissions that differ by case only are not touched', () => {
    const claims = [
      { type: 'L6', value: '1' },
      { type: 'l6', value: '0' },
    ];
    expect(claim(claims, claimTypes.addTickets).value).toBe('0');
  });
});

const value = (text: string) => ({ type: 'x', value: text, raw: `x=${text}` });

it.each([
  ['', 'none'],
  ['0', 'none'],
  ['false', 'none'],
  ['1', 'read'],
  ['2', 'modify'],
  ['3', 'beyond'],
  ['-1', 'not-carried'],
  ['Read and Modify', 'not-carried'],
  ['true', 'not-carried'],
])('tickets level %j is %s', (text, expected) => {
  expect(said(ticketsLevel(value(text), 1))).toBe(expected);
});

it.each([
  ['', 'none'],
  ['0', 'none'],
  ['1', 'not-carried'],
  ['2', 'read'],
  ['3', 'modify'],
  ['4', 'not-carried'],
  ['x', 'not-carried'],
])('customers level %j is %s', (text, expected) => {
  expect(said(customersLevel(value(text), 1))).toBe(expected);
});

it.each([
  ['', 'not-set'],
  ['0', 'no'],
  ['False', 'no'],
  ['1', 'yes'],
  ['True', 'yes'],
  ['2', 'not-carried'],
])('a flag %j is %s', (text, expected) => {
  expect(said(grant(value(text), 1))).toBe(expected);
});

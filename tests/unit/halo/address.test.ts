import { describe, expect, it } from 'vitest';
import { isHostedHalo, normaliseAddress, sameOwner, subdomainOf } from '../../../lib/halo/address.ts';

describe('normaliseAddress', () => {
  it.each([
    'acme.halopsa.com',
    'ACME.HaloPSA.com',
    '  acme.halopsa.com  ',
    'https://acme.halopsa.com',
    'https://acme.halopsa.com/',
    'https://acme.halopsa.com/api',
    'https://acme.halopsa.com/auth/',
    'https://acme.halopsa.com/portal/home?x=1#y',
    'HTTPS://acme.halopsa.com:443/config/integrations/api',
    'acme.halopsa.com/tickets?id=1',
    'acme.halopsa.com.',
    '"acme.halopsa.com"',
    '<https://acme.halopsa.com/>',
    '(acme.halopsa.com),',
    'acme.halopsa.com\n',
    '\u200bacme.halopsa.com\ufeff',
    'https://acme.halopsa.com\\api',
  ])('%j', (pasted) => {
    expect(normaliseAddress(pasted)).toEqual({ ok: true, value: 'acme.halopsa.com' });
  });
  it('takes custom hosts', () => {
    expect(normaliseAddress('https://psa.msp-example.co.uk/api')).toEqual({ ok: true, value: 'psa.msp-example.co.uk' });
  });
  it.each([
    ['', 'address-invalid', 'Enter the address'],
    ['   ', 'address-invalid', 'Enter the address'],
    ['http://acme.halopsa.com', 'address-not-https', 'http'],
    ['ftp://acme.halopsa.com', 'address-invalid', 'ftp'],
    ['javascript://acme.halopsa.com', 'address-invalid', 'javascript'],
    ['https://acme.halopsa.com@evil.test', 'address-invalid', '@'],
    ['user:pw@acme.halopsa.com', 'address-invalid', '@'],
    ['https://acme.halopsa.com:8443', 'address-invalid', 'port 8443'],
    ['10.0.0.5', 'address-invalid', 'IP address'],
    ['https://[::1]/', 'address-invalid', 'IP address'],
    ['https://2130706433/', 'address-invalid', 'IP address'],
    ['0x7f.1', 'address-invalid', 'IP address'],
    ['аcme.halopsa.com', 'address-invalid', 'look like others'],
    ['acme.halopsа.com', 'address-invalid', 'look like others'],
    ['xn--cme-8cd.halopsa.com', 'address-invalid', 'look like others'],
    ['acme。halopsa。com', 'address-invalid', 'look like others'],
    ['acme%2ehalopsa.com', 'address-invalid', '%'],
    ['acme', 'address-invalid', 'acme.halopsa.com'],
    ['acme halopsa com', 'address-invalid', 'blank'],
    ['halopsa.com', 'address-invalid', 'vendor'],
    ['https://www.halopsa.com/', 'address-invalid', 'vendor'],
    ['acme_x.halopsa.com', 'address-invalid', 'not a host name'],
    ['-acme.halopsa.com', 'address-invalid', 'host name'],
    ['https://', 'address-invalid', ''],
  ])('refuses %j', (pasted, code, text) => {
    const result = normaliseAddress(pasted);
    expect(result).toMatchObject({ ok: false, failure: { code, field: 'HaloPSA address' } });
    expect(result.ok ? '' : result.failure.message).toContain(text);
  });
});

it.each([
  ['acme.halopsa.com', true],
  ['acme.haloitsm.com', true],
  ['a.b.haloservicedesk.com', true],
  ['halopsa.com', false],
  ['.halopsa.com', false],
  ['acme.halopsa.com.evil.test', false],
  ['acmehalopsa.com', false],
  ['acme.halopsa.co', false],
])('hosted: %s %s', (host, expected) => {
  expect(isHostedHalo(host)).toBe(expected);
});

it.each([
  ['acme.halopsa.com', 'acme.halopsa.com', true],
  ['acme.halopsa.com', 'auth.halopsa.com', true],
  ['acme.halopsa.com', 'auth.haloitsm.com', false],
  ['acme.halopsa.com', 'halopsa.com.evil.test', false],
  ['psa.msp.example', 'auth.msp.example', true],
  ['psa.msp.example', 'msp.example', true],
  ['psa.msp.example', 'other.example', false],
  ['msp.co.uk', 'evil.co.uk', false],
  ['psa.msp.co.uk', 'auth.msp.co.uk', true],
  ['msp.example', 'auth.msp.example', true],
])('same owner: %s, %s: %s', (host, other, expected) => {
  expect(sameOwner(host, other)).toBe(expected);
});

it('the sub-domain of a hosted tenant', () => {
  expect(subdomainOf('acme.halopsa.com')).toBe('acme');
  expect(subdomainOf('psa.msp.example')).toBeUndefined();
});

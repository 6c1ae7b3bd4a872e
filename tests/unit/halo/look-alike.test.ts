import { expect, it } from 'vitest';
import { takenFor } from '../../../lib/halo/look-alike.ts';

it.each([
  ['acme.halopsa.com.evil.test', 'halopsa.com'],
  ['halopsa.com.evil.test', 'halopsa.com'],
  ['acme.halopsa-com.evil.test', 'halopsa.com'],
  ['acme-halopsa.com', 'halopsa.com'],
  ['acmehalopsa.com', 'halopsa.com'],
  ['halopsa-login.net', 'halopsa.com'],
  ['acme.halopsa.co', 'halopsa.com'],
  ['acme.halopsa.co.uk', 'halopsa.com'],
  ['acme.ha1opsa.com', 'halopsa.com'],
  ['acme.haiopsa.com', 'halopsa.com'],
  ['acme.hal0psa.com', 'halopsa.com'],
  ['acme.hallopsa.com', 'halopsa.com'],
  ['acme.halpsa.com', 'halopsa.com'],
  ['acme.halospa.com', 'halopsa.com'],
  ['acme.halo-itsm.com', 'haloitsm.com'],
  ['acme.haloltsm.com', 'haloitsm.com'],
  ['acme.halocrrn.com', 'halocrm.com'],
  ['haloservicedesks.com', 'haloservicedesk.com'],
])('%s is easily taken for %s', (host, domain) => expect(takenFor(host)).toBe(domain));

it.each([
  'acme.halopsa.com',
  'a.b.haloitsm.com',
  'psa.example.org',
  'halo.msp.example',
  'halopsa.msp.example',
  'halopsa.msp.co.uk',
  'helpdesk.northwind.test',
  'halo.com',
  'hallo.de',
])('%s is what it says', (host) => expect(takenFor(host)).toBeUndefined());

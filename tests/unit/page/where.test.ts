import { expect, test } from 'vitest';
import { addressIn, isConfiguration } from '../../../lib/page/where.ts';

test.each<[string, string, string, string]>([
  ['/config/agents/roles?id=5', '/config/agents/roles', '?id=5', ''],
  ['/halo/config/agents/roles?id=5', '/config/agents/roles', '?id=5', '/halo'],
  ['/apps/halo/config', '/config', '', '/apps/halo'],
  ['/halo/tickets?area=1', '/halo/tickets', '?area=1', ''],
  ['/#/config', '/config', '', '/#'],
  ['/#/config/agents/roles?id=5', '/config/agents/roles', '?id=5', '/#'],
  ['/app/?x=1#!/config', '/config', '', '/app/?x=1#!'],
  ['/config#top', '/config', '', ''],
  ['/portal/config', '/portal/config', '', ''],
  ['/portal/tickets', '/portal/tickets', '', ''],
  ['/auth/account/config', '/auth/account/config', '', ''],
  ['/a/b/c/config', '/a/b/c/config', '', ''],
  ['/configuration', '/configuration', '', ''],
])('the address of the app in %s', (address, path, search, base) => {
  expect(addressIn(new URL(address, 'https://acme.halopsa.com'))).toEqual({ path, search, base });
});

test.each([
  ['/config', true],
  ['/halo/config/tickets', true],
  ['/#/config', true],
  ['/#/tickets', false],
  ['/configuration', false],
  ['/portal/config', false],
])('whether %s is configuration', (address, expected) => {
  expect(isConfiguration(new URL(address, 'https://acme.halopsa.com'))).toBe(expected);
});

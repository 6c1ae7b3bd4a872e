import { expect, test } from 'vitest';
import { bare, fold } from '../../../lib/consoles/fold.ts';

test.each([
  ['Client ID', 'ClientID'],
  ['Tickets Access Level', 'tickets  access-level:'],
  ['Teams & Agents', 'Teams and agents'],
  ['Authorisation Server', 'Authorization Server'],
  ['Categorisation', 'CATEGORIZATION'],
  ['edit:tickets', 'edit.tickets'],
  ['Agent to log in as', 'Agent to login as *'],
  ['Réseau', 'Reseau'],
  ['HaloPSA API', 'Halo PSA\u00a0API'],
])('%s = %s', (a, b) => expect(fold(a)).toBe(fold(b)));

test.each([
  ['Clients Access Level', 'Client Contracts Access Level'],
  ['Role', 'Roles'],
  ['+', ''],
  ['Categories', 'Category 1'],
])('%s ≠ %s', (a, b) => expect(fold(a)).not.toBe(fold(b)));

test.each([
  ['Client ID *', 'Client ID'],
  ['Client ID: (required)', 'Client ID'],
  ['Hostname [Pflichtfeld] *', 'Hostname'],
  ['Membership (all departments)', 'Membership (all departments)'],
  ['Approval required', 'Approval required'],
])('%s is the label %s', (label, name) => expect(bare(label)).toBe(name));

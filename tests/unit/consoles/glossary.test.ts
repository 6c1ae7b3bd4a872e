import { describe, expect, test } from 'vitest';
import { meaningOf } from '../../../lib/consoles/glossary.ts';

describe('the same label', () => {
  test.each([
    ['other order', 'Tickets Access Level', 'Access level for Tickets'],
    ['customers are clients', 'Customers Access Level', 'Clients Access Level'],
    ['number', 'Tickets Access Level', 'Ticket Access Level'],
    ['and', 'Departments & Teams', 'Teams and Departments'],
    ['log in', 'Agent to log in as', 'Agent to login as'],
    ['German', 'Tickets Access Level', 'Zugriffsebene Tickets'],
    ['German, joined by a hyphen', 'Tickets Access Level', 'Ticket-Zugriffsstufe'],
    ['German compound', 'Application Name', 'Anwendungsname'],
    ['German, not assigned', 'Can View Unassigned Tickets', 'Kann nicht zugewiesene Tickets anzeigen'],
    ['Dutch', 'Customers Access Level', 'Toegangsniveau klanten'],
    ['Dutch compound', 'Field List', 'Veldenlijst'],
    ['French', 'Customers Access Level', 'Niveau d’accès aux clients'],
    ['French, with accents apart', 'Roles', 'Ro\u0302les'],
    ['OAuth’s client in French', 'Client ID', 'Identifiant client'],
    ['OAuth’s secret in German', 'Generate New Client Secret', 'Neues Clientgeheimnis generieren'],
  ])('%s', (_, one, other) => {
    expect(meaningOf(other)).toBe(meaningOf(one));
  });
});

describe('another label', () => {
  test.each([
    ['one word more', 'Customers Access Level', 'Customer Contracts Access Level'],
    ['one word more in German', 'Customers Access Level', 'Zugriffsebene Kundenverträge'],
    ['no plural of a verb', 'New', 'News'],
    ['a customer is no OAuth client', 'Client ID', 'Customer ID'],
    ['a customer is no OAuth client in German', 'Client ID', 'Kunden-ID'],
    ['log in, and log in as', 'Log in as', 'Login'],
    ['unassigned is not assigned', 'Can View Unassigned Tickets', 'Can View Tickets'],
    ['numbers count', 'Category 1', 'Category 3'],
  ])('%s', (_, one, other) => {
    expect(meaningOf(other)).not.toBe(meaningOf(one));
  });
});

test.each(['', '+', ' … ', 'x'.repeat(91)])('no meaning: %j', (text) => {
  expect(meaningOf(text)).toBe('');
});

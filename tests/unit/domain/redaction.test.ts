import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { shortened, treeWithoutTokens, withoutTokens, withShortIds } from '../../../lib/domain/redaction.ts';

const secret = `${randomUUID()}-${randomUUID()}`;
const jwt = `eyJhbGciOiJSUzI1NiJ9.${Buffer.from('{"sub":"1234567890"}').toString('base64url')}.${randomBytes(32).toString('base64url')}`;
const hex = `a1${randomBytes(24).toString('hex')}`;
const base64 = `aB3${randomBytes(30).toString('base64')}`;

describe('taken out', () => {
  it.each([
    ['a secret of HaloPSA', `The key ${secret} was typed here`, secret],
    ['the same in capitals', `KEY ${secret.toUpperCase()}`, secret.toUpperCase()],
    ['a token', `Authorization: Bearer ${jwt}`, jwt],
    ['a token without an introduction', `got "${jwt}" back`, jwt],
    ['a long hexadecimal number', `x=${hex};`, hex],
    ['a long base64 text', `cookie ${base64}`, base64],
    ['an introduced secret of any form', 'client_secret=hunter2-and-more', 'hunter2-and-more'],
    ['the same in JSON', '{"client_secret": "s3cr3t!"}', 's3cr3t!'],
    ['a password in a sentence', 'password: Tr0ub4dor&3', 'Tr0ub4dor'],
    ['basic authorisation', 'Authorization: Basic dXNlcjpwYXNzd29yZA==', 'dXNlcjpwYXNzd29yZA'],
  ])('%s', (_name, text, gone) => {
    const clean = withoutTokens(text);
    expect(clean).not.toContain(gone);
    expect(clean).toContain('[removed]');
  });
});

describe('left alone', () => {
  it.each([
    'Category 1: Cove Data Protection',
    'Client Secret: refused',
    `Client ID ${randomUUID()}`,
    'the-worshipful-company-of-extraordinarily-long-named-importers.halopsa.com',
    'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch Holdings',
    'edit:tickets read:customers',
    'GET /Roles?isconfig=true 200',
    '2026-03-04 09:30 UTC',
  ])('%s', (text) => expect(withoutTokens(text)).toBe(text));
});

it('goes through a whole tree and leaves everything but texts as it is', () => {
  const tree = { a: [1, null, { note: `key ${secret}` }], b: true };
  expect(treeWithoutTokens(tree)).toEqual({ a: [1, null, { note: 'key [removed]' }], b: true });
});

it('shortens ids to what is needed to recognise them', () => {
  const id = randomUUID();
  expect(shortened(id)).toBe(`${id.slice(0, 8)}…`);
  expect(withShortIds(`connection ${id}.`)).toBe(`connection ${id.slice(0, 8)}….`);
});

import { describe, expect, it } from 'vitest';
import { identify, type RawSender } from '../../../lib/bus/sender.ts';

const own = { id: 'alcove-id', origin: 'chrome-extension://alcove-id' };
const granted = new Set(['psa.example.org']);
const from = (url: string, more: Partial<RawSender> = {}): RawSender => ({
  id: own.id,
  url,
  frameId: 0,
  tab: { id: 7 },
  ...more,
});

describe('who is speaking', () => {
  const cases: [string, RawSender, string | undefined][] = [
    ['the popup', from('chrome-extension://alcove-id/popup.html', { tab: undefined }), 'own'],
    ['the same page in a tab, which has sender.tab too', from('chrome-extension://alcove-id/popup.html?full'), 'own'],
    ['a hosted HaloPSA', from('https://acme.halopsa.com/config'), 'halo'],
    ['a frame inside HaloPSA', from('https://acme.halopsa.com/config', { frameId: 3 }), undefined],
    ['an on-premise HaloPSA that was allowed', from('https://psa.example.org/'), 'halo'],
    ['one that was not', from('https://psa2.example.org/'), undefined],
    ['the Cove shell', from('https://backup.management/#/x'), 'cove'],
    [
      'a Cove frame',
      from('https://psa.backup.management/w', { frameId: 9, tab: { id: 7, url: 'https://backup.management/#/x' } }),
      'cove',
    ],
    // The browser tells the address of a tab only where Alcove may be.
    ['a Cove frame in a page of somebody else', from('https://psa.backup.management/w', { frameId: 9 }), undefined],
    [
      'a Cove frame in a tenant’s page',
      from('https://psa.backup.management/w', { frameId: 9, tab: { id: 7, url: 'https://acme.halopsa.com/' } }),
      undefined,
    ],
    ['a host that only ends alike', from('https://evilbackup.management/'), undefined],
    ['a look-alike', from('https://acme.halopsa.com.evil.test/'), undefined],
    ['the bare product domain', from('https://halopsa.com/'), undefined],
    ['user info before the host', from('https://acme.halopsa.com@evil.test/'), undefined],
    ['plain http', from('http://acme.halopsa.com/'), undefined],
    ['another port', from('https://acme.halopsa.com:8443/'), undefined],
    ['another extension', { ...from('chrome-extension://other/popup.html'), id: 'other' }, undefined],
    [
      'another extension that claims our id but has its own address',
      from('chrome-extension://other/popup.html'),
      undefined,
    ],
    [
      'a frame whose origin and address disagree',
      from('https://acme.halopsa.com/', { origin: 'https://evil.test' }),
      undefined,
    ],
    ['no address at all', { id: own.id }, undefined],
    ['an address that is none', from('::'), undefined],
  ];
  it.each(cases)('%s', (_name, sender, who) => {
    expect(identify(sender, own, granted)?.who).toBe(who);
  });
});

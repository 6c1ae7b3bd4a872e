/** Addresses as people paste and attackers write them, and senders as a browser names them. */
import fc from 'fast-check';
import { identify } from '../../lib/bus/sender.ts';
import { isHostedHalo, normaliseAddress, sameOwner } from '../../lib/halo/address.ts';
import { takenFor } from '../../lib/halo/look-alike.ts';
import type { FuzzTarget } from './target.ts';
import { must, wildText } from './wild.ts';

const piece = fc.oneof(
  fc.constantFrom(
    'acme',
    'halopsa',
    'halopsa.com',
    '.halopsa.com',
    'haloitsm.com',
    'backup.management',
    'evil.test',
    '@',
    ':',
    ':443',
    ':8443',
    '/',
    '//',
    '\\',
    '?',
    '#',
    '%2e',
    '.',
    '..',
    '-',
    'xn--',
    'www.',
    'https://',
    'http://',
    'HTTPS://',
    'javascript:',
    'data:',
    ' ',
    '\t',
    '\n',
    '\u200b',
    '\u202e',
    'а',
    'ｈ',
    '。',
    '1',
    '0x7f',
    '127.0.0.1',
    '[::1]',
    'user:pw@',
    'co.uk',
    'portal',
    '"',
    '<',
    '>',
  ),
  fc.domain(),
  wildText,
);
const address = fc.array(piece, { maxLength: 7 }).map((parts) => parts.join(''));
const hostname = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/u;
const haloHost = /^(?:[a-z0-9-]+\.)+(?:halopsa|haloitsm|halocrm|haloservicedesk)\.com$/u;
const coveHost = /^(?:[a-z0-9-]+\.)*backup\.management$/u;

export const hostTargets: FuzzTarget[] = [
  {
    name: 'an address as it is pasted',
    holds: 'is refused by name, or is exactly the host that the browser will reach',
    share: 60,
    property: () =>
      fc.property(address, (pasted) => {
        const read = normaliseAddress(pasted);
        if (!read.ok) {
          must(read.failure.message.length > 10 && read.failure.field === 'HaloPSA address', 'refused without a word');
          return;
        }
        const host = read.value;
        must(hostname.test(host), `"${host}" is no host name`);
        must(new URL(`https://${host}/auth/token`).hostname === host, `"${host}" is another host for the browser`);
        must(isHostedHalo(host) === haloHost.test(host), `"${host}" is taken for hosted`);
        must(!(isHostedHalo(host) && takenFor(host) !== undefined), `"${host}" is hosted and doubted`);
        const again = normaliseAddress(host);
        must(again.ok && again.value === host, 'what was read is read otherwise');
      }),
  },
  {
    name: 'two hosts and their owner',
    holds: 'are one owner’s only where a whole owned name ends both',
    share: 20,
    property: () =>
      fc.property(fc.domain(), fc.domain(), fc.constantFrom('', 'a.', 'auth.'), (a, b, sub) => {
        must(sameOwner(a, a), 'not its own owner');
        must(sameOwner(a, `${sub}${a}`), 'not below itself');
        if (sameOwner(a, b)) {
          const tail = (host: string) => host.split('.').slice(-2).join('.');
          must(tail(a) === tail(b), `${a} and ${b}`);
        }
        must(!sameOwner('acme.halopsa.com', `${sub}${a}.test`), `${a}.test gets a secret of halopsa.com`);
      }),
  },
  {
    name: 'who sends a message',
    holds: 'is a console only on its own host, over https, and HaloPSA in the top frame alone',
    share: 40,
    property: () =>
      fc.property(
        fc.record({
          id: fc.constantFrom('own', 'other', undefined),
          url: fc.oneof(
            address,
            address.map((each) => `https://${each}`),
            fc.webUrl(),
            fc.constant(undefined),
          ),
          origin: fc.oneof(fc.constant(undefined), fc.constant('null'), address),
          frameId: fc.constantFrom(0, 1, 7, undefined),
          tab: fc.option(
            fc.record({
              id: fc.constantFrom(1, undefined),
              url: fc.oneof(fc.constant(undefined), fc.webUrl(), fc.constant('https://backup.management/')),
            }),
            { nil: undefined },
          ),
        }),
        (sender) => {
          const caller = identify(
            sender,
            { id: 'own', origin: 'chrome-extension://own' },
            new Set(['psa.example.org']),
          );
          if (!caller) return;
          must(sender.id === 'own', 'a stranger');
          if (caller.who === 'own') {
            must(sender.url?.startsWith('chrome-extension://own/') === true, `own: ${sender.url ?? ''}`);
            return;
          }
          const url = new URL(sender.url ?? '');
          must(
            url.protocol === 'https:' && url.port === '' && url.username === '' && url.hostname === caller.host,
            sender.url ?? '',
          );
          const fits =
            caller.who === 'cove'
              ? coveHost.test(url.hostname)
              : haloHost.test(url.hostname) || url.hostname === 'psa.example.org';
          must(fits, `${caller.who}: ${url.hostname}`);
          must(caller.who === 'cove' || sender.frameId === 0, 'HaloPSA from a frame');
          must(
            sender.frameId === 0 || coveHost.test(new URL(sender.tab?.url ?? 'https://none.test').hostname),
            'Cove in a page of somebody else',
          );
        },
      ),
  },
];

import { fail, ok, type Result } from '../domain/failure.ts';
import { say } from '../domain/say.ts';

/** Domains under which HaloPSA hosts tenants (four product names, one software). */
export const hostedDomains = ['halopsa.com', 'haloitsm.com', 'halocrm.com', 'haloservicedesk.com'] as const;

/** The hosted domain a host stands under: exact suffix, so that `halopsa.com.evil.test` is none. */
const hostedDomainOf = (host: string): string | undefined =>
  hostedDomains.find((domain) => host.endsWith(`.${domain}`) && host.length > domain.length + 1);

export const isHostedHalo = (host: string): boolean => hostedDomainOf(host) !== undefined;

const field = 'HaloPSA address';
const invalid = (message: string, detail?: string) =>
  fail('address-invalid', message, detail === undefined ? { field } : { field, detail });

/** Text pasted from a page, a mail or a browser: quotes, brackets, invisible signs and blanks around it. */
const unwrap = (pasted: string): string =>
  pasted
    .replace(/[\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, '')
    .trim()
    .replace(/^[<("'“‘[]+|[>)"'”’\],;]+$/g, '')
    .trim();

const isIp = (host: string): boolean => /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host) || host.startsWith('[');

/**
 * Turns any pasted form of a tenant's address ("https://acme.halopsa.com/portal?x", "ACME.halopsa.com/api/",
 * the Authorisation Server, "acme.halopsa.com.") into the bare host in lower case.
 *
 * Fails with `address-not-https` for http, and with `address-invalid` (the message names the cause) for IP
 * addresses, user names in the address, ports, look-alike letters and anything that is not a host name.
 */
export function normaliseAddress(pasted: string): Result<string> {
  const text = unwrap(pasted);
  if (text === '') return invalid(say('Enter the address of your HaloPSA, such as acme.halopsa.com.'));
  if (/\s/.test(text))
    return invalid(say('The address contains a blank. Enter only the address, such as acme.halopsa.com.'));
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
  if (scheme === 'http')
    return fail(
      'address-not-https',
      say('The address starts with http. A secret is never sent unencrypted: use https.'),
      {
        field,
      },
    );
  if (scheme !== undefined && scheme !== 'https')
    return invalid(say('An address that starts with {scheme} cannot be used.', { scheme }));
  const authority = text.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').split(/[/?#\\]/)[0] ?? '';
  if (authority.includes('@'))
    return invalid(
      say('The address contains "@": what stands before it is a user name, not HaloPSA. Enter only the host.'),
    );
  return checkHost(authority);
}

function checkHost(authority: string): Result<string> {
  // Percent signs and non-ASCII letters: the browser would turn them into another host than the one shown.
  if (authority.includes('%'))
    return invalid(say('The address contains "%". Enter only the host, such as acme.halopsa.com.'));
  const url = URL.canParse(`https://${authority}`) ? new URL(`https://${authority}`) : undefined;
  if (!url) return invalid(say('This is not an address. Enter something like acme.halopsa.com.'));
  if (url.port !== '')
    return invalid(
      say('The address has the port {port}. HaloPSA is reached on the usual port: leave it out.', { port: url.port }),
    );
  const host = url.hostname.replace(/\.$/, '');
  if (isIp(host)) return invalid(say('This is an IP address. Cove needs the host name of your HaloPSA.'));
  if (/[^\x20-\x7e]/.test(authority) || /(?:^|\.)xn--/.test(host))
    return invalid(say('The address contains letters that look like others. Type it by hand.'), host);
  if (!host.includes('.'))
    return invalid(say('"{host}" is not complete. Enter the whole host name, such as {host}.halopsa.com.', { host }));
  if (!/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/.test(host) || host.length > 253)
    return invalid(say('This is not a host name. Enter something like acme.halopsa.com.'), host);
  if (hostedDomains.some((domain) => host === domain || host === `www.${domain}`))
    return invalid(
      say("{host} is the vendor's own site. Enter your tenant's address, such as acme.halopsa.com.", { host }),
    );
  return ok(host);
}

/** The first label of a hosted tenant's host, which is its tenant name as a rule: "acme" of acme.halopsa.com. */
export const subdomainOf = (host: string): string | undefined => {
  const domain = hostedDomainOf(host);
  return domain === undefined
    ? undefined
    : host
        .slice(0, -domain.length - 1)
        .split('.')
        .at(-1);
};

/** Second-level names under which countries sell domains: "co.uk" is nobody's own. */
const shared = /^(?:ac|co|com|edu|gen|gov|govt|id|ltd|me|net|nom|org|plc|sch)\.[a-z]{2}$/;

/** The domain that somebody owns, as far as names tell: the last two labels, three where two are nobody's own. */
export function ownedDomainOf(host: string): string {
  const labels = host.split('.');
  return labels.slice(shared.test(labels.slice(-2).join('.')) ? -3 : -2).join('.');
}

/**
 * Whether two hosts belong to one owner as far as their names tell: equal, one below the other, or siblings
 * below a domain that somebody owns. In doubt: no, and the person is asked.
 */
export function sameOwner(host: string, other: string): boolean {
  if (host === other || other.endsWith(`.${host}`)) return true;
  const hosted = hostedDomainOf(host);
  if (hosted !== undefined) return hostedDomainOf(other) === hosted;
  const parent = host.split('.').slice(1).join('.');
  if (!parent.includes('.') || shared.test(parent)) return false;
  return other === parent || other.endsWith(`.${parent}`);
}

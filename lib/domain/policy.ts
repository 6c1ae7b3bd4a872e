/** What an organisation has set for everybody, through the browser's managed storage. */
import { givenNamesSchema } from './names.ts';
import { say } from './say.ts';
import { z, type Infer } from './schema.ts';
import type { MayKeep } from './settings.ts';

/** What can be switched off. Everything is on unless an organisation says otherwise. */
export const features = [
  'fixing',
  'testTicket',
  'fillingIn',
  'keepingSecrets',
  'reports',
  'diagnostics',
  'ownHosts',
] as const;
export type Feature = (typeof features)[number];

/** What is not there while it is off. */
export const featureWords: Record<Feature, string> = {
  fixing: say('Changes to HaloPSA by Alcove'),
  testTicket: say('Test tickets'),
  fillingIn: say('Filling in and applying in Cove’s pages'),
  keepingSecrets: say('Keeping the Client Secret'),
  reports: say('Reports'),
  diagnostics: say('Diagnostics'),
  ownHosts: say('A HaloPSA under its own domain'),
};

export const policySchema = z.object({
  /** The only HaloPSA tenants that Alcove works with; absent: any, empty: none, because none that was named is an address. */
  haloHosts: z.optional(z.array(z.string())),
  /** The only host on which Cove's console is stood beside; absent: any of Cove's. */
  coveHost: z.optional(z.string()),
  names: givenNamesSchema,
  off: z.array(z.enum(features)),
  /** Settings that were not taken, and why; the others hold. */
  ignored: z.array(z.object({ setting: z.string(), why: z.string() })),
});
export type Policy = Infer<typeof policySchema>;
export const noPolicy: Policy = { names: {}, off: [], ignored: [] };

/** Whether an organisation has set anything at all. */
export const isSet = ({ haloHosts, coveHost, names, off }: Policy): boolean =>
  haloHosts !== undefined || coveHost !== undefined || Object.keys(names).length > 0 || off.length > 0;

export const allows = (policy: Policy, feature: Feature): boolean => !policy.off.includes(feature);
export const allowsHost = ({ haloHosts }: Policy, host: string): boolean =>
  haloHosts === undefined || haloHosts.includes(host);

/** Why something is refused, for a person. */
export const offMessage = (feature: Feature): string =>
  say('{feature}: switched off for this browser. Set by your organisation.', { feature: featureWords[feature] });
export const hostMessage = (host: string): string =>
  say('Alcove may not be used with {host} in this browser. Set by your organisation.', { host });

/**
 * Why Alcove may not work with a tenant, for a person; null: it may. To be asked before the browser is asked for access.
 *
 * @param isHosted whether the vendor hosts a tenant
 */
export function tenantRefusal(policy: Policy, host: string, isHosted: (host: string) => boolean): string | null {
  if (!allowsHost(policy, host)) return hostMessage(host);
  return isHosted(host) || allows(policy, 'ownHosts') ? null : offMessage('ownHosts');
}

/** Of which hosts anything may come in by a file: no tenant is a host of Cove's, and a site is a tenant's or Cove's. */
export function mayKeep(
  policy: Policy,
  isHosted: (host: string) => boolean,
  isCove: (host: string) => boolean,
): MayKeep {
  const tenant = (host: string): boolean => !isCove(host) && tenantRefusal(policy, host, isHosted) === null;
  const site = (host: string): boolean =>
    isCove(host) ? policy.coveHost === undefined || policy.coveHost === host : tenant(host);
  return { tenant, site };
}

/** Where Cove's console is opened. */
export const coveAddress = ({ coveHost }: Policy): string => `https://${coveHost ?? 'backup.management'}/`;

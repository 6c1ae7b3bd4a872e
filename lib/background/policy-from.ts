/** What an organisation has written into the browser's managed storage, read setting by setting. Pure. */
import { isCoveHost } from '../bus/sender.ts';
import { features, type Feature, type Policy } from '../domain/policy.ts';
import { say } from '../domain/say.ts';
import { z } from '../domain/schema.ts';
import { normaliseAddress } from '../halo/address.ts';

/** The settings as administrators write them, name by name; public/managed-schema.json describes the same for the browser. */
export const policySettings = [
  'haloHosts',
  'coveHost',
  'roleName',
  'applicationName',
  'categoryName',
  'features',
] as const;

const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(100));
const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(500));
const mostHosts = 200;
const list = z.array(z.unknown()).check(z.maxLength(mostHosts));
const record = z.record(z.string(), z.unknown());

const shortly = (value: unknown): string => (JSON.stringify(value) ?? String(value)).slice(0, 60);

/**
 * Reads what the browser's managed storage holds. Setting by setting: what cannot be understood is named in `ignored`,
 * and everything else holds.
 */
export function policyFrom(raw: unknown): Policy {
  const policy: Policy = { names: {}, off: [], ignored: [] };
  const ignore = (setting: string, why: string): void => void policy.ignored.push({ setting, why });
  const all = record.safeParse(raw);
  if (!all.success) {
    ignore('(all)', say('It is not an object of settings.'));
    return policy;
  }
  const given = all.data;
  for (const key of Object.keys(given))
    if (!policySettings.some((setting) => setting === key))
      ignore(key.slice(0, 60), say('There is no setting of this name.'));

  const hosts = hostsFrom(given['haloHosts'], ignore);
  if (hosts) policy.haloHosts = hosts;
  const coveHost = given['coveHost'];
  if (coveHost !== undefined) {
    const host = text.safeParse(coveHost);
    const bare = host.success
      ? host.data
          .toLowerCase()
          .replace(/^https:\/\//u, '')
          .replace(/\/.*$/u, '')
      : '';
    if (isCoveHost(bare)) policy.coveHost = bare;
    else
      ignore(
        'coveHost',
        say('{value} is no address of Cove’s console, such as backup.management.', { value: shortly(coveHost) }),
      );
  }
  for (const kind of ['role', 'application', 'category'] as const) {
    const value = given[`${kind}Name`];
    if (value === undefined) continue;
    const parsed = name.safeParse(value);
    if (parsed.success) policy.names[kind] = parsed.data;
    else ignore(`${kind}Name`, say('{value} is no name of 1 to 100 characters.', { value: shortly(value) }));
  }
  policy.off = offFrom(given['features'], ignore);
  return policy;
}

/** `undefined`: any. Who names hosts wants no others: where none of the names is one, a slip must not open all. */
function hostsFrom(value: unknown, ignore: (setting: string, why: string) => void): string[] | undefined {
  if (value === undefined) return undefined;
  const parsed = list.safeParse(value);
  if (!parsed.success) {
    ignore(
      'haloHosts',
      say('{value} is no list of at most {most} addresses. Until it is one, no tenant is allowed.', {
        value: shortly(value),
        most: mostHosts,
      }),
    );
    return [];
  }
  if (parsed.data.length === 0) return undefined;
  const hosts = new Set<string>();
  parsed.data.forEach((entry, index) => {
    const typed = text.safeParse(entry);
    const host = typed.success ? normaliseAddress(typed.data) : undefined;
    if (host?.ok) hosts.add(host.value);
    else
      ignore(
        `haloHosts[${index}]`,
        host ? `${shortly(entry)}: ${host.failure.message}` : say('{value} is no text.', { value: shortly(entry) }),
      );
  });
  return [...hosts];
}

function offFrom(value: unknown, ignore: (setting: string, why: string) => void): Feature[] {
  if (value === undefined) return [];
  const parsed = record.safeParse(value);
  if (!parsed.success) {
    ignore('features', say('{value} is no object of features.', { value: shortly(value) }));
    return [];
  }
  const off = new Set<Feature>();
  for (const [key, on] of Object.entries(parsed.data)) {
    const feature = features.find((each) => each === key);
    if (feature === undefined) ignore(`features.${key.slice(0, 60)}`, say('There is no feature of this name.'));
    else if (typeof on !== 'boolean')
      ignore(`features.${key}`, say('{value} is neither true nor false.', { value: shortly(on) }));
    else if (!on) off.add(feature);
  }
  return features.filter((feature) => off.has(feature));
}

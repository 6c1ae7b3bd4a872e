/** The tenants: healthy, unconfigured, each single fault in several versions, seeded combinations, odd answers. */
import { brokenStates, createTenant, type Tenant } from '../../world/halo/index.ts';
import type { agentLogins } from '../../world/halo/index.ts';
import { oddities, type Oddity } from './odd-answers.ts';
import { profiles, type Profile } from './profiles.ts';

export interface Case {
  name: string;
  tenant: Tenant;
  profile: Profile;
  who: keyof typeof agentLogins;
  oddity?: Oddity | undefined;
  /** A person has the pages of role and application open. */
  open: boolean;
  /** One fault only: what a person sees of it is listed. */
  fault?: string;
}

/** Numbers from 0 to below 1 that are the same on every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const randomTenants = 90;
/** In how many versions each single fault is seen. */
const versionsOfFault = 2;

let made = 0;
function tenantOf(profile: Profile, state: 'ready' | 'unconfigured' | `broken:${string}`, more: string[] = []): Tenant {
  made += 1;
  return createTenant({
    host: `bench${made}.halopsa.com`,
    state,
    customers: 4,
    quirks: profile.quirks,
    look: profile.look,
    adjust: (data) => {
      for (const name of more) {
        try {
          brokenStates.find((fault) => fault.name === name)?.apply(data, profile.quirks.customersScale ?? 'B');
        } catch {
          // The record that this fault would break is gone by an earlier one.
        }
      }
    },
  });
}

const pick = <T>(list: readonly T[], random: () => number): T => {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
};

/** Two to five faults; a second Incident comes last, so that it is a copy of the first as it then is. */
function combination(random: () => number): string[] {
  const names = new Set<string>();
  const many = 2 + Math.floor(random() * 4);
  while (names.size < many) names.add(pick(brokenStates, random).name);
  const late = 'incident-twice';
  return [...[...names].filter((name) => name !== late), ...(names.has(late) ? [late] : [])];
}

export function cases(): Case[] {
  made = 0;
  const who = 'administrator';
  const all: Case[] = [];
  for (const profile of profiles) {
    all.push({ name: 'ready', tenant: tenantOf(profile, 'ready'), profile, who, open: true });
    all.push({ name: 'unconfigured', tenant: tenantOf(profile, 'unconfigured'), profile, who, open: true });
  }
  for (const [index, fault] of brokenStates.entries())
    for (let version = 0; version < versionsOfFault; version += 1) {
      const profile = profiles[version === 0 ? 1 : 2 + (index % (profiles.length - 2))];
      if (profile === undefined) continue;
      const tenant = tenantOf(profile, `broken:${fault.name}`);
      all.push({
        name: fault.name,
        tenant,
        profile,
        who,
        open: version === 0,
        ...(version === 0 ? { fault: fault.name } : {}),
      });
    }
  const random = seeded(20261128);
  for (let index = 0; index < randomTenants; index += 1) {
    const profile = pick(profiles, random);
    const faults = combination(random);
    all.push({
      name: faults.join(' + '),
      tenant: tenantOf(profile, 'ready', faults),
      profile,
      who,
      open: index % 2 === 0,
    });
  }
  for (const [index, make] of oddities.entries()) {
    const profile = profiles[index % profiles.length];
    if (profile === undefined) continue;
    const oddity = make();
    const state = index % 3 === 0 ? (`broken:${brokenStates[index]?.name ?? ''}` as const) : 'ready';
    all.push({ name: oddity.name, tenant: tenantOf(profile, state), profile, who, oddity, open: true });
  }
  for (const profile of profiles.slice(0, 4)) {
    all.push({
      name: 'ready, not an administrator',
      tenant: tenantOf(profile, 'ready'),
      profile,
      who: 'technician',
      open: false,
    });
    all.push({
      name: 'unconfigured, not an administrator',
      tenant: tenantOf(profile, 'unconfigured'),
      profile,
      who: 'technician',
      open: false,
    });
    all.push({
      name: 'ready, administrator by an own grant',
      tenant: tenantOf(profile, 'ready'),
      profile,
      who: 'hiddenAdministrator',
      open: true,
    });
  }
  return all;
}

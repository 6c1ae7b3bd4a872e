/** What a person has set and decided, as a file that can go to another computer. There is no place for a secret in it. */
import { decisionSchema } from './decision.ts';
import { z, type Infer } from './schema.ts';
import { taughtListSchema } from './taught.ts';
import { panelSchema, tenantChoicesSchema } from './tenant.ts';

/** A bare host in lower case, as it is kept; what is anything else is no address of a console. */
const host = z
  .string()
  .check(z.maxLength(253), z.regex(/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/u));
const text = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));

/**
 * A connection without what only connecting gives: the authorisation server is asked for anew there, so that no file can
 * send a secret elsewhere.
 */
const connectionSettingsSchema = z.object({
  name: text(200),
  host,
  /** Empty for one that is worked on by hand. */
  clientId: z.string().check(z.maxLength(200)),
  /** By Cove customer id. */
  decisions: z.record(z.string(), decisionSchema),
});
export type ConnectionSettings = Infer<typeof connectionSettingsSchema>;

export const settingsVersion = 1;
export const settingsSchema = z.object({
  alcove: z.literal('settings'),
  version: z.literal(settingsVersion),
  madeAt: z.number(),
  connections: z.array(connectionSettingsSchema).check(z.maxLength(500)),
  tenants: z.array(z.object({ host, choices: tenantChoicesSchema })).check(z.maxLength(1000)),
  /** How the sidebar stands on a site, and what was taught there. */
  sites: z
    .array(z.object({ host, panel: z.optional(panelSchema), taught: z.optional(taughtListSchema) }))
    .check(z.maxLength(1000)),
  notices: z.object({ drift: z.boolean() }),
});
export type Settings = Infer<typeof settingsSchema>;

/** What the last import changed, so that it can be taken back. */
export const settingsUndoSchema = z.object({ at: z.number(), before: settingsSchema, after: settingsSchema });
export type SettingsUndo = Infer<typeof settingsUndoSchema>;

/** One thing that an import would make otherwise. */
export interface SettingsChange {
  kind: 'connection' | 'decisions' | 'choices' | 'panel' | 'taught' | 'notices';
  /** Whose: the host, for a connection with its name. */
  of: string;
  /** Absent: it is not there yet. */
  before?: string;
  after: string;
  /** What stands here and becomes another, as far as there is any: the amounts alone do not tell. */
  replaced?: string;
}

/** The same connection: one key of one tenant. */
export const sameConnection = (
  one: Pick<ConnectionSettings, 'host' | 'clientId'>,
  other: Pick<ConnectionSettings, 'host' | 'clientId'>,
): boolean => one.host === other.host && one.clientId.toLowerCase() === other.clientId.toLowerCase();

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** A value without the order of its properties, and without what says no more than its absence: empty parts, what is off. */
function meaning(value: unknown): unknown {
  if (Array.isArray(value)) return value.length > 0 ? value.map(meaning) : undefined;
  if (!isRecord(value)) return value === false ? undefined : value;
  const parts = Object.entries(value)
    .map(([name, part]) => [name, meaning(part)] as const)
    .filter(([, part]) => part !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return parts.length > 0 ? Object.fromEntries(parts) : undefined;
}
/** Whether two parts say the same: no notes are as good as an empty list of them. */
export const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(meaning(one)) === JSON.stringify(meaning(other));

/** Whether two say the same, whenever they were made and in whatever order they name things. */
export function sameSettings(one: Settings, other: Settings): boolean {
  const ordered = <T extends { host: string; clientId?: string }>(all: readonly T[]): T[] =>
    all.toSorted((a, b) => `${a.host} ${a.clientId ?? ''}`.localeCompare(`${b.host} ${b.clientId ?? ''}`));
  const bare = ({ connections, tenants, sites, madeAt: _when, ...rest }: Settings) => ({
    ...rest,
    connections: ordered(connections),
    tenants: ordered(tenants),
    sites: ordered(sites),
  });
  return same(bare(one), bare(other));
}

/** The same settings without one connection. */
export const withoutConnection = (
  settings: Settings,
  gone: Pick<ConnectionSettings, 'host' | 'clientId'>,
): Settings => ({ ...settings, connections: settings.connections.filter((each) => !sameConnection(each, gone)) });

/** What stays here, what comes from the file: the file's word counts where both speak; what only stands here stays. */
export function mergeSettings(now: Settings, file: Settings): Settings {
  const connections = now.connections.map((own) => {
    const other = file.connections.find((each) => sameConnection(each, own));
    return other ? { ...own, name: other.name, decisions: { ...own.decisions, ...other.decisions } } : own;
  });
  const tenants = now.tenants.map((own) => {
    const other = file.tenants.find(({ host: at }) => at === own.host)?.choices;
    if (!other) return own;
    const notes = { ...own.choices.notes, ...other.notes };
    return {
      host: own.host,
      choices: {
        ...own.choices,
        ...other,
        ticks: { ...own.choices.ticks, ...other.ticks },
        ...(Object.keys(notes).length > 0 ? { notes } : {}),
      },
    };
  });
  const sites = now.sites.map((own) => ({ ...own, ...file.sites.find(({ host: at }) => at === own.host) }));
  return {
    ...now,
    connections: [
      ...connections,
      ...file.connections.filter((each) => !now.connections.some((own) => sameConnection(own, each))),
    ],
    tenants: [...tenants, ...file.tenants.filter((each) => !now.tenants.some((own) => own.host === each.host))],
    sites: [...sites, ...file.sites.filter((each) => !now.sites.some((own) => own.host === each.host))],
    notices: file.notices,
  };
}

/** Which hosts may be kept: as tenants, and as sites that the sidebar stands on. */
export interface MayKeep {
  tenant: (host: string) => boolean;
  site: (host: string) => boolean;
}

/** Only what is about hosts that may be. */
export const settingsAbout = (file: Settings, may: MayKeep): Settings => ({
  ...file,
  connections: file.connections.filter(({ host: at }) => may.tenant(at)),
  tenants: file.tenants.filter(({ host: at }) => may.tenant(at)),
  sites: file.sites.filter(({ host: at }) => may.site(at)),
});

type Choices = Settings['tenants'][number]['choices'];
/** How many of a tenant's choices become others; of the single ones, whether they do. */
export interface ReplacedChoices {
  ticks: number;
  notes: number;
  record: boolean;
  ticketType: boolean;
}

/** Words for the preview: what a part amounts to, and what in it becomes another. */
export interface SettingsWords {
  decisions: (count: number) => string;
  choices: (choices: Choices) => string;
  /** '' where none does. */
  replacedChoices: (replaced: ReplacedChoices) => string;
  panel: (panel: NonNullable<Settings['sites'][number]['panel']>) => string;
  replacedPlace: () => string;
  taught: (count: number) => string;
  notices: (on: boolean) => string;
  /** Something else that no other word names. */
  details: () => string;
}

/** How many of what is named in both is another afterwards. */
const replacedIn = (was: Readonly<Record<string, unknown>>, is: Readonly<Record<string, unknown>>): number =>
  Object.keys(is).filter((name) => Object.hasOwn(was, name) && !same(was[name], is[name])).length;
const isReplaced = (was: unknown, is: unknown): boolean => was !== undefined && !same(was, is);
const replacedChoices = (was: Choices, is: Choices): ReplacedChoices => ({
  ticks: replacedIn(was.ticks, is.ticks),
  notes: replacedIn(was.notes ?? {}, is.notes ?? {}),
  record: isReplaced(was.roleId, is.roleId) || isReplaced(was.applicationId, is.applicationId),
  ticketType: isReplaced(was.ticketTypeId, is.ticketTypeId),
});

/** What differs between two sets of settings, part by part, in words. */
export function settingsChanges(before: Settings, after: Settings, words: SettingsWords): SettingsChange[] {
  const changes: SettingsChange[] = [];
  const put = <T>(
    kind: SettingsChange['kind'],
    of: string,
    was: T | undefined,
    is: T | undefined,
    say: (value: T) => string,
    sayReplaced: (was: T, is: T) => string = () => '',
  ) => {
    if (is === undefined || same(was, is)) return;
    const now = was === undefined ? undefined : say(was);
    const afterwards = say(is);
    const named = was === undefined ? '' : sayReplaced(was, is);
    // What differs is said, one way or the other.
    const replaced = named === '' && now === afterwards ? words.details() : named;
    changes.push({
      kind,
      of,
      ...(now === undefined ? {} : { before: now }),
      after: afterwards,
      ...(replaced === '' ? {} : { replaced }),
    });
  };
  /** In words, unless it is none. */
  const some = (count: number, say: (count: number) => string): string => (count > 0 ? say(count) : '');
  for (const is of after.connections) {
    const was = before.connections.find((each) => sameConnection(each, is));
    const of = `${is.name} · ${is.host}`;
    put('connection', of, was?.name, is.name, (name) => name);
    put(
      'decisions',
      of,
      was?.decisions,
      is.decisions,
      (all) => words.decisions(Object.keys(all).length),
      (one, other) => some(replacedIn(one, other), words.decisions),
    );
  }
  for (const { host: of, choices } of after.tenants)
    put('choices', of, before.tenants.find((each) => each.host === of)?.choices, choices, words.choices, (one, other) =>
      words.replacedChoices(replacedChoices(one, other)),
    );
  for (const { host: of, panel, taught } of after.sites) {
    const was = before.sites.find((each) => each.host === of);
    put('panel', of, was?.panel, panel, words.panel, (one, other) =>
      isReplaced(one.x, other.x) || isReplaced(one.y, other.y) ? words.replacedPlace() : '',
    );
    const byLandmark = (list: NonNullable<typeof taught>) =>
      Object.fromEntries(list.map((each) => [each.landmark, each]));
    put(
      'taught',
      of,
      was?.taught,
      taught,
      (list) => words.taught(list.length),
      (one, other) => some(replacedIn(byLandmark(one), byLandmark(other)), words.taught),
    );
  }
  put('notices', '', before.notices.drift, after.notices.drift, words.notices);
  return changes;
}

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
  clientId: text(200),
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
}

/** The same connection: one key of one tenant. */
export const sameConnection = (
  one: Pick<ConnectionSettings, 'host' | 'clientId'>,
  other: Pick<ConnectionSettings, 'host' | 'clientId'>,
): boolean => one.host === other.host && one.clientId.toLowerCase() === other.clientId.toLowerCase();

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const inOrder = (_key: string, value: unknown): unknown =>
  isRecord(value) ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))) : value;
/** Whether two parts say the same, whatever the order of their properties. */
export const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one, inOrder) === JSON.stringify(other, inOrder);

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

/** Only what is about hosts that may be. */
export const settingsAbout = (file: Settings, may: (host: string) => boolean): Settings => ({
  ...file,
  connections: file.connections.filter(({ host: at }) => may(at)),
  tenants: file.tenants.filter(({ host: at }) => may(at)),
  sites: file.sites.filter(({ host: at }) => may(at)),
});

/** Words for the preview: what a part amounts to. */
export interface SettingsWords {
  decisions: (count: number) => string;
  choices: (choices: Settings['tenants'][number]['choices']) => string;
  panel: (panel: NonNullable<Settings['sites'][number]['panel']>) => string;
  taught: (count: number) => string;
  notices: (on: boolean) => string;
}

/** What differs between two sets of settings, part by part, in words. */
export function settingsChanges(before: Settings, after: Settings, words: SettingsWords): SettingsChange[] {
  const changes: SettingsChange[] = [];
  const put = <T>(
    kind: SettingsChange['kind'],
    of: string,
    was: T | undefined,
    is: T | undefined,
    say: (value: T) => string,
  ) => {
    if (is === undefined || same(was, is)) return;
    changes.push({ kind, of, ...(was === undefined ? {} : { before: say(was) }), after: say(is) });
  };
  for (const is of after.connections) {
    const was = before.connections.find((each) => sameConnection(each, is));
    const of = `${is.name} · ${is.host}`;
    put('connection', of, was?.name, is.name, (name) => name);
    const decided = ({ decisions }: ConnectionSettings) =>
      Object.entries(decisions).toSorted(([a], [b]) => a.localeCompare(b));
    if (Object.keys(is.decisions).length > 0)
      put('decisions', of, was && decided(was), decided(is), (list) => words.decisions(list.length));
  }
  for (const { host: of, choices } of after.tenants)
    put('choices', of, before.tenants.find((each) => each.host === of)?.choices, choices, words.choices);
  for (const { host: of, panel, taught } of after.sites) {
    const was = before.sites.find((each) => each.host === of);
    put('panel', of, was?.panel, panel, words.panel);
    put('taught', of, was?.taught, taught, (list) => words.taught(list.length));
  }
  put('notices', '', before.notices.drift, after.notices.drift, words.notices);
  return changes;
}

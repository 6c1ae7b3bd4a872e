import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { fail, ok, type Result } from '../domain/failure.ts';
import { treeWithoutTokens } from '../domain/redaction.ts';
import { say } from '../domain/say.ts';
import { z } from '../domain/schema.ts';
import {
  mergeSettings,
  settingsAbout,
  settingsChanges,
  settingsSchema,
  settingsVersion,
  type MayKeep,
  type Settings,
  type SettingsChange,
  type SettingsUndo,
} from '../domain/settings.ts';
import { createActions, type Actions } from './actions.ts';
import type { Ports, Readable } from './ports.ts';
import { createScope } from './scope.ts';
import { settingsWords } from './settings-words.ts';
import { watched } from './watched.ts';

export type SettingsPorts = Pick<Ports, 'ask' | 'now' | 'saveFile' | 'requestNotices'> & {
  /** What is set now. */
  read: () => Promise<Settings>;
  /** Of which hosts anything may be taken over here. */
  mayKeep: () => Promise<MayKeep>;
  store: { settingsUndo: Readable<SettingsUndo | null> };
};

/** A file that was looked into and not taken over yet. */
export interface SettingsPreview {
  name: string;
  changes: SettingsChange[];
}

/** Saving settings as a file, and taking them over from one: looked at first, taken back afterwards. */
export interface SettingsModel {
  readonly actions: Actions;
  readonly preview: ReadonlySignal<SettingsPreview | null>;
  /** When the last import was; null: there is none to take back. */
  readonly importedAt: ReadonlySignal<number | null>;
  /** What was done last, to be said. */
  readonly told: ReadonlySignal<string>;
  save(): Promise<void>;
  look(name: string, text: string): Promise<void>;
  cancel(): void;
  takeOver(): Promise<void>;
  undo(): Promise<void>;
  dispose(): void;
}

const headSchema = z.object({ alcove: z.literal('settings'), version: z.number() });
/** Longer files are none of Alcove's. */
const longest = 20_000_000;

/** Reads a file whole, or says what it is instead. */
export function settingsFrom(text: string): Result<Settings> {
  const none = fail('bad-input', say('This is not a file of Alcove’s settings. Nothing was taken over.'));
  if (text.length > longest) return none;
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch {
    return none;
  }
  const head = headSchema.safeParse(raw);
  if (!head.success) return none;
  if (head.data.version > settingsVersion)
    return fail(
      'bad-input',
      say('This file was written by a newer version of Alcove. Update Alcove here, then take it over.'),
    );
  const settings = settingsSchema.safeParse(raw);
  if (settings.success) return ok(settings.data);
  const where = settings.error.issues[0]?.path.map(String).join('.') ?? '';
  return fail('bad-input', say('This file is damaged at “{where}”. Nothing was taken over.', { where }));
}

export function createSettings(ports: SettingsPorts): SettingsModel {
  const scope = createScope();
  const actions = createActions(ports);
  const undo = watched(ports.store.settingsUndo, null, scope).value;
  const chosen = signal<{ name: string; settings: Settings; changes: SettingsChange[] } | null>(null);
  const told = signal('');
  return {
    actions,
    preview: computed(() => chosen.value && { name: chosen.value.name, changes: chosen.value.changes }),
    importedAt: computed(() => undo.value?.at ?? null),
    told,
    async save() {
      told.value = '';
      await actions.run('settings', async () => {
        // What somebody has pasted somewhere and what only looks like a secret does not leave this computer.
        const settings = treeWithoutTokens(await ports.read());
        const day = new Date(ports.now()).toISOString().slice(0, 10);
        await ports.saveFile(
          `alcove-settings-${day}.json`,
          'application/json',
          `${JSON.stringify(settings, null, 2)}\n`,
        );
        return ok(null);
      });
    },
    async look(name, text) {
      told.value = '';
      chosen.value = null;
      await actions.run('settings', async () => {
        const file = settingsFrom(text);
        if (!file.ok) return file;
        const [now, may] = await Promise.all([ports.read(), ports.mayKeep()]);
        const settings = settingsAbout(file.value, may);
        chosen.value = {
          name,
          settings,
          changes: settingsChanges(now, mergeSettings(now, settings), settingsWords),
        };
        return ok(null);
      });
    },
    cancel() {
      chosen.value = null;
      actions.dismiss('settings');
    },
    async takeOver() {
      const now = chosen.value;
      if (!now) return;
      // Only a click may ask the browser. What it refuses stays as it is; everything else is taken over all the same.
      const notify = now.changes.some(({ kind }) => kind === 'notices') && now.settings.notices.drift;
      if (notify) await ports.requestNotices?.().catch(() => false);
      const done = await actions.ask('settings', 'settings.import', { settings: now.settings });
      if (!done?.ok) return;
      chosen.value = null;
      told.value = say('Taken over. Enter each Client Secret again under Connect: a file never holds one.');
    },
    async undo() {
      const done = await actions.ask('settings', 'settings.undo', {});
      if (done?.ok) told.value = say('Taken back. What was changed since then stays as it is.');
    },
    dispose: () => scope.end(),
  };
}

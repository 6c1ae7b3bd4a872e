import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { treeWithoutTokens } from '../domain/redaction.ts';
import type { Connection } from '../domain/connection.ts';
import type { Unreadable } from '../domain/unreadable.ts';
import type { Actions } from './actions.ts';
import type { Ports } from './ports.ts';
import { fileName } from './report-file.ts';
import type { Scope } from './scope.ts';
import { partWords } from './unreadable-words.ts';
import { watched } from './watched.ts';

export interface UnreadablePart extends Unreadable {
  /** Tells the set-aside form and the one in its place apart. */
  id: string;
  what: string;
  whose: string | null;
  without: string;
}
export type PartQuestion = { id: string; act: 'reset' | 'restore' };

/** What Alcove keeps and cannot read: told, kept until a person decides, reset part by part. */
export interface UnreadableModel {
  readonly parts: ReadonlySignal<UnreadablePart[]>;
  /** Nobody has said "Not now" to these yet. */
  readonly fresh: ReadonlySignal<UnreadablePart[]>;
  /** The screen about them stands in place of the step. */
  readonly shown: ReadonlySignal<boolean>;
  /** What a person is asked to confirm. */
  readonly question: ReadonlySignal<PartQuestion | null>;
  show(on: boolean): void;
  ask(question: PartQuestion | null): void;
  reset(part: UnreadablePart): Promise<void>;
  restore(part: UnreadablePart): Promise<void>;
  /** Keeps all of it, and does not ask again. */
  later(): Promise<void>;
  /** Offers it as a file, without anything that looks like a secret. */
  save(part: UnreadablePart): Promise<void>;
}

export const unreadableAction = 'unreadable';

export function createUnreadable(options: {
  ports: Ports;
  actions: Actions;
  connections: ReadonlySignal<Readonly<Record<string, Connection>>>;
  scope: Scope;
}): UnreadableModel {
  const { ports, actions, connections, scope } = options;
  const found = watched(ports.store.unreadable, [], scope).value;
  const wanted = signal(false);
  const question = signal<PartQuestion | null>(null);
  const nameOf = (id: string): string | undefined => connections.value[id]?.name;
  const parts = computed(() =>
    found.value.map((part): UnreadablePart => {
      const id = `${part.aside ? `aside ${part.nth ?? 1}` : 'there'} ${part.key}`;
      return { ...part, id, ...partWords(part.key, nameOf) };
    }),
  );
  const decide = async (name: 'unreadable.reset' | 'unreadable.restore', { key, nth }: Unreadable): Promise<void> => {
    question.value = null;
    await actions.ask(unreadableAction, name, { key, ...(nth !== undefined && { nth }) });
  };
  return {
    parts,
    fresh: computed(() => parts.value.filter(({ later }) => later !== true)),
    shown: computed(() => wanted.value && parts.value.length > 0),
    question,
    show(on) {
      wanted.value = on;
      question.value = null;
    },
    ask: (next) => (question.value = next),
    reset: (part) => decide('unreadable.reset', part),
    restore: (part) => decide('unreadable.restore', part),
    async later() {
      const done = await actions.ask(unreadableAction, 'unreadable.later', {});
      if (done?.ok) wanted.value = false;
    },
    async save(part) {
      const raw = treeWithoutTokens((await ports.rawPart?.(part)) ?? null);
      await ports.saveFile(
        `alcove-${fileName(part.key)}.json`,
        'application/json',
        JSON.stringify({ item: part.key, why: part.why, stored: raw }, null, 2),
      );
    },
  };
}

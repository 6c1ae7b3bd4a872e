import type { Landmark } from '../consoles/landmark.ts';
import { fail, ok, type Result } from '../domain/failure.ts';
import type { Taught } from '../domain/taught.ts';
import { ask } from '../bus/ask.ts';
import { say } from '../domain/say.ts';
import { describe, locateTaught, objectionTo } from '../page/describe.ts';
import type { Located } from '../page/locate.ts';
import { createKeyGate, pick } from '../page/pick.ts';
import type { Presence } from '../page/presence.ts';
import { taughtOf } from '../store/items.ts';

/** Landmarks of this page, by what is known of the console and by what a person has shown here. */
export interface Teaching {
  locate: (id: string) => Located;
  /** Lets the person point at it once. Fails when nothing there has a name, or when the person left. */
  teach: (id: string) => Promise<Result<Taught>>;
  known: () => readonly Taught[];
}

export async function createTeaching(
  host: string,
  presence: Presence,
  landmarks: Readonly<Record<string, Landmark>>,
  onLearnt: () => void,
): Promise<Teaching> {
  let taught: readonly Taught[] = await taughtOf(host).read();
  presence.onEnd(
    taughtOf(host).watch((next) => {
      taught = next;
      onLearnt();
    }),
  );
  const gate = createKeyGate(window, presence.signal);
  let picking = false;
  const of = (id: string): Taught | undefined => taught.find(({ landmark }) => landmark === id);
  return {
    known: () => taught,
    locate: (id) => {
      const landmark = landmarks[id];
      return landmark ? locateTaught(document, landmark, of(id)) : { kind: 'absent' };
    },
    async teach(id) {
      const landmark = landmarks[id];
      if (!landmark || picking) return fail('not-allowed', say('Point at one thing at a time.'));
      picking = true;
      try {
        const name = landmark.names[0] ?? id;
        const seen = (element: Element) => describe(element, location.pathname);
        const pointed = await pick({
          name,
          question: (element) => {
            const what = seen(element);
            return what
              ? objectionTo(landmark, what, Object.values(landmarks))
              : say('This has no name by which Alcove could find it again. Is it meant all the same?');
          },
          gate,
          signal: presence.signal,
        });
        const what = pointed && seen(pointed);
        if (!what)
          return fail(
            'page-changed',
            pointed ? say('What was pointed at has no name.') : say('Nothing was pointed at.'),
          );
        const entry: Taught = { landmark: id, at: Date.now(), ...what };
        // Kept here at once: the answer of the background may come after the next look.
        taught = [...taught.filter((each) => each.landmark !== id), entry];
        onLearnt();
        const kept = await ask('taught.keep', { host, taught: entry });
        return kept.ok ? ok(entry) : kept;
      } finally {
        picking = false;
      }
    },
  };
}

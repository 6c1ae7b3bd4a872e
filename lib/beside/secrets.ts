import { ask } from '../bus/ask.ts';
import { fail } from '../domain/failure.ts';
import { say } from '../domain/say.ts';
import type { PagePort } from '../models/ports.ts';
import type { Presence } from '../page/presence.ts';
import { watchSecret, type SecretSight } from '../page/secret-watch.ts';
import { shownSecretOf } from '../store/items.ts';

type StandBy = NonNullable<PagePort['secret']> & {
  /** A secret is shown that was not kept. */
  isUnkept: () => boolean;
};

/**
 * Stands by for the secret that HaloPSA shows once. It is read out of the page on a person's click alone, goes to
 * the background in one message, and is held nowhere here.
 */
export function standByForSecret(host: string, presence: Presence): StandBy {
  let sight: SecretSight | null = null;
  /** Number of the one that was kept last. */
  let kept: number | null = null;
  const listeners = new Set<(sight: SecretSight | null) => void>();
  const watch = watchSecret(document, presence.signal, (next) => {
    const before = sight;
    sight = next;
    if (next && next.nth !== before?.nth && next.nth !== kept)
      void ask('secret.shown', {
        host,
        state: 'shown',
        ...(next.clientId === undefined ? {} : { clientId: next.clientId }),
      });
    if (!next && before) void ask('secret.shown', { host, state: 'gone' });
    for (const heard of listeners) heard(next);
  });
  // It went with a page that was left before anybody could say so.
  void shownSecretOf(host)
    .read()
    .then((note) => {
      if (note && note.goneAt === undefined && sight === null) void ask('secret.shown', { host, state: 'gone' });
      return undefined;
    });
  return {
    shown: {
      read: () => Promise.resolve(sight),
      watch(heard) {
        listeners.add(heard);
        return () => listeners.delete(heard);
      },
    },
    isUnkept: () => sight !== null && kept !== sight.nth,
    async keep() {
      const shown = watch.take();
      if (!shown)
        return fail(
          'page-changed',
          say(
            'The secret is not shown any more, or cannot be read. If you copied it, enter it in Alcove under Connect.',
          ),
        );
      const which = sight?.nth ?? null;
      const told = await ask('secret.keep', { host, ...shown });
      if (told.ok) kept = which;
      return told;
    },
  };
}

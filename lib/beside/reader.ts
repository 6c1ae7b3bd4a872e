import { createSessionReader } from '../halo/session.ts';
import { joinPresence } from '../page/presence.ts';
import { answersHere } from './answer.ts';

/** Injected into a HaloPSA page when it is read with the agent's own session for the first time; a second injection does nothing. */
export function lendReader(): void {
  const presence = joinPresence();
  if (!presence || presence.answers.has('halo.read')) return;
  const reader = createSessionReader({
    origin: location.origin,
    fetch: (url, init) => fetch(url, init),
    cookie: () => document.cookie,
    localToken: () => localStorage.getItem('_access_token'),
  });
  answersHere(presence, { 'halo.read': ({ operation, id }) => reader.read(operation, id) });
}

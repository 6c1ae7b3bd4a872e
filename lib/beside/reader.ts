import { createSessionReader } from '../halo/session.ts';
import { answerPage } from './answer.ts';
import { standAs } from './stand.ts';

/** Injected into a HaloPSA page when it is read with the agent's own session for the first time; a second injection does nothing. */
export function lendReader(): void {
  const presence = standAs('reader');
  if (!presence) return;
  const reader = createSessionReader({
    origin: location.origin,
    fetch: (url, init) => fetch(url, init),
    cookie: () => document.cookie,
    localToken: () => localStorage.getItem('_access_token'),
  });
  answerPage(presence, { 'halo.read': ({ operation, id }) => reader.read(operation, id) });
}

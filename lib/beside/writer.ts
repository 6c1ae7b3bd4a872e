import { haloRecallRequest, haloWriteRequest } from '../bus/page-protocol.ts';
import { createSessionWriter } from '../halo/session-writer.ts';
import { answerPage } from './answer.ts';
import { standAs } from './stand.ts';

/**
 * Injected into the HaloPSA page when a person has consented to a plan, and never before: carries out single named
 * writes with that person's session. A second injection finds the first and does nothing.
 */
export function lendWriter(): void {
  const presence = standAs('writer');
  if (!presence) return;
  const writer = createSessionWriter({
    origin: location.origin,
    fetch: (url, init) => fetch(url, init),
    cookie: () => document.cookie,
    localToken: () => localStorage.getItem('_access_token'),
  });
  answerPage(presence, {
    'halo.write': async (raw) => {
      const { type: _, ...request } = haloWriteRequest.parse(raw);
      return writer.write(request);
    },
    'halo.recall': async (raw) => writer.recall(haloRecallRequest.parse(raw).key),
  });
}

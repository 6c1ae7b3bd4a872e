import { browser } from 'wxt/browser';
import { takePresence } from '../page/presence.ts';
import { isConfiguration, watchAddress } from '../page/where.ts';
import { answerPage } from './answer.ts';
import { tell } from './glance.ts';

/** Which part of Alcove answers what the background asks of a page. */
const answering = { ping: 'lookout', 'panel.open': 'lookout', 'halo.read': 'reader' } as const;
type Part = (typeof answering)[keyof typeof answering];
/** By then the lookout of a page that began on configuration is there by itself, ms. */
const itself = 1000;

/**
 * Runs in the top frame of every HaloPSA page, and is all that most of them ever get: it looks at nothing, reads nothing and
 * waits. On configuration the lookout comes with it (`entrypoints/lookout.content.ts`); where a person goes there later, or
 * something is asked of the page, the part that is needed is fetched then.
 */
export function standBesideHalo(): void {
  if (window !== window.top) return;
  const presence = takePresence({ runtimeId: () => browser.runtime?.id });
  if (!presence) return;
  const coming = new Map<Part, Promise<unknown>>();
  const bring = async (part: Part): Promise<void> => {
    const asked = coming.get(part) ?? tell('panel.load', { part });
    coming.set(part, asked);
    await asked;
    coming.delete(part);
  };

  const stopWatching = watchAddress(window, () => look());
  const look = (): void => {
    if (!presence.alive()) presence.end('orphaned');
    else if (isConfiguration(location)) void bring('lookout');
  };
  // The address may have been another when the browser chose the scripts for it.
  const missing = isConfiguration(location) ? setTimeout(look, itself) : undefined;
  presence.lookoutCame = () => {
    stopWatching();
    clearTimeout(missing);
  };
  presence.onEnd(presence.lookoutCame);

  const answer = async (request: { type: keyof typeof answering }): Promise<unknown> => {
    if (!presence.answers.has(request.type)) await bring(answering[request.type]);
    const known = presence.answers.get(request.type);
    if (!known) throw new Error('The page could not do this.');
    return known(request);
  };
  answerPage(presence, { ping: answer, 'panel.open': answer, 'halo.read': answer });
}

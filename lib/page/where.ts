/** The part of HaloPSA in which the checklist stands by itself. */
export const isConfiguration = ({ pathname }: { pathname: string }): boolean => /^\/config(?:\/|$)/i.test(pathname);

/** The Navigation API, which not every supported browser has and TypeScript's library types only in part. */
type WithNavigation = Window & { navigation?: EventTarget };
/** How often the address is looked at where no event tells of its changes, ms. */
const beat = 1000;

/**
 * Calls back after the address may have changed, until what it gives is called; with as little as a page can pay for it: no
 * mutation is observed and the page itself is never looked at. `navigation.ts` tells more.
 */
export function watchAddress(window: WithNavigation, heard: () => void): () => void {
  const { navigation } = window;
  if (navigation) {
    navigation.addEventListener('currententrychange', heard);
    return () => navigation.removeEventListener('currententrychange', heard);
  }
  const looking = window.setInterval(heard, beat);
  return () => window.clearInterval(looking);
}

/** What tells where in a web app a page is; a page's own `location` has all of it. */
export interface Whereabouts {
  pathname: string;
  search?: string;
  hash?: string;
}

/** The path within the app, its query, and what stands before both in every address of the app. */
export interface AppAddress {
  path: string;
  search: string;
  base: string;
}

/** The route that a page shows: of the hash where one is kept there ("#/config"), else the whole path. */
export const routeIn = ({ pathname, hash = '' }: Whereabouts): string => /^#!?(\/.*)/.exec(hash)?.[1] ?? pathname;

/** The part of HaloPSA in which the checklist stands by itself; an app may stand below a path of its own ("/halo/config"). */
export const isConfiguration = (location: Whereabouts): boolean =>
  /^(?:\/(?!portal|auth)[^/]+){0,2}\/config(?:[/?]|$)/i.test(routeIn(location));

/** Reads an address as the app does. */
export function addressIn(location: Whereabouts): AppAddress {
  const { pathname, search = '', hash = '' } = location;
  const route = routeIn(location);
  const base = isConfiguration(location) ? (/^.*?(?=\/config(?:[/?]|$))/i.exec(route)?.[0] ?? '') : '';
  if (route === pathname) return { path: route.slice(base.length), search, base };
  const [path = '', ...query] = route.slice(base.length).split('?');
  const before = pathname + search + hash.slice(0, hash.length - route.length) + base;
  return { path, search: query.length > 0 ? `?${query.join('?')}` : '', base: before };
}

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

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

/** An app that is not at the root of its host: one that nobody else has at such a place. */
const below =
  /^((?:\/(?!(?:portal|auth|api|tickets?|customers?|clients?)(?:\/|$))[^/]+){1,2}?)(\/(?:config|tickets?)(?:\/.*)?)$/i;

/** Reads an address as the app does: it may stand below a path of its own ("/halo/config"), or keep its route in the hash ("#/config"). */
export function addressIn({ pathname, search = '', hash = '' }: Whereabouts): AppAddress {
  const route = /^#!?(?=\/)/.exec(hash)?.[0];
  if (route !== undefined) {
    const [path = '', ...query] = hash.slice(route.length).split('?');
    return { path, search: query.length > 0 ? `?${query.join('?')}` : '', base: pathname + search + route };
  }
  const [, base = '', path = pathname] = /^\/config(?:\/|$)/i.test(pathname) ? [] : (below.exec(pathname) ?? []);
  return { path, search, base };
}

/** The part of HaloPSA in which the checklist stands by itself. */
export const isConfiguration = (location: Whereabouts): boolean => /^\/config(?:\/|$)/i.test(addressIn(location).path);

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

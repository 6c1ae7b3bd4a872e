import type { Place } from './landmark.ts';

/** The screens of HaloPSA's agent web app. */
export type HaloPlaceId =
  | 'halo-category'
  | 'halo-roles'
  | 'halo-role'
  | 'halo-applications'
  | 'halo-application'
  | 'halo-api'
  | 'halo-ticket-types'
  | 'halo-ticket-type'
  | 'halo-customers'
  | 'halo-secret-dialog';

/** A place as it is recognised; the rest of it is told in halo-paths.ts. */
export type Ground = Pick<Place, 'matches' | 'texts'>;

/**
 * How each is recognised; every page of HaloPSA pays for what stands here. Order matters: the first whose `matches`
 * fits the address is the place. Records were seen under `?id=`; an id as the last part of the path is recognised as well.
 */
export const haloGrounds: Readonly<Record<HaloPlaceId, Ground>> = {
  'halo-role': {
    matches:
      /^\/config\/(?:agents|teams)\/roles\/?(?:\?(?:.*&)?id=[^&]|[^/?#]*\d[^/?#]*\/?(?:[?#]|$)|new\/?(?:[?#]|$))/i,
  },
  'halo-roles': {
    matches: /^\/config\/(?:agents|teams)\/roles\b/i,
  },
  'halo-application': {
    matches:
      /^\/config\/integrations\/api\/applications\/?(?:\?(?:.*&)?id=[^&]|[^/?#]*\d[^/?#]*\/?(?:[?#]|$)|new\/?(?:[?#]|$))/i,
  },
  'halo-applications': {
    matches: /^\/config\/integrations\/api\/applications\b/i,
  },
  'halo-api': {
    matches: /^\/config\/integrations\/api\/?(?:[?#]|$)/i,
  },
  'halo-ticket-type': {
    matches: /^\/config\/tickets\/tickettypes?\/?(?:\?(?:.*&)?id=[^&]|[^/?#]*\d[^/?#]*\/?(?:[?#]|$)|new\/?(?:[?#]|$))/i,
  },
  'halo-ticket-types': {
    matches: /^\/config\/tickets\/tickettypes?\b/i,
  },
  // No public source names the address of Categorization: open Configuration > Tickets and go by its text.
  'halo-category': {
    matches: /^\/config\/tickets\/categor/i,
    texts: ['Category 1'],
  },
  'halo-customers': {
    matches: /^\/(?:customers?|clients?)\b/i,
  },
  'halo-secret-dialog': {
    texts: ['Client Secret'],
  },
};

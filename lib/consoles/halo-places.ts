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

/**
 * How each is recognised; every page of HaloPSA pays for what stands here. Order matters: the first that fits
 * the address (path, search and hash) is the place; without one, the page itself has to say so. Records were seen under `?id=`; an id as the last part of the path is recognised as well.
 */
export const haloAddresses = {
  'halo-role':
    /^\/config\/(?:agents|teams)\/roles\/?(?:\?(?:.*&)?id=[^&]|[^/?#]*\d[^/?#]*\/?(?:[?#]|$)|new\/?(?:[?#]|$))/i,
  'halo-roles': /^\/config\/(?:agents|teams)\/roles\b/i,
  'halo-application':
    /^\/config\/integrations\/api\/applications\/?(?:\?(?:.*&)?id=[^&]|[^/?#]*\d[^/?#]*\/?(?:[?#]|$)|new\/?(?:[?#]|$))/i,
  'halo-applications': /^\/config\/integrations\/api\/applications\b/i,
  'halo-api': /^\/config\/integrations\/api\/?(?:[?#]|$)/i,
  'halo-ticket-type':
    /^\/config\/tickets\/tickettypes?\/?(?:\?(?:.*&)?id=[^&]|[^/?#]*\d[^/?#]*\/?(?:[?#]|$)|new\/?(?:[?#]|$))/i,
  'halo-ticket-types': /^\/config\/tickets\/tickettypes?\b/i,
  // No public source names the address of Categorization: open Configuration > Tickets and go by its text.
  'halo-category': /^\/config\/tickets\/categor/i,
  'halo-customers': /^\/(?:customers?|clients?)\b/i,
} satisfies Partial<Record<HaloPlaceId, RegExp>>;

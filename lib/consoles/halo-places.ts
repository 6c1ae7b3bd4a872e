import type { Place } from './landmark.ts';

/**
 * The screens of HaloPSA's agent web app. Addresses are given only where a public source names them; the
 * plural `/config/tickets/tickettypes` and `/config/teams/roles` answer 404 on a live tenant and are
 * therefore recognised but never opened.
 */
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
 * Order matters: the first whose `matches` fits the address is the place. Records were seen under `?id=`; an id as the last
 * part of the path is recognised as well.
 */
export const haloPlaces: Readonly<Record<HaloPlaceId, Place>> = {
  'halo-role': {
    id: 'halo-role',
    console: 'halo',
    path: 'Configuration > Teams & Agents > Roles > the Cove role',
    address: '/config/agents/roles',
    matches:
      /^\/config\/(?:agents|teams)\/roles\/?(?:\?(?:.*&)?id=[^&]|[^/?#]*\d[^/?#]*\/?(?:[?#]|$)|new\/?(?:[?#]|$))/i,
  },
  'halo-roles': {
    id: 'halo-roles',
    console: 'halo',
    path: 'Configuration > Teams & Agents > Roles',
    address: '/config/agents/roles',
    matches: /^\/config\/(?:agents|teams)\/roles\b/i,
  },
  'halo-application': {
    id: 'halo-application',
    console: 'halo',
    path: 'Configuration > Integrations > HaloPSA API > View Applications > the Cove application',
    address: '/config/integrations/api/applications',
    matches:
      /^\/config\/integrations\/api\/applications\/?(?:\?(?:.*&)?id=[^&]|[^/?#]*\d[^/?#]*\/?(?:[?#]|$)|new\/?(?:[?#]|$))/i,
  },
  'halo-applications': {
    id: 'halo-applications',
    console: 'halo',
    path: 'Configuration > Integrations > HaloPSA API > View Applications',
    address: '/config/integrations/api/applications',
    matches: /^\/config\/integrations\/api\/applications\b/i,
  },
  'halo-api': {
    id: 'halo-api',
    console: 'halo',
    path: 'Configuration > Integrations > HaloPSA API',
    address: '/config/integrations/api',
    matches: /^\/config\/integrations\/api\/?(?:[?#]|$)/i,
  },
  'halo-ticket-type': {
    id: 'halo-ticket-type',
    console: 'halo',
    path: 'Configuration > Tickets > Ticket Types > Incident',
    address: '/config/tickets/tickettype',
    matches: /^\/config\/tickets\/tickettypes?\/?(?:\?(?:.*&)?id=[^&]|[^/?#]*\d[^/?#]*\/?(?:[?#]|$)|new\/?(?:[?#]|$))/i,
  },
  'halo-ticket-types': {
    id: 'halo-ticket-types',
    console: 'halo',
    path: 'Configuration > Tickets > Ticket Types',
    address: '/config/tickets/tickettype',
    matches: /^\/config\/tickets\/tickettypes?\b/i,
  },
  // No public source names the address of Categorization: open Configuration > Tickets and go by its text.
  'halo-category': {
    id: 'halo-category',
    console: 'halo',
    path: 'Configuration > Tickets > Categorization',
    address: '/config/tickets',
    matches: /^\/config\/tickets\/categor/i,
    texts: ['Category 1'],
  },
  'halo-customers': {
    id: 'halo-customers',
    console: 'halo',
    path: 'Customers',
    matches: /^\/(?:customers?|clients?)\b/i,
  },
  'halo-secret-dialog': {
    id: 'halo-secret-dialog',
    console: 'halo',
    path: 'shown once, when the application is saved',
    texts: ['Client Secret'],
  },
};

/** Parts of the menu paths above by what else a tenant's menu may call them. */
export const menuNames: Readonly<Record<string, readonly string[]>> = {
  Configuration: ['Configuration', 'Configurations', 'Config'],
  'Teams & Agents': ['Teams & Agents', 'Agents & Teams', 'Tickets & Agents', 'Agents'],
  'HaloPSA API': ['HaloPSA API', 'Halo PSA API', 'Halo Service Desk API', 'Halo ITSM API', 'Halo CRM API', 'Halo API'],
  'View Applications': ['View Applications', 'Applications'],
  Categorization: ['Categorization', 'Categories', 'Category'],
};

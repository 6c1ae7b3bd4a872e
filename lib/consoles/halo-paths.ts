/** HaloPSA's places with the menu paths by which a person gets there. */
import { say } from '../domain/say.ts';
import { haloAddresses, type HaloPlaceId } from './halo-places.ts';
import type { Place } from './landmark.ts';

/** The last part of some paths: a record that has another name in every tenant, so no menu entry. */
const described = { role: say('the Cove role'), application: say('the Cove application') };
export const describedParts: ReadonlySet<string> = new Set(Object.values(described));

/**
 * Addresses are given only where a public source names them; the plural `/config/tickets/tickettypes` and
 * `/config/teams/roles` answer 404 on a live tenant and are therefore recognised but never opened.
 */
const ways: Readonly<Record<HaloPlaceId, Pick<Place, 'path' | 'address'>>> = {
  'halo-role': { path: `Configuration > Teams & Agents > Roles > ${described.role}`, address: '/config/agents/roles' },
  'halo-roles': { path: 'Configuration > Teams & Agents > Roles', address: '/config/agents/roles' },
  'halo-application': {
    path: `Configuration > Integrations > HaloPSA API > View Applications > ${described.application}`,
    address: '/config/integrations/api/applications',
  },
  'halo-applications': {
    path: 'Configuration > Integrations > HaloPSA API > View Applications',
    address: '/config/integrations/api/applications',
  },
  'halo-api': { path: 'Configuration > Integrations > HaloPSA API', address: '/config/integrations/api' },
  'halo-ticket-type': {
    path: 'Configuration > Tickets > Ticket Types > Incident',
    address: '/config/tickets/tickettype',
  },
  'halo-ticket-types': { path: 'Configuration > Tickets > Ticket Types', address: '/config/tickets/tickettype' },
  // No public source names the address of Categorization: open Configuration > Tickets and go by its text.
  'halo-category': {
    path: 'Configuration > Tickets > Categorization',
    address: '/config/tickets',
  },
  'halo-customers': { path: 'Customers' },
  'halo-secret-dialog': { path: say('shown once, when the application is saved') },
};

const addresses: Readonly<Partial<Record<HaloPlaceId, RegExp>>> = haloAddresses;
function placeOf(id: HaloPlaceId): Place {
  const matches = addresses[id];
  return { id, console: 'halo', ...ways[id], ...(matches ? { matches } : {}) };
}
export const haloPlaces: Readonly<Record<HaloPlaceId, Place>> = {
  'halo-role': placeOf('halo-role'),
  'halo-roles': placeOf('halo-roles'),
  'halo-application': placeOf('halo-application'),
  'halo-applications': placeOf('halo-applications'),
  'halo-api': placeOf('halo-api'),
  'halo-ticket-type': placeOf('halo-ticket-type'),
  'halo-ticket-types': placeOf('halo-ticket-types'),
  'halo-category': placeOf('halo-category'),
  'halo-customers': placeOf('halo-customers'),
  'halo-secret-dialog': placeOf('halo-secret-dialog'),
};

/** Parts of the menu paths above by what else a tenant's menu may call them. */
export const menuNames: Readonly<Record<string, readonly string[]>> = {
  Configuration: ['Configuration', 'Configurations', 'Config', 'Einstellungen', 'Instellingen', 'Paramètres'],
  'Teams & Agents': ['Teams & Agents', 'Agents & Teams', 'Tickets & Agents', 'Agents'],
  'HaloPSA API': ['HaloPSA API', 'Halo PSA API', 'Halo Service Desk API', 'Halo ITSM API', 'Halo CRM API', 'Halo API'],
  'View Applications': ['View Applications', 'Applications'],
  Categorization: ['Categorization', 'Categories', 'Category'],
};

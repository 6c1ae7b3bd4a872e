import { say } from '../domain/say.ts';
import type { Landmark, Place } from './landmark.ts';

/**
 * What is known of Cove's Management Console. Labels are those of N-able's pages "Connect Cove to
 * HaloPSA", "Manage HaloPSA connections" and "Manage notifications". No public source names the
 * address of any of these screens, nor whether they sit in a frame: they are recognised by their
 * texts in whichever frame shows them, never by an address.
 */
export type CovePlaceId =
  | 'cove-home'
  | 'cove-integrations'
  | 'cove-wizard-connect'
  | 'cove-wizard-map'
  | 'cove-wizard-review'
  | 'cove-wizard-done'
  | 'cove-notifications'
  | 'cove-users';

const wizard = `Management > Integrations > HaloPSA > ${say('Configure or Manage')}`;

export const covePlaces: Readonly<Record<CovePlaceId, Place>> = {
  'cove-wizard-done': {
    id: 'cove-wizard-done',
    console: 'cove',
    path: `${wizard} > Confirm`,
  },
  'cove-wizard-connect': {
    id: 'cove-wizard-connect',
    console: 'cove',
    path: wizard,
  },
  'cove-wizard-map': {
    id: 'cove-wizard-map',
    console: 'cove',
    path: `${wizard} > Next`,
  },
  'cove-wizard-review': {
    id: 'cove-wizard-review',
    console: 'cove',
    path: `${wizard} > Next > Next`,
  },
  'cove-integrations': {
    id: 'cove-integrations',
    console: 'cove',
    path: 'Management > Integrations',
  },
  'cove-notifications': {
    id: 'cove-notifications',
    console: 'cove',
    path: 'Management > Notifications',
  },
  'cove-users': { id: 'cove-users', console: 'cove', path: 'Management > Users' },
  'cove-home': { id: 'cove-home', console: 'cove', path: say('the Management Console') },
};

export type CoveLandmarkId =
  | 'cove-integrations-menu'
  | 'cove-halopsa-tile'
  | 'cove-configure'
  | 'cove-manage'
  | 'cove-connection-name'
  | 'cove-client-id'
  | 'cove-client-secret'
  | 'cove-hostname'
  | 'cove-connect'
  | 'cove-next'
  | 'cove-reseller-customer'
  | 'cove-apply-to-all'
  | 'cove-clear-all'
  | 'cove-mapping-table'
  | 'cove-confirm'
  | 'cove-notifications-menu'
  | 'cove-add-notification';

/** What the HaloPSA tile and wizard call the product. */
const haloNames = ['HaloPSA', 'Halo PSA', 'Halo'];

/** Column headers of the mapping table: what Cove calls each side. */
export const psaColumnNames = [
  'PSA customer',
  'PSA customers',
  'PSA customer name',
  'HaloPSA customer',
  'HaloPSA customer name',
  'Halo customer',
  'HaloPSA client',
  'PSA client',
  'PSA company',
  'Mapped PSA customer',
  'Mapped customer',
];
export const coveColumnNames = [
  'Cove customer',
  'Cove customers',
  'Cove customer name',
  'Customer name',
  'Customer',
  'Customers',
  'Cove partner',
  'Partner',
  'Partner name',
  'Name',
];

export const coveLandmarks: Readonly<Record<CoveLandmarkId, Landmark>> = {
  'cove-integrations-menu': {
    id: 'cove-integrations-menu',
    role: 'menuitem',
    names: ['Integrations', 'Integrations Dashboard'],
    near: ['Management'],
  },
  'cove-halopsa-tile': { id: 'cove-halopsa-tile', role: 'heading', names: haloNames, near: ['Integrations'] },
  'cove-configure': {
    id: 'cove-configure',
    role: 'button',
    names: ['Configure', 'Configure HaloPSA'],
    near: haloNames,
  },
  'cove-manage': { id: 'cove-manage', role: 'button', names: ['Manage', 'Manage HaloPSA'], near: haloNames },
  'cove-connection-name': {
    id: 'cove-connection-name',
    role: 'textbox',
    names: ['Connection name', 'Integration name', 'Name of the connection'],
  },
  'cove-client-id': {
    id: 'cove-client-id',
    role: 'textbox',
    names: ['Client ID', 'HaloPSA Client ID', 'Client identifier'],
  },
  'cove-client-secret': {
    id: 'cove-client-secret',
    role: 'textbox',
    names: ['Client Secret', 'HaloPSA Client Secret', 'Secret'],
  },
  'cove-hostname': {
    id: 'cove-hostname',
    role: 'textbox',
    names: [
      'Resource Server Hostname',
      'Resource Server Host name',
      'Resource Server',
      'Resource Server Host',
      'Hostname',
      'HaloPSA Hostname',
      'Server Hostname',
    ],
  },
  'cove-connect': { id: 'cove-connect', role: 'button', names: ['Connect', 'Test connection', 'Reconnect'] },
  'cove-next': { id: 'cove-next', role: 'button', names: ['Next', 'Continue'] },
  'cove-reseller-customer': {
    id: 'cove-reseller-customer',
    role: 'combobox',
    names: [
      'PSA customer for the Cove Reseller account',
      'PSA customer for Cove Reseller account',
      'PSA customer for the reseller',
      'PSA customer for reseller',
      'Reseller PSA customer',
      'Cove Reseller account',
      'Cove Reseller',
      'Reseller account',
      'Reseller',
      'PSA customer',
    ],
  },
  'cove-apply-to-all': { id: 'cove-apply-to-all', role: 'button', names: ['Apply to all', 'Apply all'] },
  'cove-clear-all': { id: 'cove-clear-all', role: 'button', names: ['Clear all', 'Clear all mappings'] },
  'cove-mapping-table': { id: 'cove-mapping-table', role: 'table', names: psaColumnNames },
  'cove-confirm': { id: 'cove-confirm', role: 'button', names: ['Confirm', 'Confirm and activate'] },
  'cove-notifications-menu': {
    id: 'cove-notifications-menu',
    role: 'menuitem',
    names: ['Notifications'],
    near: ['Management'],
  },
  'cove-add-notification': {
    id: 'cove-add-notification',
    role: 'button',
    names: ['Add notification', 'Add PSA Ticket notification', 'New notification', 'Add', 'Create notification'],
    near: ['Notifications'],
  },
};

import type { SessionInfo } from '../contract.ts';
import { h } from './element.ts';

/** The Integrations dashboard: the tile HaloPSA with Configure or Manage, or nothing for lower levels and roles. */
export function integrationTiles(session: SessionInfo, open: () => void): HTMLElement {
  const { halopsa } = session;
  const tile =
    halopsa === 'absent'
      ? h('div', { class: 'apx-empty' }, 'No integrations are available for this customer.')
      : h(
          'apx-tile',
          { class: 'apx-tile' },
          h(
            'div',
            { class: 'apx-tile-head' },
            h('span', { class: 'apx-tile-logo', 'aria-hidden': 'true' }, 'H'),
            h('div', { class: 'apx-tile-title' }, 'HaloPSA'),
          ),
          h('p', { class: 'apx-tile-text' }, 'Create tickets in HaloPSA when backups fail or complete with errors.'),
          halopsa === 'manage' && h('span', { class: 'apx-status apx-status-active' }, 'Active'),
          h(
            'div',
            { class: 'apx-tile-actions' },
            h(
              'button',
              { type: 'button', class: 'apx-button apx-button-primary', onclick: open },
              halopsa === 'manage' ? 'Manage' : 'Configure',
            ),
          ),
        );
  return h(
    'div',
    { class: 'apx-page' },
    h('h1', { class: 'apx-page-title' }, 'Integrations Dashboard'),
    h('h2', { class: 'apx-section-title' }, 'Professional Services Automation'),
    h('div', { class: 'apx-tiles' }, tile),
  );
}

import type { CustomerInfo, SessionInfo } from '../../contract.ts';
import { h, icon } from '../element.ts';
import { server } from '../server.ts';

/** The customer selector: shows the chosen customer and its level, opens a list with search. */
function customerSelector(session: SessionInfo, chosen: (session: SessionInfo) => void): HTMLElement {
  const list = h('div', { class: 'apx-customer-list', role: 'listbox' });
  const search = h('input', { type: 'search', placeholder: 'Search customer', 'aria-label': 'Search customer' });
  const popover = h('div', { class: 'apx-popover apx-customer-popover', hidden: true }, search, list);
  const option = (customer: CustomerInfo): HTMLElement =>
    h(
      'div',
      {
        class: `apx-customer-option${customer.id === session.customer.id ? ' selected' : ''}`,
        role: 'option',
        onclick: () => void server.chooseCustomer(customer.id).then(chosen),
      },
      h('span', { class: 'apx-truncate' }, customer.name),
      h('span', { class: 'apx-level' }, customer.level),
    );
  const refresh = async (): Promise<void> => list.replaceChildren(...(await server.choices(search.value)).map(option));
  search.addEventListener('input', () => void refresh());
  const button = h(
    'button',
    {
      type: 'button',
      class: 'apx-customer-button',
      onclick: () => {
        popover.hidden = !popover.hidden;
        if (!popover.hidden) void refresh().then(() => search.focus());
      },
    },
    h('span', { class: 'apx-customer-name apx-truncate' }, session.customer.name),
    h('span', { class: 'apx-level' }, session.customer.level),
    icon('chevron'),
  );
  return h('apx-customer-selector', { class: 'apx-customer-selector' }, button, popover);
}

/** The bar at the top: customer on the left, the signed-in person with the role on the right. */
export function headerBar(
  session: SessionInfo,
  changed: (session: SessionInfo) => void,
  left: () => void,
): HTMLElement {
  const { user } = session;
  const menu = h(
    'div',
    { class: 'apx-popover apx-account-popover', hidden: true },
    h(
      'dl',
      {},
      h('dt', {}, 'Email'),
      h('dd', {}, user.email),
      h('dt', {}, 'Role'),
      h('dd', {}, user.role),
      h('dt', {}, 'Customer level'),
      h('dd', {}, session.customer.level),
    ),
    h('button', { type: 'button', class: 'apx-button', onclick: () => void server.signOut().then(left) }, 'Sign out'),
  );
  const account = h(
    'button',
    {
      type: 'button',
      class: 'apx-account-button',
      'aria-label': `Account of ${user.name}`,
      onclick: () => (menu.hidden = !menu.hidden),
    },
    h(
      'span',
      { class: 'apx-avatar', 'aria-hidden': 'true' },
      user.name
        .split(' ')
        .map((part) => part.slice(0, 1))
        .join(''),
    ),
    h('span', { class: 'apx-account-text' }, h('span', {}, user.name), h('small', {}, user.role)),
    icon('chevron'),
  );
  return h(
    'header',
    { class: 'apx-header' },
    customerSelector(session, changed),
    h('div', { class: 'apx-spacer' }),
    h('div', { class: 'apx-account' }, account, menu),
  );
}

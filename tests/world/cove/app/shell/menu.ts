import { h, icon } from '../element.ts';
import { currentRoute, navigate } from './router.ts';

interface Entry {
  label: string;
  path: string;
  icon: Parameters<typeof icon>[0];
}

const top: Entry[] = [
  { label: 'Dashboard', path: 'dashboard', icon: 'overview' },
  { label: 'Devices overview', path: 'backup/overview/view/12', icon: 'devices' },
];
const management = (integrationsRoute: string): Entry[] => [
  { label: 'Customers', path: 'management/customers', icon: 'customers' },
  { label: 'Users', path: 'management/users', icon: 'users' },
  { label: 'Notifications', path: 'management/notifications', icon: 'bell' },
  { label: 'Integrations', path: integrationsRoute, icon: 'integrations' },
];

let unfolded = false;

function item({ label, path, icon: name }: Entry, kind: string): HTMLElement {
  const here = currentRoute().path;
  const active = here === path || here.startsWith(`${path}/`);
  return h(
    'apx-menu-item',
    { class: `apx-menu-item ${kind}${active ? ' active' : ''}` },
    h(
      'a',
      { href: `#/${path}`, 'aria-current': active ? 'page' : null },
      icon(name),
      h('span', { class: 'apx-truncate' }, label),
    ),
  );
}

/** The vertical menu on the left; Management unfolds into its pages. */
export function verticalMenu(integrationsRoute: string): HTMLElement {
  const inside = management(integrationsRoute);
  const here = currentRoute().path;
  unfolded ||= inside.some(({ path }) => here.startsWith(path));
  const group = h(
    'div',
    { class: 'apx-submenu', hidden: !unfolded },
    ...inside.map((entry) => item(entry, 'apx-submenu-item')),
  );
  const toggle = h(
    'button',
    {
      type: 'button',
      class: 'apx-menu-toggle',
      'aria-expanded': String(unfolded),
      onclick: () => {
        unfolded = !unfolded;
        group.hidden = !unfolded;
        toggle.setAttribute('aria-expanded', String(unfolded));
      },
    },
    icon('management'),
    h('span', { class: 'apx-truncate' }, 'Management'),
    icon('chevron'),
  );
  return h(
    'nav',
    { class: 'apx-vertical-menu' },
    h(
      'div',
      { class: 'apx-brand', onclick: () => navigate('dashboard') },
      h('span', { class: 'apx-brand-mark' }),
      h('span', {}, 'Cove'),
    ),
    ...top.map((entry) => item(entry, '')),
    h('apx-menu-item', { class: 'apx-menu-item' }, toggle),
    group,
    h('div', { class: 'apx-menu-foot' }, 'Data Protection'),
  );
}

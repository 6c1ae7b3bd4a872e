import type { ApiUserLine, SessionInfo, UserLine } from '../../contract.ts';
import { h } from '../element.ts';
import { server } from '../server.ts';
import { labelled, openDialog } from './dialog.ts';
import { grid } from './grid.ts';

const roles = ['SuperUser', 'Administrator', 'Manager', 'Operator', 'Supporter', 'Reporter'];

/** Shows a token the only time it is ever shown. */
function showToken(loginName: string, token: string): void {
  const value = h('input', { type: 'text', readonly: true, value: token });
  const copy = (): void => {
    value.select();
    void navigator.clipboard.writeText(token).catch(() => undefined);
  };
  const download = h(
    'a',
    { class: 'apx-button', download: `${loginName}.txt`, href: `data:text/plain,${encodeURIComponent(token)}` },
    'Download',
  );
  openDialog(
    'API user added',
    h(
      'div',
      { class: 'apx-form' },
      h('p', {}, `The token of ${loginName} is shown only now.`),
      labelled('Token', value),
    ),
    (dialog) => [
      h('button', { type: 'button', class: 'apx-button', onclick: copy }, 'Copy'),
      download,
      h('button', { type: 'button', class: 'apx-button apx-button-primary', onclick: () => dialog.close() }, 'Close'),
    ],
  );
}

/** Management > Users with its two tabs. */
export async function usersPage(session: SessionInfo): Promise<HTMLElement> {
  const content = h('div', { role: 'tabpanel' });

  async function people(): Promise<void> {
    const { element } = grid<UserLine>(await server.users(), [
      { dataField: 'name', caption: 'Name' },
      { dataField: 'email', caption: 'Email' },
      { dataField: 'role', caption: 'Role', width: 150 },
      { dataField: 'customer', caption: 'Customer' },
    ]);
    content.replaceChildren(element);
  }

  async function apiUsers(): Promise<void> {
    const { element } = grid<ApiUserLine>(await server.apiUsers(), [
      { dataField: 'loginName', caption: 'Login name' },
      { dataField: 'role', caption: 'Role', width: 150 },
      { dataField: 'customer', caption: 'Customer' },
      { dataField: 'securityOfficer', caption: 'Security Officer', width: 150, dataType: 'boolean' },
    ]);
    content.replaceChildren(
      h(
        'div',
        { class: 'apx-toolbar' },
        h('button', { type: 'button', class: 'apx-button apx-button-primary', onclick: add }, 'Add API user'),
      ),
      element,
    );
  }

  function add(): void {
    const customer = h('select', {}, h('option', { value: session.customer.id }, session.customer.name));
    const loginName = h('input', { type: 'text' });
    const role = h('select', {}, ...roles.map((name) => h('option', { value: name }, name)));
    const officer = h('input', { type: 'checkbox' });
    const error = h('p', { class: 'apx-form-error', role: 'alert' });
    openDialog(
      'Add API user',
      h(
        'div',
        { class: 'apx-form' },
        labelled('Customer', customer),
        labelled('Login name', loginName),
        labelled('Role', role),
        labelled('Security Officer', officer),
        error,
      ),
      (dialog) => [
        h('button', { type: 'button', class: 'apx-button', onclick: () => dialog.close() }, 'Cancel'),
        h(
          'button',
          {
            type: 'button',
            class: 'apx-button apx-button-primary',
            onclick: () =>
              void server
                .addApiUser({
                  loginName: loginName.value,
                  customerId: Number(customer.value),
                  role: role.value,
                  securityOfficer: officer.checked,
                })
                .then(
                  async ({ token }) => {
                    dialog.close();
                    showToken(loginName.value, token);
                    await apiUsers();
                  },
                  (failure: unknown) =>
                    (error.textContent = failure instanceof Error ? failure.message : 'Adding failed'),
                ),
          },
          'Add',
        ),
      ],
    );
  }

  const tabs: HTMLElement[] = [];
  const tab = (label: string, show: () => Promise<void>): HTMLElement =>
    h(
      'button',
      {
        type: 'button',
        role: 'tab',
        class: 'apx-tab',
        onclick: (event) => {
          for (const each of tabs) each.setAttribute('aria-selected', String(each === event.currentTarget));
          void show();
        },
      },
      label,
    );
  tabs.push(tab('Users', people), tab('API Users', apiUsers));
  tabs[0]?.setAttribute('aria-selected', 'true');
  await people();
  return h(
    'div',
    { class: 'apx-page' },
    h('h1', { class: 'apx-page-title' }, 'Users'),
    h('div', { class: 'apx-tabs', role: 'tablist' }, ...tabs),
    content,
  );
}

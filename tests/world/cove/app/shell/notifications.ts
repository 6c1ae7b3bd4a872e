import Switch from 'devextreme/ui/switch';
import type { NotificationLine, SessionInfo } from '../../contract.ts';
import { h } from '../element.ts';
import { server } from '../server.ts';
import { labelled, notice, openDialog } from './dialog.ts';
import { grid } from './grid.ts';

const subject = 'Cove Data Protection: {status} on {device} ({customer})';
const field = (value: string, more: Record<string, string | boolean> = {}): HTMLInputElement =>
  h('input', { type: 'text', value, ...more });

/** Management > Notifications: the list with its toggle, and the forms to add and edit. */
export async function notificationsPage(session: SessionInfo): Promise<HTMLElement> {
  const page = h('div', { class: 'apx-page' });

  const refresh = async (): Promise<void> => {
    const { element } = grid<NotificationLine>(await server.notifications(), [
      { dataField: 'name', caption: 'Notification Name' },
      { dataField: 'kind', caption: 'Type', width: 130 },
      { caption: 'Customer', calculateCellValue: ({ customer }) => customer.name },
      {
        dataField: 'active',
        caption: 'Active Status',
        width: 130,
        alignment: 'left',
        cellTemplate: (container, { data }) => {
          if (data === undefined) return;
          const holder = h('div', {});
          container.append(holder);
          new Switch(holder, {
            value: data.active,
            switchedOnText: 'Active',
            switchedOffText: 'Inactive',
            width: 66,
            onValueChanged: ({ value }) => void server.changeNotification(data.id, { active: value === true }),
          });
        },
      },
      {
        caption: 'Actions',
        width: 150,
        cellTemplate: (container, { data }) => {
          if (data === undefined) return;
          container.append(
            h('button', { type: 'button', class: 'apx-link', onclick: () => edit(data) }, 'Edit'),
            h(
              'button',
              {
                type: 'button',
                class: 'apx-link',
                onclick: () => void server.deleteNotification(data.id).then(refresh),
              },
              'Delete',
            ),
          );
        },
      },
    ]);
    page.replaceChildren(
      h('h1', { class: 'apx-page-title' }, 'Notifications'),
      h(
        'div',
        { class: 'apx-toolbar' },
        h('button', { type: 'button', class: 'apx-button apx-button-primary', onclick: add }, 'Add notification'),
      ),
      element,
    );
  };

  const saving = (dialog: { close(): void }, error: HTMLElement, save: () => Promise<unknown>, done: string): void => {
    save().then(
      async () => {
        dialog.close();
        notice(done);
        await refresh();
      },
      (failure: unknown) => (error.textContent = failure instanceof Error ? failure.message : 'Saving failed'),
    );
  };

  function add(): void {
    const name = field('');
    const kind = h(
      'select',
      {},
      h('option', { value: 'Email' }, 'Email'),
      h('option', { value: 'PSA Ticket' }, 'PSA Ticket'),
    );
    const customer = h('select', {}, h('option', { value: session.customer.id }, session.customer.name));
    const subjectField = field('Backup report');
    const recipient = field('', { type: 'email' });
    const error = h('p', { class: 'apx-form-error', role: 'alert' });
    kind.addEventListener('change', () => {
      const ticket = kind.value === 'PSA Ticket';
      subjectField.value = ticket ? subject : 'Backup report';
      subjectField.readOnly = ticket;
    });
    const form = h(
      'div',
      { class: 'apx-form' },
      labelled('Notification Name', name),
      labelled('Notification type', kind),
      labelled('Customer', customer),
      labelled('Subject', subjectField),
      labelled('Internal recipient', recipient),
      error,
    );
    openDialog('Add notification', form, (dialog) => [
      h('button', { type: 'button', class: 'apx-button', onclick: () => dialog.close() }, 'Cancel'),
      h(
        'button',
        {
          type: 'button',
          class: 'apx-button apx-button-primary',
          onclick: () =>
            saving(
              dialog,
              error,
              () =>
                server.addNotification({
                  name: name.value,
                  kind: kind.value,
                  customerId: Number(customer.value),
                  subject: subjectField.value,
                  recipient: recipient.value,
                }),
              'Notification added',
            ),
        },
        'Save',
      ),
    ]);
  }

  function edit(notification: NotificationLine): void {
    const name = field(notification.name);
    const recipient = field(notification.recipient, { type: 'email' });
    const error = h('p', { class: 'apx-form-error', role: 'alert' });
    const form = h(
      'div',
      { class: 'apx-form' },
      labelled('Notification Name', name),
      labelled('Customer', field(notification.customer.name, { disabled: true })),
      labelled('Subject', field(notification.subject, { readonly: true })),
      labelled('Internal recipient', recipient),
      error,
    );
    openDialog('Edit notification', form, (dialog) => [
      h('button', { type: 'button', class: 'apx-button', onclick: () => dialog.close() }, 'Cancel'),
      h(
        'button',
        {
          type: 'button',
          class: 'apx-button apx-button-primary',
          onclick: () =>
            saving(
              dialog,
              error,
              () => server.changeNotification(notification.id, { name: name.value, recipient: recipient.value }),
              'Notification saved',
            ),
        },
        'Save',
      ),
    ]);
  }

  await refresh();
  return page;
}

import type { CustomerLine, DeviceLine } from '../../contract.ts';
import { h } from '../element.ts';
import { server } from '../server.ts';
import { grid } from './grid.ts';
import { navigate } from './router.ts';

const titled = (title: string, ...content: (HTMLElement | string)[]): HTMLElement =>
  h('div', { class: 'apx-page' }, h('h1', { class: 'apx-page-title' }, title), ...content);

/** Numbers of devices by their last session, as the first thing after logging in. */
export async function dashboardPage(): Promise<HTMLElement> {
  const devices = await server.devices();
  const count = (status: DeviceLine['status']): number => devices.filter((device) => device.status === status).length;
  const card = (label: string, value: number, kind: string): HTMLElement =>
    h('div', { class: `apx-card ${kind}` }, h('strong', {}, String(value)), h('span', {}, label));
  return titled(
    'Dashboard',
    h(
      'div',
      { class: 'apx-cards' },
      card('Devices', devices.length, ''),
      card('Completed', count('Completed'), 'good'),
      card('Completed with errors', count('Completed with errors'), 'warn'),
      card('Failed', count('Failed'), 'bad'),
    ),
  );
}

export async function devicesPage(): Promise<HTMLElement> {
  const { element } = grid<DeviceLine>(
    await server.devices(),
    [
      { dataField: 'name', caption: 'Device name' },
      { dataField: 'customer', caption: 'Customer' },
      { dataField: 'type', caption: 'Type', width: 140 },
      {
        dataField: 'status',
        caption: 'Last session',
        width: 200,
        cellTemplate: (container, { value }) =>
          container.append(
            h(
              'span',
              { class: 'copy-to-clipboard' },
              h(
                'span',
                { class: `apx-truncate apx-session-${String(value).toLowerCase().replaceAll(' ', '-')}` },
                String(value),
              ),
            ),
          ),
      },
    ],
    { onRow: ({ id }) => navigate(`backup/overview/view/12(panel:device-properties/${id}/summary)`) },
  );
  return titled('Devices overview', element);
}

export async function customersPage(): Promise<HTMLElement> {
  const { element } = grid<CustomerLine>(await server.customers(), [
    { dataField: 'name', caption: 'Customer name' },
    { dataField: 'level', caption: 'Level', width: 150 },
    { dataField: 'state', caption: 'State', width: 140 },
    { dataField: 'reference', caption: 'Customer Reference', width: 200 },
    { dataField: 'devices', caption: 'Devices', width: 100 },
  ]);
  return titled('Customers', element);
}

/** The panel that a device opens on the right, by Angular's named outlet. */
export async function devicePanel(route: string): Promise<HTMLElement | null> {
  const id = Number(/^device-properties\/(\d+)/.exec(route)?.[1]);
  const device = (await server.devices()).find((candidate) => candidate.id === id);
  if (device === undefined) return null;
  return h(
    'aside',
    { class: 'apx-panel' },
    h(
      'div',
      { class: 'apx-dialog-head' },
      h('h2', {}, device.name),
      h(
        'button',
        {
          type: 'button',
          class: 'apx-icon-button',
          'aria-label': 'Close',
          onclick: () => navigate('backup/overview/view/12'),
        },
        '×',
      ),
    ),
    h(
      'dl',
      {},
      h('dt', {}, 'Customer'),
      h('dd', {}, device.customer),
      h('dt', {}, 'Type'),
      h('dd', {}, device.type),
      h('dt', {}, 'Last session'),
      h('dd', {}, device.status),
    ),
  );
}

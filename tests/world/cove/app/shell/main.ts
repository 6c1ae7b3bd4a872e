import '../styles/shell.css';
import type { SessionInfo } from '../../contract.ts';
import { h } from '../element.ts';
import { Refused, server } from '../server.ts';
import { headerBar } from './header.ts';
import { integrationsPage } from './integrations.ts';
import { loginPage } from './login.ts';
import { verticalMenu } from './menu.ts';
import { notificationsPage } from './notifications.ts';
import { customersPage, dashboardPage, devicePanel, devicesPage } from './pages.ts';
import { currentRoute, navigate } from './router.ts';
import { usersPage } from './users.ts';

const root = document.querySelector<HTMLElement>('apx-root') ?? document.body;
const outlet = h('apx-page-host', { class: 'apx-page-host' });
const panelOutlet = h('div', { class: 'apx-panel-host' });
let turn = 0;

async function pageFor(session: SessionInfo, path: string): Promise<HTMLElement> {
  const { integrationsRoute } = session;
  if (path === integrationsRoute || path.startsWith(`${integrationsRoute}/`))
    return integrationsPage(session, path.slice(integrationsRoute.length + 1));
  if (path.startsWith('backup/overview')) return await devicesPage();
  if (path === 'management/customers') return await customersPage();
  if (path === 'management/users') return await usersPage(session);
  if (path === 'management/notifications') return await notificationsPage(session);
  return await dashboardPage();
}

/** Draws the page of the current route; a slower earlier route never overwrites a later one. */
async function show(session: SessionInfo): Promise<void> {
  const mine = ++turn;
  const { path, panel } = currentRoute();
  outlet.replaceChildren(h('div', { class: 'apx-loading' }, 'Loading…'));
  const page = await pageFor(session, path);
  if (mine !== turn) return;
  outlet.replaceChildren(page);
  panelOutlet.replaceChildren(
    ...[panel === null ? null : await devicePanel(panel)].filter((element) => element !== null),
  );
}

/** Draws the whole console for the session; an expired one shows the log-in page. */
async function start(given?: SessionInfo): Promise<void> {
  let session: SessionInfo;
  try {
    session = given ?? (await server.session());
  } catch (failure) {
    if (!(failure instanceof Refused) || failure.status !== 401) throw failure;
    root.replaceChildren(loginPage(() => void start()));
    return;
  }
  if (currentRoute().path === '') navigate('dashboard');
  const draw = (): void => {
    root.replaceChildren(
      h(
        'apx-layout',
        { class: 'apx-layout' },
        verticalMenu(session.integrationsRoute),
        h(
          'div',
          { class: 'apx-main' },
          headerBar(
            session,
            (next) => void start(next),
            () => void start(),
          ),
          h('main', { class: 'apx-content' }, h('router-outlet', {}), outlet),
          panelOutlet,
        ),
      ),
    );
    void show(session);
  };
  onhashchange = () => {
    // Status of the tile changes inside the wizard, so the session is asked again on each route.
    void server.session().then(
      (fresh) => {
        session = fresh;
        draw();
      },
      () => void start(),
    );
  };
  draw();
}

// The sub-application says when its wizard was left.
addEventListener('message', (event) => {
  if (event.data !== 'psa-integrations:closed' || !new URL(event.origin).hostname.endsWith('.backup.management'))
    return;
  navigate(currentRoute().path.replace(/\/halopsa$/, ''));
});

void start();

import 'devextreme/dist/css/dx.light.css';
import '../styles/frame.css';
import { h } from '../element.ts';
import { Refused, server } from '../server.ts';
import { integrationTiles } from '../tiles.ts';
import { frameWizard } from './wizard.ts';

const root = document.querySelector<HTMLElement>('psa-integrations-root') ?? document.body;

/** Leaves the wizard: to the tiles when they are in this frame, else the console is told. */
function leave(): void {
  if (location.hash.includes('from-tiles')) location.hash = '#/';
  else parent.postMessage('psa-integrations:closed', 'https://backup.management');
}

async function show(): Promise<void> {
  try {
    const session = await server.session();
    if (location.hash.startsWith('#/halopsa') && session.halopsa !== 'absent') {
      const info = await server.wizard();
      root.replaceChildren(h('router-outlet', {}), frameWizard(info, leave));
    } else
      root.replaceChildren(
        h('router-outlet', {}),
        integrationTiles(session, () => (location.hash = '#/halopsa/from-tiles')),
      );
  } catch (failure) {
    const text =
      failure instanceof Refused && failure.status === 401
        ? 'Your session has ended. Sign in again.'
        : 'This page could not be loaded.';
    root.replaceChildren(h('div', { class: 'apx-empty' }, text));
  }
}

addEventListener('hashchange', () => void show());
void show();

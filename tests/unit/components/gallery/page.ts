import { documents } from 'virtual:alcove-documents';
import { mountApp } from '../../../../components/app/mount.tsx';
import { mountConsent, mountTicketConsent } from '../../../../components/consent/mount.tsx';
import { mountDiagnostics } from '../../../../components/diagnostics/mount.tsx';
import { mountHelp } from '../../../../components/help/mount.tsx';
import { mountReport } from '../../../../components/report/mount.tsx';
import { mountSettings } from '../../../../components/settings/mount.tsx';
import { mountSidebar } from '../../../../components/sidebar/mount.tsx';
import { cell } from '../../models/memory-ports.ts';
import { host } from './data.ts';
import { scenes, type Scene } from './scenes.ts';

declare global {
  /** Shows another scene in the place of the one that is there. */
  var showScene: (name: string) => void;
}

/** What a popup that has a height is held to. */
const popupSize = document.head.appendChild(document.createElement('style'));

function mount(place: HTMLElement, scene: Scene): () => void {
  const { ports, store } = scene.ports();
  const { ask, copy, now } = ports;
  const close = (): void => undefined;
  switch (scene.kind) {
    case 'sidebar': {
      place.className = 'panel';
      place.style.inlineSize = `${scene.width ?? 360}px`;
      const root = place.attachShadow({ mode: 'open' });
      const inside = document.createElement('div');
      inside.style.cssText = 'block-size:100%;min-block-size:0;display:flex;flex-direction:column';
      root.append(inside);
      const leave = mountSidebar(root, inside, ports);
      // No right-to-left catalogue yet: this shows that the layout would carry one.
      if (scene.rtl) inside.querySelector<HTMLElement>('.alcove')?.setAttribute('dir', 'rtl');
      return leave;
    }
    case 'consent':
      return mountConsent(place, {
        host,
        planId: 'p1',
        ask,
        copy,
        now,
        changes: ports.store.changesOf(host),
        runs: ports.store.runs,
        report: ports.store.reportOf(host),
        close,
      });
    case 'ticket': {
      const { ticketOf, customersOf, runs } = store;
      return mountTicketConsent(place, {
        host,
        planId: 'p1',
        ask,
        now,
        journal: ticketOf(host),
        customersOf,
        runs,
        close,
      });
    }
    case 'report':
      return mountReport(place, { ...ports, host, print: () => undefined }, false);
    case 'diagnostics': {
      const { facts } = scene;
      if (!facts) throw new Error('Diagnostics are shown with facts.');
      return mountDiagnostics(place, {
        ...ports,
        host,
        read: () => Promise.resolve(facts),
        watch: () => () => undefined,
      });
    }
    case 'settings': {
      const { settings } = scene;
      if (!settings) throw new Error('The page of settings is shown with what is set.');
      const { now: before, importedAt: at } = settings;
      return mountSettings(place, {
        ...ports,
        read: () => Promise.resolve(before),
        mayKeep: () => Promise.resolve({ tenant: () => true, site: () => true }),
        store: { settingsUndo: cell(at === undefined ? null : { at, before, after: before }) },
      });
    }
    case 'help': {
      const topic = scene.topic ?? 'welcome';
      return mountHelp(place, {
        ...ports,
        documents,
        version: '0.2.0',
        topic: { read: () => Promise.resolve(topic), watch: () => () => undefined },
        openConsole: () => undefined,
      });
    }
    default:
      return mountApp(place, ports);
  }
}

let leave = (): void => undefined;

/** With nothing left of the scene before: its models and timers, and what the document itself was told. */
globalThis.showScene = (name) => {
  const scene = scenes.find((each) => each.name === name);
  if (!scene) throw new Error(`There is no scene ${name}.`);
  leave();
  const { documentElement, body } = document;
  documentElement.removeAttribute('style');
  documentElement.dir = scene.rtl ? 'rtl' : 'ltr';
  popupSize.textContent =
    scene.kind === 'popup' && scene.height ? `.app.popup { block-size: ${scene.height}px !important; }` : '';
  const place = document.createElement('div');
  place.id = 'place';
  body.replaceChildren(place);
  window.scrollTo(0, 0);
  leave = mount(place, scene);
  if (scene.rtl) document.querySelector<HTMLElement>('.alcove')?.setAttribute('dir', 'rtl');
};

/** The scene that the address names; with none, a list of them. */
function showAddressed(): void {
  const name = decodeURIComponent(location.hash.slice(1));
  if (name !== '') return showScene(name);
  for (const each of scenes) {
    const link = document.createElement('a');
    link.href = `#${each.name}`;
    link.textContent = each.name;
    link.style.display = 'block';
    document.body.append(link);
  }
}
window.addEventListener('hashchange', showAddressed);
showAddressed();

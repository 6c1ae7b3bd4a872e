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
import { scenes } from './scenes.ts';

/** Shows the scene that the address names; with none, a list of them. */
const name = decodeURIComponent(location.hash.slice(1));
const scene = scenes.find((each) => each.name === name);
const place = document.getElementById('place');
if (!place) throw new Error('The gallery page has no place to draw in.');
if (scene) {
  document.documentElement.dir = scene.rtl ? 'rtl' : 'ltr';
  const { ports } = scene.ports();
  if (scene.kind === 'sidebar') {
    place.className = 'panel';
    place.style.inlineSize = `${scene.width ?? 360}px`;
    const root = place.attachShadow({ mode: 'open' });
    const inside = document.createElement('div');
    inside.style.cssText = 'block-size:100%;min-block-size:0;display:flex;flex-direction:column';
    root.append(inside);
    mountSidebar(root, inside, ports);
    // No right-to-left catalogue yet: this shows that the layout would carry one.
    if (scene.rtl) inside.querySelector<HTMLElement>('.alcove')?.setAttribute('dir', 'rtl');
  } else if (scene.kind === 'consent') {
    mountConsent(place, {
      host,
      planId: 'p1',
      ask: ports.ask,
      copy: ports.copy,
      now: ports.now,
      changes: ports.store.changesOf(host),
      runs: ports.store.runs,
      report: ports.store.reportOf(host),
      close: () => undefined,
    });
  } else if (scene.kind === 'ticket') {
    const { store } = scene.ports();
    const { ask, now } = ports;
    mountTicketConsent(place, {
      host,
      planId: 'p1',
      ask,
      now,
      journal: store.ticketOf(host),
      customersOf: store.customersOf,
      runs: store.runs,
      close: () => undefined,
    });
  } else if (scene.kind === 'report') mountReport(place, { ...ports, host, print: () => undefined }, false);
  else if (scene.kind === 'diagnostics') {
    const facts = scene.facts;
    if (!facts) throw new Error('Diagnostics are shown with facts.');
    mountDiagnostics(place, { ...ports, host, read: () => Promise.resolve(facts), watch: () => () => undefined });
  } else if (scene.kind === 'settings') {
    const { settings } = scene;
    if (!settings) throw new Error('The page of settings is shown with what is set.');
    const { now, importedAt: at } = settings;
    mountSettings(place, {
      ...ports,
      read: () => Promise.resolve(now),
      mayKeep: () => Promise.resolve({ tenant: () => true, site: () => true }),
      store: { settingsUndo: cell(at === undefined ? null : { at, before: now, after: now }) },
    });
  } else if (scene.kind === 'help') {
    const topic = scene.topic ?? 'welcome';
    mountHelp(place, {
      ...ports,
      documents,
      version: '0.2.0',
      topic: { read: () => Promise.resolve(topic), watch: () => () => undefined },
      openConsole: () => undefined,
    });
  } else mountApp(place, ports);
  if (scene.rtl) document.querySelector<HTMLElement>('.alcove')?.setAttribute('dir', 'rtl');
} else {
  for (const each of scenes) {
    const link = document.createElement('a');
    link.href = `#${each.name}`;
    link.textContent = each.name;
    link.style.display = 'block';
    link.addEventListener('click', () => setTimeout(() => location.reload()));
    place.append(link);
  }
}

import { mountApp } from '../../components/app/mount.tsx';
import { ownPorts } from './ports.ts';

/** Opens the app in popup.html: as the toolbar's popup, or as a full tab (`?full`). */
export function openApp(document: Document): void {
  const element = document.getElementById('app');
  if (!element) throw new Error('popup.html has no #app');
  const full = new URLSearchParams(document.location.search).has('full');
  document.documentElement.dataset['surface'] = full ? 'tab' : 'popup';
  mountApp(element, ownPorts(full ? 'tab' : 'popup'));
}

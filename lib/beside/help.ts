import { browser } from 'wxt/browser';
import { documents } from 'virtual:alcove-documents';
import { mountHelp } from '../../components/help/mount.tsx';
import { helpTopics, type HelpTopic } from '../domain/document.ts';
import { say } from '../domain/say.ts';
import type { Readable } from '../models/ports.ts';
import { ownPorts } from './ports.ts';

const named = (): HelpTopic => helpTopics.find((topic) => topic === location.hash.slice(1)) ?? 'welcome';

const topic: Readable<HelpTopic> = {
  read: () => Promise.resolve(named()),
  watch(heard) {
    const listen = (): void => heard(named());
    addEventListener('hashchange', listen);
    return () => removeEventListener('hashchange', listen);
  },
};

/** Opens the page of help at what its address names (`#news`, `#role-departments`); without that, at the welcome. */
export function openHelp(document: Document): void {
  const element = document.getElementById('help');
  if (!element) throw new Error('help.html has no #help');
  document.title = say('Alcove: welcome');
  mountHelp(element, {
    ...ownPorts('tab'),
    documents,
    version: browser.runtime.getManifest().version,
    topic,
    openConsole: (url) => void browser.tabs.create({ url }),
  });
}

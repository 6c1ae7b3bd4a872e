import { mountSettings } from '../../components/settings/mount.tsx';
import { isCoveHost, isHostedHaloHost } from '../bus/sender.ts';
import { mayKeep } from '../domain/policy.ts';
import { policy, settingsUndo } from '../store/items.ts';
import { readSettings } from '../store/settings.ts';
import { ownPorts } from './ports.ts';

/** Opens the page on which settings are saved as a file and taken over from one. */
export function openSettings(document: Document): void {
  const element = document.getElementById('settings');
  if (!element) throw new Error('settings.html has no #settings');
  mountSettings(element, {
    ...ownPorts('tab'),
    store: { settingsUndo },
    read: () => readSettings(Date.now()),
    mayKeep: async () => mayKeep(await policy.read(), isHostedHaloHost, isCoveHost),
  });
}

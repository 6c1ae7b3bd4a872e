import { render } from 'preact';
import { spokenLanguage } from '../../lib/domain/say.ts';
import { createSettings, type SettingsPorts } from '../../lib/models/settings.ts';
import { appStyles, diagnosticsStyles, settingsStyles } from '../styles/index.ts';
import { installStyles } from '../styles/install.ts';
import { SettingsPage } from './settings-page.tsx';

/**
 * Draws the page of settings.
 *
 * @returns how to take it away again
 */
export function mountSettings(element: HTMLElement, ports: SettingsPorts): () => void {
  const model = createSettings(ports);
  element.ownerDocument.documentElement.lang = spokenLanguage();
  const removeStyles = installStyles(
    element.ownerDocument.head,
    [appStyles, diagnosticsStyles, settingsStyles].join('\n'),
  );
  render(<SettingsPage model={model} />, element);
  return () => {
    render(null, element);
    removeStyles();
    model.dispose();
  };
}

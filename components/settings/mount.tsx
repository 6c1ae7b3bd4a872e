import { render } from 'preact';
import { createSettings, type SettingsPorts } from '../../lib/models/settings.ts';
import { appStyles, diagnosticsStyles } from '../styles/index.ts';
import { installStyles } from '../styles/install.ts';
import { SettingsPage } from './settings-page.tsx';

/**
 * Draws the page of settings.
 *
 * @returns how to take it away again
 */
export function mountSettings(element: HTMLElement, ports: SettingsPorts): () => void {
  const model = createSettings(ports);
  const removeStyles = installStyles(element.ownerDocument.head, `${appStyles}\n${diagnosticsStyles}`);
  render(<SettingsPage model={model} />, element);
  return () => {
    render(null, element);
    removeStyles();
    model.dispose();
  };
}

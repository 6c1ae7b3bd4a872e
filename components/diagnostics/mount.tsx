import { render } from 'preact';
import { spokenLanguage } from '../../lib/domain/say.ts';
import { createDiagnostics, type DiagnosticsPorts } from '../../lib/models/diagnostics.ts';
import { appStyles, diagnosticsStyles } from '../styles/index.ts';
import { installStyles } from '../styles/install.ts';
import { Diagnostics } from './diagnostics.tsx';

/**
 * Draws the diagnostics page.
 *
 * @returns how to take it away again
 */
export function mountDiagnostics(element: HTMLElement, ports: DiagnosticsPorts): () => void {
  const model = createDiagnostics(ports);
  element.ownerDocument.documentElement.lang = spokenLanguage();
  const removeStyles = installStyles(element.ownerDocument.head, `${appStyles}\n${diagnosticsStyles}`);
  render(<Diagnostics model={model} />, element);
  return () => {
    render(null, element);
    removeStyles();
    model.dispose();
  };
}

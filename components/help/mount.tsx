import { render } from 'preact';
import { spokenLanguage } from '../../lib/domain/say.ts';
import { createHelp, type HelpPorts } from '../../lib/models/help.ts';
import { requirements } from '../../lib/requirements/index.ts';
import { appStyles, helpStyles } from '../styles/index.ts';
import { installStyles } from '../styles/install.ts';
import { Help } from './help.tsx';

/**
 * Draws the page of help.
 *
 * @returns how to take it away again
 */
export function mountHelp(element: HTMLElement, ports: HelpPorts): () => void {
  const model = createHelp(ports, requirements);
  element.ownerDocument.documentElement.lang = spokenLanguage();
  const removeStyles = installStyles(element.ownerDocument.head, `${appStyles}\n${helpStyles}`);
  render(<Help model={model} />, element);
  return () => {
    render(null, element);
    removeStyles();
    model.dispose();
  };
}

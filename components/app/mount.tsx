import { render } from 'preact';
import { spokenLanguage } from '../../lib/domain/say.ts';
import { createApp } from '../../lib/models/app.ts';
import type { Ports } from '../../lib/models/ports.ts';
import { createNameSearch } from '../../lib/mapping/search.ts';
import { requirements } from '../../lib/requirements/index.ts';
import { installStyles } from '../styles/install.ts';
import { appStyles } from '../styles/index.ts';
import { popupStyles } from '../styles/popup.ts';
import { App } from './app.tsx';
import { fitPopup } from './popup-size.ts';

/**
 * Draws the app (popup or full tab) into an element of an extension page.
 *
 * @returns how to take it away again; what was typed is kept before that
 */
export function mountApp(element: HTMLElement, ports: Ports): () => void {
  const model = createApp(ports, { requirements, searchOf: createNameSearch });
  const document = element.ownerDocument;
  element.ownerDocument.documentElement.lang = spokenLanguage();
  const removeStyles = installStyles(document.head, `${appStyles}${popupStyles}`);
  // A popup dies on blur without notice: whatever was typed goes out before.
  const flush = (): void => void model.draft.flush();
  document.addEventListener('visibilitychange', flush);
  document.defaultView?.addEventListener('pagehide', flush);
  const view = document.defaultView;
  const unfit = ports.surface === 'popup' && view ? fitPopup(view) : () => undefined;
  // What stood there until now: the app is not to be drawn into it.
  element.replaceChildren();
  render(<App model={model} />, element);
  return () => {
    document.removeEventListener('visibilitychange', flush);
    document.defaultView?.removeEventListener('pagehide', flush);
    render(null, element);
    unfit();
    removeStyles();
    model.dispose();
  };
}

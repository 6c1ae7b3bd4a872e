import { render } from 'preact';
import { createConsent, type ConsentPorts } from '../../lib/models/consent.ts';
import { appStyles, consentStyles } from '../styles/index.ts';
import { installStyles } from '../styles/install.ts';
import { Consent } from './consent.tsx';

/** Clicks count only when the page has been visible for so long, milliseconds. */
const armAfter = 600;

/**
 * Draws the consent page.
 *
 * @returns how to take it away again
 */
export function mountConsent(element: HTMLElement, ports: ConsentPorts): () => void {
  const model = createConsent(ports);
  const document = element.ownerDocument;
  const removeStyles = installStyles(document.head, `${appStyles}\n${consentStyles}`);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const watch = (): void => {
    clearTimeout(timer);
    model.arm(false);
    if (document.visibilityState === 'visible') timer = setTimeout(() => model.arm(true), armAfter);
  };
  document.addEventListener('visibilitychange', watch);
  watch();
  render(<Consent model={model} />, element);
  return () => {
    document.removeEventListener('visibilitychange', watch);
    clearTimeout(timer);
    render(null, element);
    removeStyles();
    model.dispose();
  };
}

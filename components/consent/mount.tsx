import { render, type ComponentChild } from 'preact';
import { spokenLanguage } from '../../lib/domain/say.ts';
import { createConsent, type ConsentPorts } from '../../lib/models/consent.ts';
import { createTicketConsent, type TicketConsentPorts } from '../../lib/models/ticket-consent.ts';
import { appStyles, consentStyles } from '../styles/index.ts';
import { installStyles } from '../styles/install.ts';
import { Consent } from './consent.tsx';
import { TicketConsent } from './ticket.tsx';

/** Clicks count only when the page has been visible for so long, milliseconds. */
const armAfter = 600;

/** Draws a page of consent, whose buttons stay dead for a moment after it has come up. */
function mount(
  element: HTMLElement,
  model: { arm(on: boolean): void; dispose(): void },
  view: ComponentChild,
): () => void {
  const document = element.ownerDocument;
  element.ownerDocument.documentElement.lang = spokenLanguage();
  const removeStyles = installStyles(document.head, `${appStyles}\n${consentStyles}`);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const watch = (): void => {
    clearTimeout(timer);
    model.arm(false);
    if (document.visibilityState === 'visible') timer = setTimeout(() => model.arm(true), armAfter);
  };
  document.addEventListener('visibilitychange', watch);
  watch();
  render(view, element);
  return () => {
    document.removeEventListener('visibilitychange', watch);
    clearTimeout(timer);
    render(null, element);
    removeStyles();
    model.dispose();
  };
}

/**
 * Draws the consent page for a plan of changes.
 *
 * @returns how to take it away again
 */
export function mountConsent(element: HTMLElement, ports: ConsentPorts): () => void {
  const model = createConsent(ports);
  return mount(element, model, <Consent model={model} />);
}

/** The same for one test ticket. */
export function mountTicketConsent(element: HTMLElement, ports: TicketConsentPorts): () => void {
  const model = createTicketConsent(ports);
  return mount(element, model, <TicketConsent model={model} />);
}

import type { ConnectionFields, WizardInfo } from '../../contract.ts';
import { h } from '../element.ts';
import { server } from '../server.ts';
import { connectForm } from './connect-form.ts';
import { mappingPanel } from './mapping-panel.ts';
import type { Panel } from './panel.ts';
import { summaryPanel } from './summary-panel.ts';

const names = ['1. Connect', '2. Map customers', '3. Review'];

/** The same wizard as in the frame, made otherwise: in the console's own page, plain inputs, AG Grid and Tom Select. */
export function topWizard(leave: () => void): HTMLElement {
  const rail = h('div', { class: 'cfg-rail' });
  const body = h('div', {});
  const button = (text: string, primary: boolean, run: () => void): HTMLButtonElement =>
    h('button', { type: 'button', class: `apx-button${primary ? ' apx-button-primary' : ''}`, onclick: run }, text);
  let at = 0;
  let panel: Panel | null = null;
  let info: WizardInfo | null = null;
  let connection: ConnectionFields = { name: '', clientId: '', hostname: '' };

  const cancel = button('Cancel', false, () => void server.cancel().then(leave));
  const back = button('Back', false, () => show(at - 1));
  const next = button('Next', true, () => (at === 2 ? finish() : show(at + 1)));
  const ready = (yes: boolean): void => void (next.disabled = !yes);
  const foot = h('div', { class: 'cfg-foot' }, h('div', {}, cancel), h('div', {}, back, next));

  function show(index: number): void {
    if (info === null) return;
    panel?.dispose?.();
    at = index;
    rail.replaceChildren(...names.map((name, position) => h('span', { class: position === at ? 'on' : '' }, name)));
    back.hidden = at === 0;
    next.textContent = at === 2 ? 'Confirm' : 'Next';
    ready(false);
    if (at === 0) panel = connectForm(info, connection, ready, (fields) => (connection = fields));
    else if (at === 1) panel = mappingPanel(info, ready);
    else panel = summaryPanel(connection, info, ready);
    body.replaceChildren(panel.element);
  }

  function finish(): void {
    ready(false);
    void server.confirm().then(({ message }) => {
      panel?.dispose?.();
      body.replaceChildren(
        h(
          'section',
          { class: 'cfg-card cfg-done', 'aria-live': 'polite' },
          h('h3', {}, `${message}.`),
          h('p', {}, 'You can now set up notifications and manage your existing notifications.'),
        ),
      );
      foot.replaceChildren(h('div', {}), h('div', {}, button('Done', true, leave)));
    });
  }

  void server.wizard().then((given) => {
    info = given;
    connection = given.connection ?? connection;
    show(0);
  });
  return h('section', { class: 'cfg' }, h('h2', {}, 'Configure HaloPSA'), rail, body, foot);
}

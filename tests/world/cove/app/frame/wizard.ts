import Button from 'devextreme/ui/button';
import type { ConnectionFields, WizardInfo } from '../../contract.ts';
import { h } from '../element.ts';
import { server } from '../server.ts';
import { connectionStep } from './connection-step.ts';
import { mappingStep } from './mapping-step.ts';
import { reviewStep } from './review-step.ts';
import type { Step } from './step.ts';

const titles = ['Connection', 'Mapping', 'Review'];

/** The wizard "Configure HaloPSA" in the frame, with DevExtreme widgets. */
export function frameWizard(info: WizardInfo, leave: () => void): HTMLElement {
  let at = 0;
  let step: Step | null = null;
  let connection: ConnectionFields = info.connection ?? { name: '', clientId: '', hostname: '' };
  const rail = h('ol', { class: 'psa-steps' });
  const body = h('div', { class: 'psa-step' });
  const footer = h('div', { class: 'psa-footer' });
  const place = (): HTMLElement => footer.appendChild(h('div', {}));
  const cancel = new Button(place(), {
    text: 'Cancel',
    stylingMode: 'text',
    onClick: () => void server.cancel().then(leave),
  });
  const back = new Button(place(), {
    text: 'Back',
    stylingMode: 'outlined',
    visible: false,
    onClick: () => show(at - 1),
  });
  const next = new Button(place(), {
    text: 'Next',
    type: 'default',
    disabled: true,
    onClick: () => (at === 2 ? confirm() : show(at + 1)),
  });
  const ready = (yes: boolean): void => next.option('disabled', !yes);

  function show(index: number): void {
    step?.dispose?.();
    at = index;
    rail.replaceChildren(
      ...titles.map((title, position) =>
        h(
          'li',
          { class: position === at ? 'active' : position < at ? 'done' : '' },
          h('span', { class: 'psa-step-number' }, String(position + 1)),
          title,
        ),
      ),
    );
    back.option('visible', at > 0);
    next.option('text', at === 2 ? 'Confirm' : 'Next');
    ready(false);
    step =
      at === 0
        ? connectionStep(info, connection, { ready, connected: (fields) => (connection = fields) })
        : at === 1
          ? mappingStep(info, ready)
          : reviewStep(connection, info, ready);
    body.replaceChildren(step.element);
    step.shown?.();
  }

  function confirm(): void {
    ready(false);
    void server.confirm().then(({ message }) => {
      step?.dispose?.();
      rail.replaceChildren();
      cancel.option('visible', false);
      back.option('visible', false);
      body.replaceChildren(
        h(
          'div',
          { class: 'psa-success', role: 'status' },
          h('div', { class: 'psa-success-mark', 'aria-hidden': 'true' }, '✓'),
          h('h2', {}, message),
          h('p', {}, 'You must now set up notifications to receive tickets into your PSA ticketing system.'),
        ),
      );
      next.option({ text: 'Close', disabled: false, onClick: leave });
    });
  }

  const wizard = h('div', { class: 'psa-wizard' }, h('h1', {}, 'Configure HaloPSA'), rail, body, footer);
  show(0);
  return wizard;
}

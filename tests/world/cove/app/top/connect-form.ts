import type { ConnectionFields, WizardInfo } from '../../contract.ts';
import { h } from '../element.ts';
import { notice } from '../shell/dialog.ts';
import { server } from '../server.ts';
import type { Panel } from './panel.ts';

interface Field {
  row: HTMLElement;
  input: HTMLInputElement;
  /** Shows what is wrong; the empty text clears it. */
  complain(text: string): void;
}

function floating(id: string, label: string, value: string, type = 'text'): Field {
  const input = h('input', { id, type, placeholder: ' ', autocomplete: 'off' });
  input.value = value;
  const error = h('div', { class: 'float-error' });
  const row = h('div', { class: 'float-field' }, input, h('label', { for: id }, label), error);
  return {
    row,
    input,
    complain(text) {
      row.classList.toggle('invalid', text !== '');
      error.textContent = text;
    },
  };
}

/** Step 1 with floating labels. */
export function connectForm(
  info: WizardInfo,
  connection: ConnectionFields,
  ready: (yes: boolean) => void,
  connected: (fields: ConnectionFields) => void,
): Panel {
  const manage = info.mode === 'manage';
  const name = floating('integration-name', 'Connection Name', connection.name);
  const clientId = floating('client-id', 'Client ID', connection.clientId);
  const secret = floating('client-secret', manage ? 'Client secret (unchanged)' : 'Client secret', '', 'password');
  const hostname = floating('resource-host', 'Resource server hostname', connection.hostname);
  const fields = [name, clientId, secret, hostname];
  const note = h('div', { class: 'cfg-note', 'aria-live': 'polite' });
  const say = (text: string, kind: string): void => {
    note.className = `cfg-note ${kind}`;
    note.textContent = text;
  };
  for (const { input, complain } of fields) {
    input.addEventListener('input', () => {
      complain('');
      say('', '');
      ready(false);
    });
  }

  function valid(): boolean {
    const required = manage ? [name, clientId, hostname] : fields;
    for (const field of required) field.complain(field.input.value.trim() === '' ? 'This field is required' : '');
    if (info.takenNames.includes(name.input.value.trim())) name.complain('Choose another name, this one is in use');
    return fields.every(({ row }) => !row.classList.contains('invalid'));
  }

  async function connect(): Promise<void> {
    if (!valid()) return;
    const given = {
      name: name.input.value.trim(),
      clientId: clientId.input.value.trim(),
      hostname: hostname.input.value,
    };
    button.disabled = true;
    const answer = await server.connect({ ...given, clientSecret: secret.input.value.trim() });
    button.disabled = false;
    if (info.messagePlace === 'toast') notice(answer.message);
    else say(answer.message, answer.ok ? 'ok' : 'no');
    if (answer.ok) connected(given);
    ready(answer.ok);
  }

  const button = h('button', { type: 'submit', class: 'apx-button apx-button-primary' }, 'Connect');
  const submit = (event: Event): void => {
    event.preventDefault();
    void connect();
  };
  return {
    element: h(
      'form',
      { class: 'cfg-card cfg-narrow', novalidate: true, onsubmit: submit },
      ...fields.map(({ row }) => row),
      button,
      note,
    ),
  };
}

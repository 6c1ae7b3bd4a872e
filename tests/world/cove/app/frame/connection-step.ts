import Button from 'devextreme/ui/button';
import notify from 'devextreme/ui/notify';
import TextBox, { type Properties } from 'devextreme/ui/text_box';
import validationEngine from 'devextreme/ui/validation_engine';
import Validator from 'devextreme/ui/validator';
import type { ConnectionFields, WizardInfo } from '../../contract.ts';
import { h } from '../element.ts';
import { server } from '../server.ts';
import type { Step } from './step.ts';

interface Hooks {
  ready(yes: boolean): void;
  connected(fields: ConnectionFields): void;
}

/** Step 1: the four fields and Connect. Next waits for a connection with exactly these values. */
export function connectionStep(info: WizardInfo, connection: ConnectionFields, { ready, connected }: Hooks): Step {
  const manage = info.mode === 'manage';
  const message = h('div', { class: 'psa-message', role: 'status' });
  const changed = (): void => {
    ready(false);
    message.className = 'psa-message';
    message.textContent = '';
  };

  const rows: HTMLElement[] = [];
  const field = (
    label: string,
    value: string,
    more: { password?: boolean; placeholder?: string; optional?: boolean; unique?: boolean },
  ): TextBox => {
    const holder = h('div', {});
    rows.push(
      h(
        'div',
        { class: 'dx-field' },
        h('div', { class: 'dx-field-label' }, label),
        h('div', { class: 'dx-field-value' }, holder),
      ),
    );
    const options: Properties = {
      value,
      mode: more.password === true ? 'password' : 'text',
      placeholder: more.placeholder ?? '',
      inputAttr: { autocomplete: 'off', spellcheck: 'false' },
      onValueChanged: changed,
    };
    const box = new TextBox(holder, options);
    new Validator(holder, {
      validationGroup: 'connection',
      validationRules: [
        ...(more.optional === true ? [] : [{ type: 'required' as const, message: `${label} is required` }]),
        ...(more.unique === true
          ? [
              {
                type: 'custom' as const,
                message: 'This name is already in use',
                validationCallback: (given: { value?: unknown }) =>
                  !info.takenNames.includes(String(given.value).trim()),
              },
            ]
          : []),
      ],
    });
    return box;
  };

  const name = field('Connection name', connection.name, {
    unique: true,
    placeholder: 'Enter a unique name for the integration',
  });
  const clientId = field('Client ID', connection.clientId, {});
  const secret = field('Client Secret', '', {
    password: true,
    optional: manage,
    placeholder: manage ? '••••••••••••••••' : '',
  });
  const hostname = field('Resource Server Hostname', connection.hostname, { placeholder: 'example.halopsa.com' });

  const connectPlace = h('div', {});
  const connect = new Button(connectPlace, {
    text: 'Connect',
    type: 'default',
    stylingMode: 'outlined',
    onClick: () => {
      const result = validationEngine.validateGroup('connection');
      if (result?.isValid !== true) return;
      const fields = {
        name: String(name.option('value')).trim(),
        clientId: String(clientId.option('value')).trim(),
        hostname: String(hostname.option('value')),
      };
      connect.option({ disabled: true, text: 'Connecting…' });
      changed();
      void server.connect({ ...fields, clientSecret: (secret.option('value') ?? '').trim() }).then((answer) => {
        connect.option({ disabled: false, text: 'Connect' });
        if (info.messagePlace === 'toast')
          notify(
            { message: answer.message, position: 'top center', width: 460 },
            answer.ok ? 'success' : 'error',
            6000,
          );
        else {
          message.className = `psa-message ${answer.ok ? 'good' : 'bad'}`;
          message.textContent = answer.message;
        }
        if (answer.ok) connected(fields);
        ready(answer.ok);
      });
    },
  });

  return {
    element: h(
      'div',
      { class: 'psa-connection' },
      h('p', { class: 'psa-intro' }, 'Enter the details of the application that was created for Cove in HaloPSA.'),
      h('div', { class: 'dx-fieldset' }, ...rows),
      // Speaks of what cannot be and of what is wrong before anything has happened, as hints do.
      h(
        'p',
        { class: 'psa-intro hint-message' },
        'HaloPSA shows a secret once: it cannot be read there again. A wrong one is rejected.',
      ),
      h('div', { class: 'psa-connect' }, connectPlace),
      message,
    ),
  };
}

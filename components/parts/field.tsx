import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { say } from '../../lib/domain/say.ts';
import { Icon } from '../icons/icon.tsx';
import { IconButton } from './button.tsx';

export interface FieldProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
  /** `secret`: hidden, with a button that shows it. */
  kind?: 'text' | 'secret' | 'url' | 'lines';
  placeholder?: string;
  /** What is wrong, and what helps. */
  problem?: string | undefined;
  hint?: ComponentChildren;
  disabled?: boolean;
  /** It is settled elsewhere: to be read and copied, not changed. */
  fixed?: boolean;
}

export function Field({
  label,
  value,
  onInput,
  kind = 'text',
  placeholder,
  problem,
  hint,
  disabled = false,
  fixed = false,
}: FieldProps) {
  const id = useId();
  const [shown, setShown] = useState(false);
  const said = [problem ? `${id}-problem` : '', hint ? `${id}-hint` : ''].filter((each) => each !== '').join(' ');
  const shared = {
    id,
    value,
    disabled,
    readOnly: fixed,
    placeholder,
    spellcheck: false,
    autocomplete: 'off' as const,
    autocapitalize: 'off' as const,
    'aria-invalid': problem ? ('true' as const) : undefined,
    'aria-describedby': said === '' ? undefined : said,
  };
  const input = {
    ...shared,
    // Not a password that a browser should offer to keep: it belongs to an application, not to a person.
    ...(kind === 'secret' ? { autocomplete: 'new-password' as const } : {}),
    dir: kind === 'text' ? ('auto' as const) : ('ltr' as const),
    class: `field-input ${kind === 'secret' ? 'with-button' : ''}`,
    inputMode: kind === 'url' ? ('url' as const) : ('text' as const),
    onInput: (event: { currentTarget: HTMLInputElement }) => onInput(event.currentTarget.value),
  };
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      {kind === 'lines' ? (
        <textarea {...shared} class="field-input" onInput={(event) => onInput(event.currentTarget.value)} />
      ) : (
        <div class="field-box">
          {kind === 'secret' && !shown ? <input {...input} type="password" /> : <input {...input} type="text" />}
          {kind === 'secret' && (
            <IconButton
              icon={shown ? 'eye-off' : 'eye'}
              name={shown ? say('Hide what is typed') : say('Show what is typed')}
              onPress={() => setShown(!shown)}
            />
          )}
        </div>
      )}
      {problem && (
        <p class="field-problem" id={`${id}-problem`} role="alert">
          <Icon name="warning" />
          <span>{problem}</span>
        </p>
      )}
      {hint && (
        <div class="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
    </div>
  );
}

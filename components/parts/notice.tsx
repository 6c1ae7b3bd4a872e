import type { ComponentChildren } from 'preact';
import type { Failure } from '../../lib/domain/failure.ts';
import { say } from '../../lib/domain/say.ts';
import { Icon, type IconName } from '../icons/icon.tsx';
import { IconButton } from './button.tsx';

export type Tone = 'problem' | 'caution' | 'good' | 'plain';
const icons: Record<Tone, IconName> = { problem: 'warning', caution: 'info', good: 'met', plain: 'info' };

export interface NoticeProps {
  tone: Tone;
  title?: string;
  children?: ComponentChildren;
  onDismiss?: () => void;
  /** Said at once by a screen reader. */
  urgent?: boolean;
}

export function Notice({ tone, title, children, onDismiss, urgent = false }: NoticeProps) {
  return (
    <div class={`notice ${tone}`} role={urgent ? 'alert' : undefined}>
      <Icon name={icons[tone]} />
      <div class="stack">
        {title !== undefined && <strong>{title}</strong>}
        {children}
      </div>
      {onDismiss && <IconButton icon="close" name={say('Dismiss')} small onPress={onDismiss} />}
    </div>
  );
}

/** A failure: what happened and what helps, and what the other side said on demand. */
export function FailureNotice(props: { failure: Failure; onDismiss?: () => void; children?: ComponentChildren }) {
  const { failure, onDismiss, children } = props;
  return (
    <Notice tone="problem" urgent {...(onDismiss ? { onDismiss } : {})}>
      <p>{failure.message}</p>
      {failure.retryAfter !== undefined && (
        <p class="muted small">
          {say('It makes sense to try again in {retryAfter} s.', { retryAfter: String(failure.retryAfter) })}
        </p>
      )}
      {failure.detail !== undefined && failure.detail !== '' && (
        <Detail text={failure.detail} own={failure.code === 'internal' || failure.code === 'storage'} />
      )}
      {children}
    </Notice>
  );
}

/** The technical words behind a message, on demand; `own`: they are the browser's, not those of a console. */
export function Detail({ text, own = true }: { text: string; own?: boolean }) {
  return (
    <details class="fold small">
      <summary>
        <Icon name="chevron" size={12} />
        {own ? say('Detail for support') : say('What the other side said')}
      </summary>
      <code>{text}</code>
    </details>
  );
}

import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { say } from '../../lib/domain/say.ts';
import { Icon } from '../icons/icon.tsx';

/** A question before something that touches much: in place, not over everything. Escape means no. */
export function Confirm(props: { children: ComponentChildren; yes: string; onYes: () => void; onNo: () => void }) {
  const { children, yes, onYes, onNo } = props;
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <div
      class="notice caution"
      role="alertdialog"
      aria-label={yes}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onNo();
      }}
    >
      <Icon name="warning" />
      <div class="stack">
        <p>{children}</p>
        <div class="line">
          <button ref={first} type="button" class="button small danger" onClick={onYes}>
            {yes}
          </button>
          <button type="button" class="button small quiet" onClick={onNo}>
            {say('Cancel')}
          </button>
        </div>
      </div>
    </div>
  );
}

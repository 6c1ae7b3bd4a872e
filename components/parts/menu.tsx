import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Icon, type IconName } from '../icons/icon.tsx';

export interface MenuItem {
  label: string;
  icon: IconName;
  onPress: () => void;
  disabled?: boolean;
}

const margin = 8;

/** Shifts a list that would stand out of the window sideways, as it does where letters are large. */
function keepInWindow(list: HTMLElement): void {
  const { left, right } = list.getBoundingClientRect();
  const width = list.ownerDocument.documentElement.clientWidth;
  const shift = Math.min(0, width - margin - right) || Math.max(0, margin - left);
  if (shift !== 0) list.style.transform = `translateX(${shift}px)`;
}

/** A button that opens a list of commands, downwards or up; arrows move, Escape closes and gives the focus back. */
export function Menu({ name, items, up = false }: { name: string; items: readonly MenuItem[]; up?: boolean }) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const buttons = (): HTMLButtonElement[] => [
    ...(list.current?.querySelectorAll<HTMLButtonElement>('button:not(:disabled)') ?? []),
  ];

  useEffect(() => {
    if (!open || !list.current) return;
    keepInWindow(list.current);
    buttons()[0]?.focus();
  }, [open]);

  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const all = buttons();
    const at = all.findIndex((each) => each === event.target);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      all[(to + all.length) % all.length]?.focus();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };
  return (
    <div
      class={up ? 'menu up' : 'menu'}
      onFocusOut={(event) => {
        const to = event.relatedTarget;
        if (!(to instanceof Node) || !event.currentTarget.contains(to)) setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        class="icon-button"
        aria-label={name}
        title={name}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <Icon name="more" />
      </button>
      {open && (
        <div
          ref={list}
          id={id}
          class="menu-list"
          role="menu"
          aria-label={name}
          onKeyDown={onKeyDown}
          onMouseDown={(event) => event.preventDefault()}
        >
          {items.map((item) => (
            <button
              key={item.label}
              type="button"
              role="menuitem"
              class="menu-item"
              disabled={item.disabled}
              onClick={() => {
                close();
                item.onPress();
              }}
            >
              <Icon name={item.icon} />
              {item.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

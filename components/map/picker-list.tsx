import { autoUpdate, computePosition, flip, offset, size } from '@floating-ui/dom';
import type { ReadonlySignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { say } from '../../lib/domain/say.ts';
import type { PickerOption } from '../../lib/models/map-view.ts';

export interface PickerListProps {
  id: string;
  label: string | ReadonlySignal<string>;
  anchor: RefObject<HTMLInputElement | null>;
  options: readonly PickerOption[];
  active: number;
  chosen: number | null;
  note: string | null;
  onChoose: (option: PickerOption) => void;
  onHover: (at: number) => void;
}

/** Between field and list, in pixels. */
const gap = 2;

/** The list of a picker: stays beside its field, inside the window, and keeps the active option in sight. */
export function PickerList(props: PickerListProps) {
  const { id, label, anchor, options, active, chosen, note, onChoose, onHover } = props;
  const pop = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const field = anchor.current;
    const floating = pop.current;
    if (!field || !floating) return undefined;
    // In the top layer nothing of the table cuts it off.
    floating.showPopover?.();
    const place = (): void => {
      void computePosition(field, floating, {
        strategy: 'fixed',
        placement: 'bottom-start',
        middleware: [
          offset(gap),
          flip({ padding: 8 }),
          size({
            padding: 8,
            apply({ rects, availableHeight }) {
              floating.style.maxBlockSize = `${Math.max(96, Math.min(280, availableHeight))}px`;
              floating.style.inlineSize = `${Math.max(rects.reference.width, 240)}px`;
            },
          }),
        ],
      }).then(({ x, y, placement }) => {
        const above = placement.startsWith('top');
        const { innerHeight } = field.ownerDocument.defaultView ?? { innerHeight: 0 };
        floating.style.left = `${x}px`;
        // Held where it touches the field, so that a list that grows or shrinks by what is typed has not to be placed again.
        floating.style.top = above ? 'auto' : `${y}px`;
        floating.style.bottom = above ? `${innerHeight - field.getBoundingClientRect().top + gap}px` : 'auto';
        return undefined;
      });
    };
    return autoUpdate(field, floating, place, { elementResize: false, layoutShift: false });
  }, []);

  // Right away, not in the next frame: the layout is then done before that frame begins.
  useLayoutEffect(() => {
    const list = pop.current?.firstElementChild;
    if (active < 1) list?.scrollTo?.(0, 0);
    else pop.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active, options]);

  const double = doubled(options);
  return (
    // Pressing the mouse in the list must not take the focus from the field: that would close it first.
    <div class="picker-pop" ref={pop} popover="manual" onMouseDown={(event) => event.preventDefault()}>
      <div class="picker-list" role="listbox" id={`${id}-list`} aria-label={label}>
        {options.map((option, at) => (
          <div
            // By place, not by customer: what is typed changes nearly all of them, and elements are used again then.
            key={at}
            id={`${id}-${at}`}
            role="option"
            class="picker-option"
            aria-selected={at === active}
            onMouseMove={() => {
              if (at !== active) onHover(at);
            }}
            onClick={() => onChoose(option)}
          >
            <span dir="auto">{option.psa.name}</span>
            <span class="muted">{aboutOf(option, chosen, double.has(option.psa.name))}</span>
          </div>
        ))}
      </div>
      {note !== null && (
        <div class="picker-note" role="status">
          {note}
        </div>
      )}
    </div>
  );
}

/** What tells an option from the others: why it is offered, its parent, its id where names repeat. */
function aboutOf(option: PickerOption, chosen: number | null, repeated: boolean): string {
  const { psa, reason } = option;
  return [
    psa.id === chosen ? say('chosen') : '',
    reason ?? '',
    psa.parent ? say('under {parent}', { parent: psa.parent }) : '',
    psa.inactive ? say('inactive') : '',
    repeated ? say('id {id}', { id: String(psa.id) }) : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function doubled(options: readonly PickerOption[]): Set<string> {
  const seen = new Set<string>();
  const double = new Set<string>();
  for (const { psa } of options) (seen.has(psa.name) ? double : seen).add(psa.name);
  return double;
}

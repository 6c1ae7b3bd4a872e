import { useComputed, useSignal, type ReadonlySignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { say } from '../../lib/domain/say.ts';
import type { AppModel } from '../../lib/models/app.ts';
import type { MapSort } from '../../lib/mapping/table-rows.ts';
import { Button } from '../parts/button.tsx';
import { columns, useActive, useGrid, type Cell } from './grid.ts';
import { MapRow } from './row.tsx';
import { keyDeed } from './row-keys.ts';
import { useRows, type RowSlot } from './virtual.ts';

/** From this width on a row is one line. */
const wideFrom = 760;
const heights = { narrow: 80, wide: 44 };
const headHeight = 32;

/** All rows of a filter, drawn only where they are in sight. */
export function Table({ model }: { model: AppModel }) {
  const { map } = model;
  const scroller = useRef<HTMLDivElement>(null);
  const wide = useWide(scroller, model.ports.surface !== 'popup');
  const count = map.count.value;
  const rowHeight = useSignal(heights.wide);
  rowHeight.value = wide ? heights.wide : heights.narrow;
  const stop = useActive(count);
  const { active } = stop;
  const head = wide ? headHeight : 0;
  const virtual = useRows({ scroller, count, rowHeight: rowHeight.value, head, pinned: active });
  const grid = useGrid({ grid: scroller, rows: count, head: wide, page: virtual.page, show: virtual.show }, stop);
  const drawn = useRef(new WeakMap<RowSlot, VNode>());
  const rowOf = (slot: RowSlot): VNode => {
    // The very same element each time: what a slot shows is followed by its own signals, drawing the table does not concern it.
    const known = drawn.current.get(slot);
    if (known) return known;
    const row = (
      <MapRow key={slot.id} table={map} clock={model.clock} slot={slot} rowHeight={rowHeight} active={active} />
    );
    drawn.current.set(slot, row);
    return row;
  };
  const query = map.query.value;
  const first = useRef(true);
  useLayoutEffect(() => {
    // Another question starts at its first row.
    if (!first.current) {
      grid.reset();
      virtual.toTop();
    }
    first.current = false;
  }, [query]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const customer = map.rows.peek()[active.peek().row];
    if (customer && keyDeed(event, map, customer)) return;
    grid.onKeyDown(event);
  };
  return (
    <div
      ref={scroller}
      class={`table ${wide ? 'wide' : ''}`}
      role="grid"
      aria-label={say('Mapping')}
      aria-rowcount={count + 1}
      aria-colcount={columns}
      onFocusIn={grid.onFocusIn}
      onKeyDown={onKeyDown}
    >
      <Heads model={model} wide={wide} active={active} />
      {count === 0 ? (
        <Empty model={model} />
      ) : (
        <div class="table-rows" role="rowgroup" style={{ blockSize: `${virtual.height}px` }}>
          {virtual.slots.map(rowOf)}
        </div>
      )}
    </div>
  );
}

const heads: readonly { words: string; sort: MapSort | null; area: string }[] = [
  { words: say('Cove customer'), sort: 'name', area: 'cove' },
  { words: say('Devices'), sort: 'devices', area: 'devices' },
  { words: say('PSA customer'), sort: 'psa', area: 'picker-cell' },
  { words: say('State and reason'), sort: 'state', area: 'reason' },
  { words: say('Source'), sort: 'when', area: 'source' },
  { words: say('Change'), sort: null, area: 'act' },
];

/** Column heads; where rows have several lines they are only said, and the order is chosen in the tools. */
function Heads(props: { model: AppModel; wide: boolean; active: ReadonlySignal<Cell> }) {
  const { model, wide, active } = props;
  const { sort: by, reversed } = model.map.query.value;
  const stop = useComputed(() => (active.value.row === -1 ? active.value.column : 0)).value;
  return (
    <div class={wide ? 'table-head' : 'table-head said'} role="row" aria-rowindex={1}>
      {heads.map(({ words, sort, area }, at) => {
        const on = sort !== null && by === sort;
        const down = (sort === 'devices' || sort === 'when') !== reversed;
        return (
          <span
            key={area}
            role="columnheader"
            class={area}
            aria-colindex={at + 1}
            {...(sort === null ? {} : { 'aria-sort': on ? (down ? 'descending' : 'ascending') : 'none' })}
          >
            {wide && sort !== null ? (
              <button
                type="button"
                class={`sort ${on ? 'on' : ''}`}
                tabIndex={stop === at + 1 ? 0 : -1}
                onClick={() => model.map.sort(sort)}
              >
                {words}
                <span aria-hidden="true">{on ? (down ? ' ↓' : ' ↑') : ''}</span>
              </button>
            ) : (
              <span class={sort === null ? 'said' : ''}>{words}</span>
            )}
          </span>
        );
      })}
    </div>
  );
}

function Empty({ model }: { model: AppModel }) {
  const { filter, search } = model.map.query.value;
  const words =
    search.trim() !== ''
      ? say('Nothing is called “{search}”', { search })
      : filter === 'unmapped' || filter === 'suggested' || filter === 'unchecked'
        ? say('Nothing is left here')
        : filter === 'conflict'
          ? say('No link looks wrong')
          : filter === 'new'
            ? say('No customer came since the plan was saved')
            : say('No customer stands like this');
  return (
    <div role="rowgroup">
      <div class="empty" role="row" aria-rowindex={2}>
        <div role="gridcell" aria-colindex={1} aria-colspan={columns} class="stack">
          <strong>{words}</strong>
          <div>
            <Button
              small
              onPress={() => {
                model.map.search('');
                model.map.filter('all');
              }}
            >
              {say('Show all')}
            </Button>
          </div>
        </div>
      </div>
    </div>
  );
}

function useWide(element: { current: HTMLElement | null }, tab: boolean): boolean {
  // A good first guess saves drawing every row twice while the page opens.
  const [wide, setWide] = useState(() => tab && globalThis.innerWidth >= wideFrom + 208);
  useLayoutEffect(() => {
    const node = element.current;
    if (!node) return undefined;
    const measure = (): void => {
      if (node.clientWidth > 0) setWide(node.clientWidth >= wideFrom);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(node);
    return () => observer.disconnect();
  }, []);
  return wide;
}

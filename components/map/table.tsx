import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AppModel } from '../../lib/models/app.ts';
import type { MapSort } from '../../lib/models/map-rows.ts';
import { Button } from '../parts/button.tsx';
import { columns, useGrid } from './grid.ts';
import { MapRow } from './row.tsx';
import { keyDeed } from './row-keys.ts';
import { useRows } from './virtual.ts';

/** From this width on a row is one line. */
const wideFrom = 760;
const heights = { narrow: 80, wide: 44 };
const headHeight = 32;

/** All rows of a filter, drawn only where they are in sight. */
export function Table({ model }: { model: AppModel }) {
  const { map, customers } = model;
  const scroller = useRef<HTMLDivElement>(null);
  const wide = useWide(scroller, model.ports.surface !== 'popup');
  const rows = map.rows.value;
  const rowHeight = wide ? heights.wide : heights.narrow;
  const pinned = useRef(0);
  const virtual = useRows({
    scroller,
    count: rows.length,
    rowHeight,
    head: wide ? headHeight : 0,
    pinned: pinned.current,
  });
  const grid = useGrid({ grid: scroller, rows: rows.length, head: wide, page: virtual.page, show: virtual.show });
  const { active } = grid;
  pinned.current = active.row;
  const query = map.query.value;
  const first = useRef(true);
  useLayoutEffect(() => {
    // Another question starts at its first row.
    if (!first.current) {
      virtual.toTop();
      grid.reset();
    }
    first.current = false;
  }, [query]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    const customer = rows[active.row];
    if (customer && keyDeed(event, map, customer)) return;
    grid.onKeyDown(event);
  };
  return (
    <div
      ref={scroller}
      class={`table ${wide ? 'wide' : ''}`}
      role="grid"
      aria-label="Mapping"
      aria-rowcount={rows.length + 1}
      aria-colcount={columns}
      onFocusIn={grid.onFocusIn}
      onKeyDown={onKeyDown}
    >
      <Heads model={model} wide={wide} active={active.row === -1 ? active.column : 0} />
      {rows.length === 0 ? (
        <Empty model={model} />
      ) : (
        <div class="table-rows" role="rowgroup" style={{ blockSize: `${virtual.height}px` }}>
          {virtual.items.map(({ slot, index }) => {
            const customer = rows[index];
            return (
              customer && (
                <MapRow
                  key={slot}
                  table={map}
                  clock={model.clock}
                  customer={customer}
                  at={index}
                  top={index * rowHeight}
                  height={rowHeight}
                  total={customers.list.value.psa.length}
                  tabColumn={active.row === index ? active.column : 0}
                />
              )
            );
          })}
        </div>
      )}
    </div>
  );
}

const heads: readonly { words: string; sort: MapSort | null; area: string }[] = [
  { words: 'Cove customer', sort: 'name', area: 'cove' },
  { words: 'Devices', sort: 'devices', area: 'devices' },
  { words: 'PSA customer', sort: 'psa', area: 'picker-cell' },
  { words: 'State and reason', sort: 'state', area: 'reason' },
  { words: 'Source', sort: 'when', area: 'source' },
  { words: 'Change', sort: null, area: 'act' },
];

/** Column heads; where rows have several lines they are only said, and the order is chosen in the tools. */
function Heads({ model, wide, active }: { model: AppModel; wide: boolean; active: number }) {
  const { sort: by, reversed } = model.map.query.value;
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
                tabIndex={active === at + 1 ? 0 : -1}
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
      ? `Nothing is called “${search}”`
      : filter === 'unmapped' || filter === 'suggested' || filter === 'unchecked'
        ? 'Nothing is left here'
        : filter === 'conflict'
          ? 'No link looks wrong'
          : filter === 'new'
            ? 'No customer came since the plan was saved'
            : 'No customer stands like this';
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
              Show all
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

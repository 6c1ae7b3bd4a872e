import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AppModel } from '../../lib/models/app.ts';
import type { MapSort } from '../../lib/models/map-rows.ts';
import { Button } from '../parts/button.tsx';
import { MapRow } from './row.tsx';
import { useRows } from './virtual.ts';

/** From this width on a row is one line. */
const wideFrom = 760;
const heights = { narrow: 60, wide: 40 };

/** All rows of a filter, drawn only where they are in sight. */
export function Table({ model }: { model: AppModel }) {
  const { map, customers } = model;
  const scroller = useRef<HTMLDivElement>(null);
  const wide = useWide(scroller);
  const rows = map.rows.value;
  const height = wide ? heights.wide : heights.narrow;
  const virtual = useRows(scroller, rows.length, height);
  const query = map.query.value;
  const first = useRef(true);
  useLayoutEffect(() => {
    // Another question starts at its first row.
    if (!first.current) virtual.toTop();
    first.current = false;
  }, [query]);
  const head = wide ? 32 : 0;
  return (
    <div
      ref={scroller}
      class={`table ${wide ? 'wide' : ''}`}
      role="table"
      aria-label="Mapping"
      aria-rowcount={rows.length + 1}
      aria-colcount={5}
      tabIndex={-1}
    >
      <div class={wide ? 'table-head' : 'table-head said'} role="row" aria-rowindex={1}>
        <Head sort="name" words="Cove customer" model={model} />
        <Head sort="devices" words="Devices" model={model} />
        <span role="columnheader" class="reason-head">
          Reason
        </span>
        <Head sort="psa" words="PSA customer" model={model} />
        <span role="columnheader">
          <span class="said">Change</span>
        </span>
      </div>
      {rows.length === 0 ? (
        <Empty model={model} />
      ) : (
        <div class="table-rows" role="rowgroup" style={{ blockSize: `${virtual.height}px` }} data-head={head}>
          {virtual.items.map((item) => {
            const customer = rows[item.index];
            return (
              customer && (
                <MapRow
                  key={customer.id}
                  table={map}
                  customer={customer}
                  at={item.index}
                  top={item.start}
                  height={height}
                  total={customers.list.value.psa.length}
                />
              )
            );
          })}
        </div>
      )}
    </div>
  );
}

function Head({ sort, words, model }: { sort: MapSort; words: string; model: AppModel }) {
  const on = model.map.query.value.sort === sort;
  return (
    <span
      role="columnheader"
      class={{ name: 'cove', devices: 'devices', psa: 'picker-cell', work: '' }[sort]}
      aria-sort={on ? (sort === 'devices' ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" class={`sort ${on ? 'on' : ''}`} onClick={() => model.map.sort(on ? 'work' : sort)}>
        {words}
        {on && (sort === 'devices' ? ' ↓' : ' ↑')}
      </button>
    </span>
  );
}

function Empty({ model }: { model: AppModel }) {
  const { filter, search } = model.map.query.value;
  const nothing = filter === 'unmapped' || filter === 'suggested';
  return (
    <div class="empty" role="row">
      <div role="cell" class="stack">
        <strong>
          {search.trim() !== ''
            ? `Nothing is called “${search}”`
            : nothing
              ? 'Nothing is left here'
              : 'No customer stands like this'}
        </strong>
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
  );
}

function useWide(element: { current: HTMLElement | null }): boolean {
  const [wide, setWide] = useState(false);
  useLayoutEffect(() => {
    const node = element.current;
    if (!node) return undefined;
    const measure = (): void => setWide(node.clientWidth >= wideFrom);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(node);
    return () => observer.disconnect();
  }, []);
  return wide;
}

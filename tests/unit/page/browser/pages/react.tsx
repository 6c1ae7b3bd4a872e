/** @jsxRuntime classic @jsx React.createElement */
import React from 'react';
import ReactDOM from 'react-dom';
import Select from 'react-select';
import { begin, psa, slot } from './data.ts';

/** A list of rows without table markup, virtual, each with a react-select in a portal; rows are drawn anew on every change. */
const state = begin(60);
const options = psa.map((p) => ({ value: p.id, label: p.name }));
const height = 56;
function Row({ row, top, redraw }: { row: (typeof state.rows)[number]; top: number; redraw: () => void }) {
  return (
    <div
      style={{ position: 'absolute', top, height, width: '100%', display: 'flex', gap: 20 }}
      data-partner-id={row.id}
    >
      <div style={{ width: 260 }}>
        <b>{row.name}</b>
      </div>
      <div style={{ width: 360 }}>
        <Select
          options={options}
          isClearable
          menuPortalTarget={document.body}
          value={options.find((o) => o.label === row.psa) ?? null}
          onChange={(o) => {
            row.psa = o?.label ?? '';
            redraw();
          }}
        />
      </div>
    </div>
  );
}
function List() {
  const [top, setTop] = React.useState(0);
  const [version, setVersion] = React.useState(0);
  const first = Math.max(0, Math.floor(top / height) - 2);
  return (
    <div>
      <div style={{ display: 'flex', gap: 20 }}>
        <span style={{ width: 260 }}>Cove customer</span>
        <span>PSA customer</span>
      </div>
      <div style={{ height: 400, overflow: 'auto' }} onScroll={(event) => setTop(event.currentTarget.scrollTop)}>
        <div style={{ position: 'relative', height: state.rows.length * height }}>
          {state.rows.slice(first, first + 12).map((row, i) => (
            <Row
              key={`${row.id}/${version}`}
              row={row}
              top={(first + i) * height}
              redraw={() => setVersion((v) => v + 1)}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
ReactDOM.render(
  <div>
    <label htmlFor="rr">PSA customer for reseller</label>
    <Select inputId="rr" options={options} onChange={(o) => (state.reseller = o?.label ?? '')} />
  </div>,
  slot('reseller'),
);
ReactDOM.render(<List />, slot('grid'));

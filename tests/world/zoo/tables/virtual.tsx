import Select from 'react-select';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useReducer, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import { keep, psaNames, standUp, titles } from './contract.ts';

/** Rows of a native table that TanStack Virtual moves into place, as its examples with TanStack Table do; react-select in each. */
const options = psaNames.map((value) => ({ value, label: value }));
const cell = { display: 'flex', width: 440, padding: 4 };
const place = standUp();
function Mapping() {
  const holder = useRef<HTMLDivElement>(null);
  const [, draw] = useReducer((n: number) => n + 1, 0);
  const rows = useVirtualizer({
    count: window.mapping.lines.length,
    getScrollElement: () => holder.current,
    estimateSize: () => 48,
    overscan: 3,
  });
  return (
    <div ref={holder} style={{ height: 420, overflow: 'auto', position: 'relative' }}>
      <table style={{ display: 'grid' }}>
        <thead style={{ display: 'grid', position: 'sticky', top: 0, zIndex: 1, background: '#fff' }}>
          <tr style={{ display: 'flex', width: '100%' }}>
            <th style={cell}>{titles.cove}</th>
            <th style={cell}>{titles.psa}</th>
          </tr>
        </thead>
        <tbody style={{ display: 'grid', height: rows.getTotalSize(), position: 'relative' }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const line = window.mapping.lines[index];
            return line ? (
              <tr
                key={line.id}
                data-index={index}
                style={{ display: 'flex', position: 'absolute', transform: `translateY(${start}px)`, width: '100%' }}
              >
                <td style={cell}>{line.name}</td>
                <td style={cell}>
                  <div style={{ width: 340 }}>
                    <Select
                      isClearable
                      options={options}
                      menuPortalTarget={document.body}
                      value={line.psa ? { value: line.psa, label: line.psa } : null}
                      onChange={(chosen) => {
                        keep(line.id, chosen?.value);
                        draw();
                      }}
                    />
                  </div>
                </td>
              </tr>
            ) : null;
          })}
        </tbody>
      </table>
    </div>
  );
}
createRoot(place).render(<Mapping />);

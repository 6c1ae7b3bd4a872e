import type { Receipt as Asked } from '../../lib/domain/receipt.ts';
import { rungWords } from '../../lib/models/diagnostics-words.ts';
import type { StoredLine } from '../../lib/models/diagnostics-facts.ts';
import { count, number } from '../../lib/models/words.ts';

const clock = (at: number): string =>
  new Date(at).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** Every request of the last check. */
export function Receipt({ receipt }: { receipt: Asked | null }) {
  return (
    <section aria-labelledby="d-receipt">
      <h2 id="d-receipt">Receipt of the last check</h2>
      {receipt === null || receipt.calls.length === 0 ? (
        <p class="muted">Nothing was asked yet.</p>
      ) : (
        <>
          <p class="muted">
            {count(receipt.requests, 'request')} in {count(receipt.rounds, 'round')} that waited for one another, all
            reading.
          </p>
          <div class="scroll" tabIndex={0} role="region" aria-label="Requests">
            <table class="plain">
              <thead>
                <tr>
                  <th scope="col">Request</th>
                  <th scope="col" class="figure-cell">
                    Status
                  </th>
                  <th scope="col">Sent</th>
                  <th scope="col" class="figure-cell">
                    Took
                  </th>
                  <th scope="col" class="figure-cell">
                    Round
                  </th>
                  <th scope="col">With</th>
                </tr>
              </thead>
              <tbody>
                {receipt.calls.map((call, at) => (
                  <tr key={at} data-call={call.path}>
                    <th scope="row">
                      <code>
                        {call.method} {call.path}
                      </code>
                    </th>
                    <td class={`figure-cell ${call.status !== null && call.status < 300 ? '' : 'tone-unmet'}`}>
                      {call.status ?? 'no answer'}
                      {call.form !== undefined && call.form !== 'json' && <span class="muted"> {call.form}</span>}
                    </td>
                    <td class="when">{clock(call.at)}</td>
                    <td class="figure-cell">{number(Math.round(call.took))} ms</td>
                    <td class="figure-cell">{call.round ?? ''}</td>
                    <td class="muted">{call.rung === undefined ? '' : rungWords[call.rung]}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}

const size = (bytes: number): string =>
  bytes < 1024 ? `${number(bytes)} B` : `${number(Math.round(bytes / 102.4) / 10)} KB`;

/** What is stored, by name; the contents are not shown. */
export function Stored({ items }: { items: readonly StoredLine[] }) {
  const total = items.reduce((sum, { bytes }) => sum + bytes, 0);
  const aside = items.filter(({ key }) => key.startsWith('quarantine:')).length;
  return (
    <section aria-labelledby="d-stored">
      <h2 id="d-stored">Stored on this computer</h2>
      <p class="muted">
        {count(items.length, 'item')}, {size(total)}. No secret is among them.
        {aside > 0 && ` ${count(aside, 'item')} could not be read and ${aside === 1 ? 'was' : 'were'} put aside.`}
      </p>
      {items.length > 0 && (
        <details class="fold">
          <summary>Show all</summary>
          <div class="scroll" tabIndex={0} role="region" aria-label="Stored items">
            <table class="plain">
              <thead>
                <tr>
                  <th scope="col">Item</th>
                  <th scope="col" class="figure-cell">
                    Version
                  </th>
                  <th scope="col" class="figure-cell">
                    Size
                  </th>
                </tr>
              </thead>
              <tbody>
                {items.map(({ key, version, bytes }) => (
                  <tr key={key}>
                    <th scope="row">
                      <code>{key}</code>
                    </th>
                    <td class="figure-cell">{version ?? 'unknown'}</td>
                    <td class="figure-cell">{size(bytes)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </section>
  );
}

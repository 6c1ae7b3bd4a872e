import type { Receipt as Asked } from '../../lib/domain/receipt.ts';
import { say, sayCount } from '../../lib/domain/say.ts';
import { rungWords } from '../../lib/models/diagnostics-words.ts';
import type { StoredLine } from '../../lib/models/diagnostics-facts.ts';
import { number } from '../../lib/models/words.ts';

const clock = (at: number): string =>
  new Date(at).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** Every request of the last check. */
export function Receipt({ receipt }: { receipt: Asked | null }) {
  return (
    <section aria-labelledby="d-receipt">
      <h2 id="d-receipt">{say('Receipt of the last check')}</h2>
      {receipt === null || receipt.calls.length === 0 ? (
        <p class="muted">{say('Nothing was asked yet.')}</p>
      ) : (
        <>
          <p class="muted">
            {say('{requests} in {rounds} that waited for one another, all reading.', {
              requests: sayCount(receipt.requests, '{n} request', '{n} requests'),
              rounds: sayCount(receipt.rounds, '{n} round', '{n} rounds'),
            })}
          </p>
          <div class="scroll" tabIndex={0} role="region" aria-label={say('Requests')}>
            <table class="plain">
              <thead>
                <tr>
                  <th scope="col">{say('Request')}</th>
                  <th scope="col" class="figure-cell">
                    {say('Status')}
                  </th>
                  <th scope="col">{say('Sent')}</th>
                  <th scope="col" class="figure-cell">
                    {say('Took')}
                  </th>
                  <th scope="col" class="figure-cell">
                    {say('Round')}
                  </th>
                  <th scope="col">{say('With')}</th>
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
                      {call.status ?? say('no answer')}
                      {call.form !== undefined && call.form !== 'json' && <span class="muted"> {call.form}</span>}
                    </td>
                    <td class="when">{clock(call.at)}</td>
                    <td class="figure-cell">{say('{round} ms', { round: number(Math.round(call.took)) })}</td>
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
      <h2 id="d-stored">{say('Stored on this computer')}</h2>
      <p class="muted">
        {sayCount(
          items.length,
          '{n} item, {size}. No secret is among them.',
          '{n} items, {size}. No secret is among them.',
          { size: size(total) },
        )}
        {aside > 0 &&
          ` ${sayCount(aside, '{n} item could not be read and was put aside.', '{n} items could not be read and were put aside.')}`}
      </p>
      {items.length > 0 && (
        <details class="fold">
          <summary>{say('Show all')}</summary>
          <div class="scroll" tabIndex={0} role="region" aria-label={say('Stored items')}>
            <table class="plain">
              <thead>
                <tr>
                  <th scope="col">{say('Item')}</th>
                  <th scope="col" class="figure-cell">
                    {say('Version')}
                  </th>
                  <th scope="col" class="figure-cell">
                    {say('Size')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {items.map(({ key, version, bytes }) => (
                  <tr key={key}>
                    <th scope="row">
                      <code>{key}</code>
                    </th>
                    <td class="figure-cell">{version ?? say('unknown')}</td>
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

import { useEffect, useRef, useState } from 'preact/hooks';
import { say, sayCount } from '../../lib/domain/say.ts';
import type { AppModel } from '../../lib/models/app.ts';
import type { LookUp } from '../../lib/models/map-rows.ts';
import { openIn } from '../../lib/models/map-rows.ts';
import { listed, number } from '../../lib/models/words.ts';
import { Button } from '../parts/button.tsx';
import { Live } from '../parts/live.tsx';
import { Detail, FailureNotice, Notice } from '../parts/notice.tsx';
import { Progress } from '../parts/progress.tsx';
import { sayWith } from '../parts/said.tsx';
import { Bulk } from './bulk.tsx';
import { CoverageBar } from './coverage.tsx';
import { FilePanel } from './file-panel.tsx';
import { KeysHelp } from './keys-help.tsx';
import { Table } from './table.tsx';
import { Tools } from './tools.tsx';

/** The mapping: what is linked, how, and what stays open. */
export function MapStep({ model }: { model: AppModel }) {
  const { map, customers } = model;
  const whole = useRef<HTMLDivElement>(null);
  const [panel, setPanel] = useState<'open' | 'file' | null>(null);
  const [helping, setHelping] = useState(false);
  const [bulk, setBulk] = useState(false);
  useEffect(() => {
    if (!map.whole.value) return undefined;
    // The first key in a picker finds its index made; the rows stand already.
    const timer = setTimeout(map.prepare, 200);
    return () => clearTimeout(timer);
  }, [map.whole.value, customers.list.value]);
  if (!map.ready.value) return <div class="pane-scroll" role="status" aria-label={say('Reading the customers')} />;
  if (!model.connection.value || !(customers.ready.value || map.early.value)) return <NotYet model={model} />;
  const run = customers.matchRun.value;
  const running = run?.state === 'running' ? run : null;
  const unchecked = map.coverage.value.unchecked.customers > 0;
  // A look-up that left rows uncompared is told with them.
  const failure = map.editor.failure.value ?? (unchecked ? null : customers.matchFailure.value);
  const coverage = map.coverage.value;
  const open = openIn(coverage);
  const onKeyDown = (event: KeyboardEvent): void => {
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    if (event.key === '/' && !typing) {
      event.preventDefault();
      whole.current?.querySelector<HTMLElement>('[data-search]')?.focus();
    }
    if (event.key === '?' && !typing) {
      event.preventDefault();
      setHelping(!helping);
    }
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !typing) {
      const key = event.key.toLowerCase();
      const redo = key === 'y' || (key === 'z' && event.shiftKey);
      if (redo || key === 'z') {
        event.preventDefault();
        void (redo ? map.redo() : map.undo());
      }
    }
  };
  return (
    <>
      <div class="map" ref={whole} onKeyDown={onKeyDown}>
        <div class="map-head">
          <CoverageBar
            coverage={coverage}
            conflicts={map.conflicts.value.coveIds.size}
            filter={map.query.value.filter}
            onFilter={map.filter}
          />
          <Tools model={model} bulk={bulk} onBulk={setBulk} />
          {bulk && <Bulk model={model} />}
          {running && (
            <Progress
              run={running}
              label={say('Comparing names')}
              onStop={() => void customers.stop(running.id)}
              stopping={model.actions.busy.value.has(`stop:${running.id}`)}
            />
          )}
          {failure && <FailureNotice failure={failure} onDismiss={map.editor.dismiss} />}
          {unchecked && !running && <NotCompared model={model} />}
          {helping && <KeysHelp id="table-keys" />}
        </div>
        <Table model={model} />
        <Live text={sayCount(map.rows.value.length, '{n} row shown', '{n} rows shown')} />
        <Live text={map.editor.undoLabel.value ?? ''} />
        {open > 0 && panel === 'open' && <StaysOpen model={model} />}
        {panel === 'file' && <FilePanel model={model} />}
      </div>
      <div class="pane-foot">
        <Button kind="quiet" disabled={running !== null} onPress={() => void customers.match()}>
          {say('Match again')}
        </Button>
        {open === 0 ? (
          <span class="muted small grow">{say('Nothing is open.')}</span>
        ) : (
          <button
            type="button"
            class="button quiet"
            aria-expanded={panel === 'open'}
            aria-controls={panel === 'open' ? 'stays-open' : undefined}
            onClick={() => setPanel(panel === 'open' ? null : 'open')}
          >
            {say('{open} without a link', { open: number(open) })}
          </button>
        )}
        <button
          type="button"
          class="button quiet"
          aria-expanded={panel === 'file'}
          aria-controls={panel === 'file' ? 'mapping-file' : undefined}
          title={say('Export the mapping, or take one over from a file')}
          onClick={() => setPanel(panel === 'file' ? null : 'file')}
        >
          CSV
        </button>
        <button
          type="button"
          class="button quiet"
          aria-expanded={helping}
          aria-controls={helping ? 'table-keys' : undefined}
          aria-label={say('Keys')}
          title={say('Keys of the table (?)')}
          onClick={() => setHelping(!helping)}
        >
          ?
        </button>
        <Button kind="primary" onPress={() => model.go('review')}>
          {say('Review')}
        </Button>
      </div>
    </>
  );
}

/** Rows of which nothing is known, told apart from rows that nothing is like. */
function NotCompared({ model }: { model: AppModel }) {
  const { map, customers } = model;
  const { state, message, detail } = map.lookUp.value;
  const many = map.coverage.value.unchecked.customers;
  return (
    <Notice tone="caution" title={notCompared(many, state)}>
      <div class="line">
        <span class="grow">{message ?? say('Nothing is known about them yet; that is not the same as no match.')}</span>
        <Button small onPress={() => void customers.match()}>
          {say('Compare names')}
        </Button>
      </div>
      {detail !== undefined && <Detail text={detail} />}
    </Notice>
  );
}

function notCompared(many: number, state: LookUp['state']): string {
  if (state === 'failed')
    return sayCount(
      many,
      '{n} customer not compared: the look-up failed',
      '{n} customers not compared: the look-up failed',
    );
  if (state === 'stopped')
    return sayCount(
      many,
      '{n} customer not compared: the look-up was stopped',
      '{n} customers not compared: the look-up was stopped',
    );
  return sayCount(many, '{n} customer not compared', '{n} customers not compared');
}

/** The named list of what has no link, and what that means. */
function StaysOpen({ model }: { model: AppModel }) {
  const reseller = model.map.reseller.value;
  const { open } = model.summary.value;
  return (
    <section class="map-foot stack" id="stays-open" aria-label={say('Without a link')}>
      <p>
        {reseller
          ? sayWith('Tickets of these go to {reseller}:', { reseller: <b dir="auto">{reseller.name}</b> })
          : say('Tickets of these go to the PSA customer of the reseller account, which is not chosen yet:')}
      </p>
      <p class="muted">
        {listed(
          open.map(({ name }) => name),
          60,
        )}
      </p>
    </section>
  );
}

function NotYet({ model }: { model: AppModel }) {
  const connected = model.connection.value !== null;
  return (
    <div class="pane-scroll">
      <div class="empty">
        <strong>{connected ? say('No customers to map yet') : say('Connect first')}</strong>
        <p>
          {connected
            ? say('Read the customers of HaloPSA and of Cove; equal names are then linked by themselves.')
            : say('The mapping belongs to a connection.')}
        </p>
        <Button kind="primary" onPress={() => model.go(connected ? 'customers' : 'connect')}>
          {connected ? say('Go to Customers') : say('Go to Connect')}
        </Button>
      </div>
    </div>
  );
}

import { useSignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { PsaCustomer } from '../../lib/domain/customer.ts';
import type { AppModel } from '../../lib/models/app.ts';
import { count, number } from '../../lib/models/words.ts';
import { Button } from '../parts/button.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { Picker } from './picker.tsx';

type Deed = 'accept' | 'link' | 'unlink' | 'exclude' | 'include';

/** What can be done to all rows that are shown at once. Every deed says its number first and is one step to undo. */
export function Bulk({ model }: { model: AppModel }) {
  const { map } = model;
  const [asking, setAsking] = useState<Deed | null>(null);
  const target = useSignal<PsaCustomer | null>(null);
  const rows = map.rows.value;
  const { accept, linked, exclude, include } = map.bulk.counts(rows);
  const end = (): void => {
    setAsking(null);
    target.value = null;
  };
  const act = (edit: () => Promise<void>) => () => {
    end();
    void map.many(edit);
  };
  const linkAll = (): Promise<void> => {
    const psa = target.peek();
    return psa ? map.bulk.linkTo(rows, psa) : Promise.resolve();
  };
  const button = (deed: Deed, words: string, many: number) => (
    <Button small disabled={many === 0} onPress={() => setAsking(deed)}>
      {words}
    </Button>
  );
  return (
    <div class="bulk stack" role="group" aria-label="All rows shown">
      <div class="line">
        <span class="muted small">
          With the <b>{number(rows.length)}</b> shown:
        </span>
        {button('accept', `Accept ${count(accept, 'suggestion')}`, accept)}
        {button('link', 'Link to one…', rows.length)}
        {button('unlink', `Remove ${count(linked, 'link')}`, linked)}
        {button('exclude', `Exclude ${number(exclude)}`, exclude)}
        {include > 0 && button('include', `Take ${number(include)} back in`, include)}
      </div>
      {asking === 'accept' && (
        <Confirm yes={`Accept ${number(accept)}`} onYes={act(() => map.bulk.accept(rows))} onNo={end}>
          Link {count(accept, 'customer')} to the PSA customer that is suggested for each? You can undo this here.
        </Confirm>
      )}
      {asking === 'link' && (
        <div class="stack">
          <Picker
            label={`PSA customer for all ${number(rows.length)} shown`}
            value={target}
            placeholder="Choose a PSA customer"
            options={(typed) => map.options(null, typed)}
            total={map.psaCount}
            whole={map.whole}
            onChoose={(psa) => (target.value = psa)}
          />
          {target.value === null ? (
            <div>
              <Button small kind="quiet" onPress={end}>
                Cancel
              </Button>
            </div>
          ) : (
            <Confirm yes={`Link ${count(rows.length, 'customer')}`} onYes={act(linkAll)} onNo={end}>
              Link {count(rows.length, 'customer')} to <b dir="auto">{target.value.name}</b>
              {linked > 0 && `, in place of ${count(linked, 'link')}`}? You can undo this here.
            </Confirm>
          )}
        </div>
      )}
      {asking === 'unlink' && (
        <Confirm yes={`Remove ${count(linked, 'link')}`} onYes={act(() => map.bulk.unlinkAll(rows))} onNo={end}>
          Remove {count(linked, 'link')}? The suggestions come back. You can undo this here.
        </Confirm>
      )}
      {asking === 'exclude' && (
        <Confirm yes={`Exclude ${number(exclude)}`} onYes={act(() => map.bulk.excludeAll(rows))} onNo={end}>
          Leave {count(exclude, 'customer')} without a link on purpose
          {linked > 0 && `, and remove ${count(linked, 'link')}`}? Their tickets go to the PSA customer of the reseller
          account. You can undo this here.
        </Confirm>
      )}
      {asking === 'include' && (
        <Confirm yes={`Take ${number(include)} back in`} onYes={act(() => map.bulk.includeAll(rows))} onNo={end}>
          Take {count(include, 'excluded customer')} back into the mapping? You can undo this here.
        </Confirm>
      )}
    </div>
  );
}

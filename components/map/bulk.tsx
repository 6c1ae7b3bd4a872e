import { useSignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { PsaCustomer } from '../../lib/domain/customer.ts';
import { say, sayCount } from '../../lib/domain/say.ts';
import type { AppModel } from '../../lib/models/app.ts';
import { number } from '../../lib/models/words.ts';
import { Button } from '../parts/button.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { sayWith } from '../parts/said.tsx';
import { Picker } from './picker.tsx';

type Deed = 'accept' | 'link' | 'unlink' | 'exclude' | 'include';

/** Are so many to be linked to one, and what that replaces. */
function linkQuestion(many: number, name: string, links: number) {
  const to = <b dir="auto">{name}</b>;
  const customers = sayCount(many, '{n} customer', '{n} customers');
  return links > 0
    ? sayWith('Link {customers} to {name}, in place of {links}? You can undo this here.', {
        customers,
        name: to,
        links: sayCount(links, '{n} link', '{n} links'),
      })
    : sayWith('Link {customers} to {name}? You can undo this here.', { customers, name: to });
}

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
    <div class="bulk stack" role="group" aria-label={say('All rows shown')}>
      <div class="line">
        <span class="muted small">{sayWith('With the {rows} shown:', { rows: <b>{number(rows.length)}</b> })}</span>
        {button('accept', sayCount(accept, 'Accept {n} suggestion', 'Accept {n} suggestions'), accept)}
        {button('link', say('Link to one…'), rows.length)}
        {button('unlink', sayCount(linked, 'Remove {n} link', 'Remove {n} links'), linked)}
        {button('exclude', say('Exclude {exclude}', { exclude: number(exclude) }), exclude)}
        {include > 0 && button('include', say('Take {include} back in', { include: number(include) }), include)}
      </div>
      {asking === 'accept' && (
        <Confirm
          yes={say('Accept {accept}', { accept: number(accept) })}
          onYes={act(() => map.bulk.accept(rows))}
          onNo={end}
        >
          {sayCount(
            accept,
            'Link {n} customer to the PSA customer that is suggested for each? You can undo this here.',
            'Link {n} customers to the PSA customer that is suggested for each? You can undo this here.',
          )}
        </Confirm>
      )}
      {asking === 'link' && (
        <div class="stack">
          <Picker
            label={say('PSA customer for all {rows} shown', { rows: number(rows.length) })}
            value={target}
            placeholder={say('Choose a PSA customer')}
            options={(typed) => map.options(null, typed)}
            total={map.psaCount}
            whole={map.whole}
            onChoose={(psa) => (target.value = psa)}
          />
          {target.value === null ? (
            <div>
              <Button small kind="quiet" onPress={end}>
                {say('Cancel')}
              </Button>
            </div>
          ) : (
            <Confirm
              yes={sayCount(rows.length, 'Link {n} customer', 'Link {n} customers')}
              onYes={act(linkAll)}
              onNo={end}
            >
              {linkQuestion(rows.length, target.value.name, linked)}
            </Confirm>
          )}
        </div>
      )}
      {asking === 'unlink' && (
        <Confirm
          yes={sayCount(linked, 'Remove {n} link', 'Remove {n} links')}
          onYes={act(() => map.bulk.unlinkAll(rows))}
          onNo={end}
        >
          {sayCount(
            linked,
            'Remove {n} link? The suggestions come back. You can undo this here.',
            'Remove {n} links? The suggestions come back. You can undo this here.',
          )}
        </Confirm>
      )}
      {asking === 'exclude' && (
        <Confirm
          yes={say('Exclude {exclude}', { exclude: number(exclude) })}
          onYes={act(() => map.bulk.excludeAll(rows))}
          onNo={end}
        >
          {linked > 0
            ? say(
                'Leave {customers} without a link on purpose, and remove {links}? Their tickets go to the PSA customer of the reseller account. You can undo this here.',
                {
                  customers: sayCount(exclude, '{n} customer', '{n} customers'),
                  links: sayCount(linked, '{n} link', '{n} links'),
                },
              )
            : sayCount(
                exclude,
                'Leave {n} customer without a link on purpose? Their tickets go to the PSA customer of the reseller account. You can undo this here.',
                'Leave {n} customers without a link on purpose? Their tickets go to the PSA customer of the reseller account. You can undo this here.',
              )}
        </Confirm>
      )}
      {asking === 'include' && (
        <Confirm
          yes={say('Take {include} back in', { include: number(include) })}
          onYes={act(() => map.bulk.includeAll(rows))}
          onNo={end}
        >
          {sayCount(
            include,
            'Take {n} excluded customer back into the mapping? You can undo this here.',
            'Take {n} excluded customers back into the mapping? You can undo this here.',
          )}
        </Confirm>
      )}
    </div>
  );
}

import { useComputed, type ReadonlySignal } from '@preact/signals';
import { say } from '../../lib/domain/say.ts';
import type { MapRowView, MapTable } from '../../lib/models/map-view.ts';
import { Icon, type IconName } from '../icons/icon.tsx';

/** What can be done to a row with one click. */
type Kind = 'none' | 'linked' | 'renamed' | 'excluded' | 'offered' | 'open';

const kindOf = (row: MapRowView | null): Kind =>
  row === null
    ? 'none'
    : row.psa
      ? row.renamed
        ? 'renamed'
        : 'linked'
      : row.state === 'excluded'
        ? 'excluded'
        : row.offered
          ? 'offered'
          : 'open';

export interface RowActsProps {
  table: MapTable;
  row: ReadonlySignal<MapRowView | null>;
  name: ReadonlySignal<string>;
}

/** The buttons of a row. Drawn again only where other buttons are wanted; their names follow the row by themselves. */
export function RowActs({ table, row, name }: RowActsProps) {
  const kind = useComputed(() => kindOf(row.value)).value;
  const chosen = useComputed(() => row.value?.psa?.name ?? '');
  const offered = useComputed(() => row.value?.offered?.psa.name ?? '');
  /** The button goes away with what it did; the focus stays in its cell. */
  const then = (deed: (row: MapRowView) => Promise<void> | undefined) => () => {
    const { activeElement } = document;
    activeElement?.closest<HTMLElement>('[role=gridcell]')?.focus({ preventScroll: true });
    const now = row.peek();
    if (now) void deed(now);
  };
  const small = (icon: IconName, says: (name: string) => string, deed: (row: MapRowView) => Promise<void>) => (
    <SmallAct key={icon} icon={icon} name={name} says={says} onPress={then(deed)} />
  );
  switch (kind) {
    case 'none':
      return null;
    case 'linked':
      return small(
        'close',
        (of) => say('Remove the link of {of}', { of }),
        ({ customer }) => table.unlink(customer),
      );
    case 'renamed':
      return (
        <>
          <WordAct
            word={say('Keep')}
            label={() => say('Keep {chosen} for {name}', { chosen: chosen.value, name: name.value })}
            onPress={then(({ customer, psa }) => (psa ? table.link(customer, psa) : undefined))}
          />
          {small(
            'close',
            (of) => say('Remove the link of {of}', { of }),
            ({ customer }) => table.unlink(customer),
          )}
        </>
      );
    case 'excluded':
      return small(
        'plus',
        (of) => say('Take {of} back in', { of }),
        ({ customer }) => table.include(customer),
      );
    case 'offered':
    case 'open':
      return (
        <>
          {kind === 'offered' && (
            <WordAct
              icon="met"
              word={say('Accept')}
              label={() => say('Accept {offered} for {name}', { offered: offered.value, name: name.value })}
              onPress={then((now) => (now.offered ? table.link(now.customer, now.offered.psa) : undefined))}
            />
          )}
          {small(
            'minus',
            (of) => say('Exclude {of}', { of }),
            ({ customer }) => table.exclude(customer),
          )}
        </>
      );
  }
}

function WordAct(props: { word: string; icon?: IconName; label: () => string; onPress: () => void }) {
  const { word, icon, label, onPress } = props;
  return (
    <button type="button" class="button small" tabIndex={-1} aria-label={useComputed(label)} onClick={onPress}>
      {icon && <Icon name={icon} size={14} />}
      {word}
    </button>
  );
}

function SmallAct(props: {
  icon: IconName;
  name: ReadonlySignal<string>;
  says: (name: string) => string;
  onPress: () => void;
}) {
  const { icon, name, says, onPress } = props;
  const words = useComputed(() => says(name.value));
  return (
    <button type="button" class="icon-button" tabIndex={-1} aria-label={words} title={words} onClick={onPress}>
      <Icon name={icon} />
    </button>
  );
}

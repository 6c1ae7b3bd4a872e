import { useState } from 'preact/hooks';
import type { AppModel } from '../../lib/models/app.ts';
import { count, listed, number } from '../../lib/models/words.ts';
import { Icon } from '../icons/icon.tsx';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { Shifts } from '../parts/shifts.tsx';

/** The mapping out to a file and back in; what a file would change is shown before it is taken over. */
export function FilePanel({ model }: { model: AppModel }) {
  const { file } = model;
  const [unread, setUnread] = useState<string | null>(null);
  const host = model.connection.value?.host ?? '';
  const read = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return;
    try {
      file.open(chosen.name, await chosen.text());
      setUnread(null);
    } catch {
      setUnread(`${chosen.name} could not be read. Choose it again.`);
    }
  };
  return (
    <section class="map-foot stack" id="mapping-file" aria-label="Mapping as a file">
      <div class="line">
        <Button small icon="save" onPress={() => void file.export(host)}>
          Export CSV
        </Button>
        <label class="button small file-button">
          <Icon name="report" />
          Import CSV…
          <input
            class="said"
            type="file"
            accept=".csv,.tsv,.txt,text/csv"
            onChange={(event) => {
              const input = event.currentTarget;
              // Emptied, so that the same file can be chosen again after it was changed.
              void read(input.files?.[0]).finally(() => (input.value = ''));
            }}
          />
        </label>
        <span class="muted small grow">Customers are known by their ids; nothing is taken over before you agree.</span>
      </div>
      {unread !== null && <Notice tone="problem">{unread}</Notice>}
      {file.preview.value && <Preview model={model} />}
    </section>
  );
}

function Preview({ model }: { model: AppModel }) {
  const { file } = model;
  const preview = file.preview.value;
  if (!preview) return null;
  const { name, op, problems, unknownCove, unknownPsa, exclude, include, reseller } = preview;
  const links = preview.add.length + preview.change.length + preview.clear.length;
  const many = links + exclude + include + (reseller ? 1 : 0);
  return (
    <div class="stack" role="group" aria-label="What the file would change">
      <strong class="cut">{name}</strong>
      <Shifts difference={preview} unseen="not seen" />
      {exclude + include > 0 && (
        <p>
          {exclude > 0 && `${count(exclude, 'customer')} newly excluded. `}
          {include > 0 && `${count(include, 'customer')} not excluded any more.`}
        </p>
      )}
      {unknownPsa.length > 0 && (
        <p class="field-problem">
          <Icon name="warning" />
          <span>
            {count(unknownPsa.length, 'line')} left out: HaloPSA has no customer with the id{' '}
            {listed(unknownPsa.map(({ psaId }) => String(psaId)))}.
          </span>
        </p>
      )}
      {unknownCove.length > 0 && (
        <p class="muted small">
          {count(unknownCove.length, 'line')} for customers that are not in the list of Cove: {listed(unknownCove)}.
        </p>
      )}
      {problems.slice(0, 4).map((problem, at) => (
        <p key={at} class="field-problem">
          <Icon name="warning" />
          <span>{problem.message}</span>
        </p>
      ))}
      {problems.length > 4 && <p class="muted small">and {number(problems.length - 4)} more lines like these</p>}
      <div class="line">
        {op === null ? (
          <span class="grow">Nothing would change.</span>
        ) : (
          <Button small kind="primary" onPress={() => void model.map.many(file.take)}>
            Take over {count(many, 'change')}
          </Button>
        )}
        <Button small kind="quiet" onPress={file.close}>
          {op === null ? 'Close' : 'Cancel'}
        </Button>
      </div>
    </div>
  );
}

import { useState } from 'preact/hooks';
import { say, sayCount } from '../../lib/domain/say.ts';
import type { AppModel } from '../../lib/models/app.ts';
import { listed, number } from '../../lib/models/words.ts';
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
      setUnread(say('{chosen} could not be read. Choose it again.', { chosen: chosen.name }));
    }
  };
  return (
    <section class="map-foot stack" id="mapping-file" aria-label={say('Mapping as a file')}>
      <div class="line">
        <Button small icon="save" onPress={() => void file.export(host)}>
          {say('Export CSV')}
        </Button>
        <label class="button small file-button">
          <Icon name="report" />
          {say('Import CSV…')}
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
        <span class="muted small grow">
          {say('Customers are known by their ids; nothing is taken over before you agree.')}
        </span>
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
    <div class="stack" role="group" aria-label={say('What the file would change')}>
      <strong class="cut">{name}</strong>
      <Shifts difference={preview} unseen={say('not seen')} />
      {exclude + include > 0 && (
        <p>
          {exclude > 0 && `${sayCount(exclude, '{n} customer newly excluded.', '{n} customers newly excluded.')} `}
          {include > 0 &&
            sayCount(include, '{n} customer not excluded any more.', '{n} customers not excluded any more.')}
        </p>
      )}
      {unknownPsa.length > 0 && (
        <p class="field-problem">
          <Icon name="warning" />
          <span>
            {sayCount(
              unknownPsa.length,
              '{n} line left out: HaloPSA has no customer with the id {names}.',
              '{n} lines left out: HaloPSA has no customer with the id {names}.',
              { names: listed(unknownPsa.map(({ psaId }) => String(psaId))) },
            )}
          </span>
        </p>
      )}
      {unknownCove.length > 0 && (
        <p class="muted small">
          {sayCount(
            unknownCove.length,
            '{n} line for customers that are not in the list of Cove: {unknownCove}.',
            '{n} lines for customers that are not in the list of Cove: {unknownCove}.',
            { unknownCove: listed(unknownCove) },
          )}
        </p>
      )}
      {problems.slice(0, 4).map((problem, at) => (
        <p key={at} class="field-problem">
          <Icon name="warning" />
          <span>{problem.message}</span>
        </p>
      ))}
      {problems.length > 4 && (
        <p class="muted small">{say('and {more} more lines like these', { more: number(problems.length - 4) })}</p>
      )}
      <div class="line">
        {op === null ? (
          <span class="grow">{say('Nothing would change.')}</span>
        ) : (
          <Button small kind="primary" onPress={() => void model.map.many(file.take)}>
            {sayCount(many, 'Take over {n} change', 'Take over {n} changes')}
          </Button>
        )}
        <Button small kind="quiet" onPress={file.close}>
          {op === null ? say('Close') : say('Cancel')}
        </Button>
      </div>
    </div>
  );
}

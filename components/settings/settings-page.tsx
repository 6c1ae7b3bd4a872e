import { useState } from 'preact/hooks';
import { say, sayCount, spokenLanguage } from '../../lib/domain/say.ts';
import type { SettingsChange } from '../../lib/domain/settings.ts';
import type { SettingsModel, SettingsPreview } from '../../lib/models/settings.ts';
import { moment } from '../../lib/models/words.ts';
import { Mark } from '../icons/icon.tsx';
import { Button } from '../parts/button.tsx';
import { FailureNotice, Notice } from '../parts/notice.tsx';

/** Settings as a file: saved, looked at, taken over, taken back. */
export function SettingsPage({ model }: { model: SettingsModel }) {
  const failure = model.actions.failures.value['settings'];
  const busy = model.actions.busy.value.has('settings');
  const preview = model.preview.value;
  const importedAt = model.importedAt.value;
  return (
    <main class="alcove diagnostics settings" lang={spokenLanguage()} dir="ltr">
      <header class="line diagnostics-head">
        <Mark />
        <h1 class="grow">{say('Settings as a file')}</h1>
      </header>
      <p>
        {say(
          'Connections, decisions, ticks and notes, pointed-at places and how the sidebar stands, to take to another computer. No secret is in it, and no list of customers; a mapping goes by its own file, and which rows are set in Cove by hand stays here.',
        )}
      </p>
      {failure && <FailureNotice failure={failure} onDismiss={() => model.actions.dismiss('settings')} />}
      <p role="status">{model.told.value}</p>
      <section aria-labelledby="s-save">
        <h2 id="s-save">{say('Save')}</h2>
        <div>
          <Button icon="save" disabled={busy} onPress={() => void model.save()}>
            {say('Save settings')}
          </Button>
        </div>
      </section>
      <section aria-labelledby="s-take">
        <h2 id="s-take">{say('Take over')}</h2>
        {preview ? <Preview model={model} preview={preview} busy={busy} /> : <Choose model={model} />}
        {importedAt !== null && !preview && (
          <div class="line">
            <span class="muted">{say('Last taken over: {when}.', { when: moment(importedAt) })}</span>
            <Button small disabled={busy} onPress={() => void model.undo()}>
              {say('Undo')}
            </Button>
          </div>
        )}
      </section>
    </main>
  );
}

function Choose({ model }: { model: SettingsModel }) {
  const [unread, setUnread] = useState<string | null>(null);
  const read = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return;
    setUnread(null);
    let text: string;
    try {
      text = await chosen.text();
    } catch {
      // What was said of a file before it is no word about this one.
      model.cancel();
      setUnread(say('{chosen} could not be read. Choose it again.', { chosen: chosen.name }));
      return;
    }
    await model.look(chosen.name, text);
  };
  return (
    <>
      <label class="stack">
        <span>{say('A file of Alcove’s settings')}</span>
        <input
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            const input = event.currentTarget;
            // Emptied, so that the same file can be chosen again after it was changed.
            void read(input.files?.[0]).finally(() => (input.value = ''));
          }}
        />
      </label>
      {unread !== null && (
        <Notice tone="problem" urgent>
          <p>{unread}</p>
        </Notice>
      )}
    </>
  );
}

const kinds: Record<SettingsChange['kind'], string> = {
  connection: say('Connection'),
  decisions: say('Decisions'),
  choices: say('Ticks, notes and choices'),
  panel: say('Sidebar'),
  taught: say('Pointed-at places'),
  notices: say('Notifications of changes'),
};

/** The name of a column beside its value, where the columns stand one below the other; read aloud it is the column's own. */
const Column = ({ name }: { name: string }) => (
  <span class="column" aria-hidden="true">
    {name}
  </span>
);

function Preview({ model, preview, busy }: { model: SettingsModel; preview: SettingsPreview; busy: boolean }) {
  const { name, changes } = preview;
  return (
    <>
      {changes.length === 0 ? (
        <Notice tone="plain" title={say('Nothing in it is new')}>
          <p>{say('Everything in {name} stands here already.', { name })}</p>
        </Notice>
      ) : (
        <>
          <p>
            {sayCount(
              changes.length,
              '{name} would change {n} thing. What only stands here stays.',
              '{name} would change {n} things. What only stands here stays.',
              { name },
            )}
          </p>
          <table class="plain changes" aria-label={say('Changes')}>
            <thead>
              <tr>
                <th scope="col">{say('What')}</th>
                <th scope="col">{say('Whose')}</th>
                <th scope="col">{say('now')}</th>
                <th scope="col">{say('afterwards')}</th>
              </tr>
            </thead>
            <tbody>
              {changes.map(({ kind, of, before, after, replaced }) => (
                <tr key={`${kind} ${of}`} data-change={kind}>
                  <td>{kinds[kind]}</td>
                  <td>
                    <bdi>{of}</bdi>
                  </td>
                  <td>
                    <Column name={say('now')} />
                    <div>
                      <bdi>{before ?? say('not there')}</bdi>
                    </div>
                  </td>
                  <td>
                    <Column name={say('afterwards')} />
                    <div>
                      <bdi>{after}</bdi>
                      {replaced !== undefined && (
                        <p class="muted small">{say('replaced: {what}', { what: replaced })}</p>
                      )}
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      <div class="line">
        {changes.length > 0 && (
          <Button kind="primary" disabled={busy} onPress={() => void model.takeOver()}>
            {sayCount(changes.length, 'Take over {n} change', 'Take over {n} changes')}
          </Button>
        )}
        <Button kind="quiet" onPress={model.cancel}>
          {say('Cancel')}
        </Button>
      </div>
    </>
  );
}

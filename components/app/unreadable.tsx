import { say, sayCount } from '../../lib/domain/say.ts';
import type { AppModel } from '../../lib/models/app.ts';
import { unreadableAction, type UnreadablePart } from '../../lib/models/unreadable.ts';
import { Button } from '../parts/button.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { FailureNotice, Notice } from '../parts/notice.tsx';

/** One line above the steps, until somebody has looked or said "Not now". */
export function UnreadableNotice({ model }: { model: AppModel }) {
  const { fresh, shown, show, later } = model.unreadable;
  if (fresh.value.length === 0 || shown.value) return null;
  return (
    <div class="app-notice">
      <Notice
        tone="caution"
        urgent
        title={sayCount(
          fresh.value.length,
          '{n} thing that Alcove keeps could not be read',
          '{n} things that Alcove keeps could not be read',
        )}
      >
        <p>{say('Nothing is deleted: it is kept as it is until you decide.')}</p>
        <div class="line">
          <Button small kind="primary" onPress={() => show(true)}>
            {say('Look')}
          </Button>
          <Button small kind="quiet" onPress={() => void later()}>
            {say('Not now')}
          </Button>
        </div>
      </Notice>
    </div>
  );
}

/** What could not be read, part by part: keep it, save a copy, reset it, or use it again once it can be read. */
export function UnreadableScreen({ model }: { model: AppModel }) {
  const { parts, show, later } = model.unreadable;
  const failure = model.actions.failures.value[unreadableAction];
  return (
    <>
      <div class="pane-scroll">
        <div class="stack wide narrow">
          <h2>{say('What could not be read')}</h2>
          <p>
            {say(
              'Alcove goes on without it. It stays on this computer as it is, until you reset it here. Resetting one part leaves all others alone. No secret is among it.',
            )}
          </p>
          {failure && <FailureNotice failure={failure} onDismiss={() => model.actions.dismiss(unreadableAction)} />}
          <ul class="stack wide">
            {parts.value.map((part) => (
              <Part key={part.id} model={model} part={part} />
            ))}
          </ul>
        </div>
      </div>
      <div class="pane-foot">
        <Button onPress={() => void later()}>{say('Not now')}</Button>
        <span class="muted small">{say('Keeps all of it; it stays here, under Overview.')}</span>
        <Button kind="quiet" onPress={() => show(false)}>
          {say('Back')}
        </Button>
      </div>
    </>
  );
}

const reasons: Record<UnreadablePart['why'], string> = {
  newer: say('Written by a newer version of Alcove. Update Alcove to read it.'),
  damaged: say('Damaged: it is not in a form that Alcove writes.'),
  readable: say('It was put aside because it could not be read. This version can read it.'),
};

function Part({ model, part }: { model: AppModel; part: UnreadablePart }) {
  const { question, ask, reset, restore, save } = model.unreadable;
  const asked = question.value?.id === part.id ? question.value.act : null;
  const name = part.whose === null ? part.what : say('{what} of {whose}', { what: part.what, whose: part.whose });
  return (
    <li class="card stack" data-unreadable={part.key}>
      <h3 class="cut" dir="auto">
        {name}
      </h3>
      <p>{reasons[part.why]}</p>
      <p class="muted">
        {part.aside ? say('It was written anew since; this is what stood there before.') : part.without}
      </p>
      {asked === null && (
        <div class="line">
          {part.why === 'readable' && part.aside && (
            <Button small kind="primary" onPress={() => ask({ id: part.id, act: 'restore' })}>
              {say('Use it again…')}
            </Button>
          )}
          <Button small onPress={() => void save(part)}>
            {say('Save a copy')}
          </Button>
          <Button small kind="quiet" onPress={() => ask({ id: part.id, act: 'reset' })}>
            {say('Reset…')}
          </Button>
        </div>
      )}
      {asked === 'reset' && (
        <Confirm yes={say('Reset this part')} onYes={() => void reset(part)} onNo={() => ask(null)}>
          {say(
            'Delete what cannot be read of “{name}”? This cannot be undone; save a copy first if it may be needed.',
            { name },
          )}
        </Confirm>
      )}
      {asked === 'restore' && (
        <Confirm yes={say('Use it again')} onYes={() => void restore(part)} onNo={() => ask(null)}>
          {say('Put “{name}” back? What stands there now is put aside in its place.', { name })}
        </Confirm>
      )}
    </li>
  );
}

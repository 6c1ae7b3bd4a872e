import { say } from '../../lib/domain/say.ts';
import type { AppModel } from '../../lib/models/app.ts';
import { Icon } from '../icons/icon.tsx';
import { Button, IconButton } from '../parts/button.tsx';

/** After an update, until somebody has looked or waved it away: one quiet line, and never a page by itself. */
export function NewsLine({ model }: { model: AppModel }) {
  const version = model.news.version.value;
  if (version === null) return null;
  return (
    <section class="app-line news-line" aria-label={say('What is new')}>
      <i class="news-dot" aria-hidden="true" />
      <span class="grow">{say('Alcove is now {version}.', { version })}</span>
      <Button small kind="quiet" onPress={() => void model.news.open()}>
        {say('What is new')}
      </Button>
      <IconButton small icon="close" name={say('Dismiss')} onPress={() => void model.news.dismiss()} />
    </section>
  );
}

/** No network at all: said once for every step, so that nobody takes it for a refusal of HaloPSA's or Cove's. */
export function OfflineLine({ model }: { model: AppModel }) {
  return (
    <div role="status" class="app-status">
      {!model.online.value && (
        <div class="app-line offline-line">
          <Icon name="warning" />
          <span class="grow">
            {say('This computer is offline. What is kept here can be worked on; nothing can be read or sent.')}
          </span>
        </div>
      )}
    </div>
  );
}

import { afterFirstPaint } from '../../lib/beside/after-paint.ts';
import { say } from '../../lib/domain/say.ts';
import { readAhead } from '../../lib/store/ahead.ts';

// What the first screen stands on; the keys are those of lib/store/items.
readAhead(['draft', 'connections', 'current', 'first-screen', 'policy', 'runs', 'secrets-kept', 'unreadable']);
const app = import('../../lib/beside/app.ts');
afterFirstPaint(window, () => {
  app
    .then(({ openApp }) => openApp(document))
    .catch(() => {
      const place = document.querySelector('#app .shell') ?? document.body;
      place.append(
        say('Alcove could not be opened. Close this window and open it again; if it stays so, restart the browser.'),
      );
    });
});

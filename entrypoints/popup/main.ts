import { afterFirstPaint } from '../../lib/beside/after-paint.ts';
import { say } from '../../lib/domain/say.ts';

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

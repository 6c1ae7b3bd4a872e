import { afterFirstPaint } from '../../lib/beside/after-paint.ts';

const app = import('../../lib/beside/app.ts');
afterFirstPaint(window, () => void app.then(({ openApp }) => openApp(document)));

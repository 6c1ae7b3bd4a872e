import { afterFirstPaint } from '../../lib/beside/after-paint.ts';

afterFirstPaint(window, () => void import('../../lib/beside/app.ts').then(({ openApp }) => openApp(document)));

import { openApp } from '../../lib/beside/app.ts';

openApp(document);

import { openSettings } from '../../lib/beside/settings.ts';

openSettings(document);

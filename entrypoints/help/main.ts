import { openHelp } from '../../lib/beside/help.ts';

openHelp(document);

import { openConsent } from '../../lib/beside/consent.ts';

openConsent(document);

import { openDiagnostics } from '../../lib/beside/diagnostics.ts';

openDiagnostics(document);

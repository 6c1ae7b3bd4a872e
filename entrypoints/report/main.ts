import { openReport } from '../../lib/beside/report.ts';

openReport(document);

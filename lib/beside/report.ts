import { mountReport } from '../../components/report/mount.tsx';
import { say } from '../domain/say.ts';
import { ownPorts } from './ports.ts';

/** Opens the report of the tenant that the address names (`?host=…`, `&print` to print at once). */
export function openReport(document: Document): void {
  const element = document.getElementById('report');
  if (!element) throw new Error('report.html has no #report');
  const query = new URLSearchParams(document.location.search);
  const host = query.get('host') ?? '';
  document.title = say('Alcove: report of {host}', { host });
  mountReport(element, { ...ownPorts('tab'), host, print: () => window.print() }, query.has('print'));
}

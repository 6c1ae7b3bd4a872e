import { mountConsent } from '../../components/consent/mount.tsx';
import { ask } from '../bus/ask.ts';
import { changesOf, reportOf, runs } from '../store/items.ts';

/** Opens the page on which a person consents to changes: it names the plan in its address and nothing else. */
export function openConsent(document: Document): void {
  const element = document.getElementById('consent');
  if (!element) throw new Error('consent.html has no #consent');
  const query = new URLSearchParams(document.location.search);
  const host = query.get('host') ?? '';
  document.title = `Alcove: changes to ${host}`;
  mountConsent(element, {
    host,
    planId: query.get('plan') ?? '',
    ask,
    changes: changesOf(host),
    runs,
    report: reportOf(host),
    now: () => Date.now(),
    copy: (text) =>
      navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      ),
    close: () => window.close(),
  });
}

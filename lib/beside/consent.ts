import { mountConsent, mountTicketConsent } from '../../components/consent/mount.tsx';
import { ask } from '../bus/ask.ts';
import { say } from '../domain/say.ts';
import { changesOf, customersOf, reportOf, runs, ticketOf } from '../store/items.ts';

/** Opens the page on which a person consents: it names the plan, or the test ticket, in its address and nothing else. */
export function openConsent(document: Document): void {
  const element = document.getElementById('consent');
  if (!element) throw new Error('consent.html has no #consent');
  const query = new URLSearchParams(document.location.search);
  const host = query.get('host') ?? '';
  const ticket = query.get('ticket');
  const common = { host, ask, runs, now: () => Date.now(), close: () => window.close() };
  document.title =
    ticket === null ? say('Alcove: changes to {host}', { host }) : say('Alcove: test ticket in {host}', { host });
  if (ticket !== null) {
    mountTicketConsent(element, { ...common, planId: ticket, journal: ticketOf(host), customersOf });
    return;
  }
  mountConsent(element, {
    ...common,
    planId: query.get('plan') ?? '',
    changes: changesOf(host),
    report: reportOf(host),
    copy: (text) =>
      navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      ),
  });
}

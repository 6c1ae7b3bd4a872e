import { useEffect, useRef } from 'preact/hooks';
import { say, spokenLanguage } from '../../lib/domain/say.ts';
import { offMessage } from '../../lib/domain/policy.ts';
import { reportBody } from '../../lib/models/report-html.ts';
import type { ReportFacts } from '../../lib/models/report-facts.ts';
import type { ReportPageModel } from '../../lib/models/report-page.ts';
import { reportStyles } from '../../lib/models/report-styles.ts';
import { Mark } from '../icons/icon.tsx';
import { Button } from '../parts/button.tsx';
import { FailureNotice } from '../parts/notice.tsx';

/** The report as it would be saved or printed, under a bar with what can be done with it. */
export function ReportPage({ model }: { model: ReportPageModel }) {
  const off = model.off.value;
  const facts = off ? null : model.facts.value;
  const failure = model.actions.failures.value['report'];
  const none = !facts;
  const busy = model.actions.busy.value.has('report');
  return (
    <div class="alcove report-page" lang={spokenLanguage()} dir="ltr">
      <header class="report-bar">
        <Mark />
        <span class="grow cut">
          <b>{say('Report')}</b> <span class="muted">{model.host}</span>
        </span>
        <Button kind="primary" disabled={none} onPress={model.print}>
          {say('Print')}
        </Button>
        <Button icon="save" disabled={none || busy} onPress={() => void model.forms.saveHtml()}>
          {say('Save as HTML')}
        </Button>
        <Button icon="copy" disabled={none || busy} onPress={() => void model.forms.copyMarkdown()}>
          {say('Copy as Markdown')}
        </Button>
        <Button icon="save" disabled={none || busy} onPress={() => void model.forms.saveFull()}>
          {say('Save as JSON')}
        </Button>
        {model.forms.copied.value && (
          <span class="muted small" role="status">
            {say('Copied.')}
          </span>
        )}
        {failure && <FailureNotice failure={failure} onDismiss={() => model.actions.dismiss('report')} />}
      </header>
      <main>
        {facts === undefined && (
          <p class="report-empty muted">{say('Collecting what is known of {host}.', { host: model.host })}</p>
        )}
        {facts === null && (
          <div class="report-empty">
            <h1>{off ? say('No reports') : say('Nothing to report yet')}</h1>
            <p class="muted">
              {off
                ? offMessage('reports')
                : model.host === ''
                  ? say('This page was opened without a tenant. Open it from the checklist.')
                  : say(
                      '{host} has not been checked yet. Open it, press Check everything in the checklist, and come back.',
                      { host: model.host },
                    )}
            </p>
          </div>
        )}
        {facts && <Sheet facts={facts} />}
      </main>
    </div>
  );
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML: (markup: string) => string }): { createHTML(markup: string): string };
}
/** The one place where text becomes markup; browsers without Trusted Types take it as it is. */
const rules = { createHTML: (markup: string) => markup };
const { trustedTypes }: { trustedTypes?: TrustedTypes } = globalThis as object;
const trusted = trustedTypes?.createPolicy('alcove-report', rules) ?? rules;

/**
 * The report's own markup in a shadow root, so that it looks here as it does in a file. It is parsed into an inert
 * document first and holds no script and no handler: everything in it is escaped.
 */
function Sheet({ facts }: { facts: ReportFacts }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const host = place.current;
    if (!host) return;
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    const markup = `<style>${reportStyles}</style><div class="report">${reportBody(facts)}</div>`;
    const parsed = new DOMParser().parseFromString(trusted.createHTML(markup), 'text/html');
    root.replaceChildren(...parsed.head.childNodes, ...parsed.body.childNodes);
  }, [facts]);
  return <div ref={place} class="report-sheet" />;
}

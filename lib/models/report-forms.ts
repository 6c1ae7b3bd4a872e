import { signal, type ReadonlySignal } from '@preact/signals';
import { fail, ok, type Result } from '../domain/failure.ts';
import { allows, offMessage } from '../domain/policy.ts';
import { say } from '../domain/say.ts';
import type { Actions } from './actions.ts';
import type { RequirementText } from './checklist.ts';
import type { Ports } from './ports.ts';
import { collectReport, type ReportFacts } from './report-facts.ts';
import { fullReportFile, type TextFile } from './report-file.ts';
import { reportHtmlFile } from './report-html.ts';
import { reportMarkdown } from './report-markdown.ts';

/** The report in its several forms, made from what is stored at the moment of the click. */
export interface ReportForms {
  saveHtml(): Promise<void>;
  saveFull(): Promise<void>;
  copyMarkdown(): Promise<void>;
  /** True for a while after the Markdown was put on the clipboard. */
  readonly copied: ReadonlySignal<boolean>;
}

export interface ReportFormsOptions {
  ports: Pick<Ports, 'store' | 'saveFile' | 'copy'>;
  actions: Actions;
  requirements: readonly RequirementText[];
  host: ReadonlySignal<string | null>;
}

export function createReportForms({ ports, actions, requirements, host }: ReportFormsOptions): ReportForms {
  const copied = signal(false);
  const collect = async (): Promise<Result<ReportFacts | null>> => {
    if (!allows(await ports.store.policy.read(), 'reports')) return fail('not-allowed', offMessage('reports'));
    return ok(host.value === null ? null : await collectReport(ports.store, requirements, host.value));
  };
  const save = async (form: (facts: ReportFacts) => TextFile): Promise<void> => {
    await actions.run('report', async () => {
      const facts = await collect();
      if (!facts.ok) return facts;
      if (facts.value) {
        const { name, mime, text } = form(facts.value);
        await ports.saveFile(name, mime, text);
      }
      return ok(null);
    });
  };
  return {
    copied,
    saveHtml: () => save(reportHtmlFile),
    saveFull: () => save(fullReportFile),
    async copyMarkdown() {
      await actions.run('report', async () => {
        const facts = await collect();
        if (!facts.ok || !facts.value) return facts.ok ? ok(null) : facts;
        copied.value = await ports.copy(reportMarkdown(facts.value));
        if (copied.value) return ok(null);
        return fail(
          'not-allowed',
          say('The browser did not let Alcove use the clipboard. Save the report as a file instead.'),
        );
      });
    },
  };
}

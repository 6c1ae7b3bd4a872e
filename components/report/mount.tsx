import { effect } from '@preact/signals';
import { render } from 'preact';
import { spokenLanguage } from '../../lib/domain/say.ts';
import { createReportPage, type ReportPagePorts } from '../../lib/models/report-page.ts';
import { requirements } from '../../lib/requirements/index.ts';
import { appStyles, reportPageStyles } from '../styles/index.ts';
import { installStyles } from '../styles/install.ts';
import { ReportPage } from './report-page.tsx';

/**
 * Draws the report page.
 *
 * @param printAtOnce opens the print dialogue once the report is there
 * @returns how to take it away again
 */
export function mountReport(element: HTMLElement, ports: ReportPagePorts, printAtOnce: boolean): () => void {
  const model = createReportPage(ports, requirements);
  element.ownerDocument.documentElement.lang = spokenLanguage();
  const removeStyles = installStyles(element.ownerDocument.head, `${appStyles}\n${reportPageStyles}`);
  render(<ReportPage model={model} />, element);
  let waiting = printAtOnce;
  const stop = effect(() => {
    if (!waiting || !model.facts.value) return;
    waiting = false;
    // After it has been drawn.
    requestAnimationFrame(() => requestAnimationFrame(model.print));
  });
  return () => {
    stop();
    render(null, element);
    removeStyles();
    model.dispose();
  };
}

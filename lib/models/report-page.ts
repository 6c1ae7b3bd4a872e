import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { allows, noPolicy } from '../domain/policy.ts';
import { createActions, type Actions } from './actions.ts';
import type { RequirementText } from './checklist.ts';
import type { Ports } from './ports.ts';
import { collectReport, type ReportFacts } from './report-facts.ts';
import { createReportForms, type ReportForms } from './report-forms.ts';
import { createScope } from './scope.ts';
import { watched } from './watched.ts';

export type ReportPagePorts = Pick<Ports, 'ask' | 'store' | 'saveFile' | 'copy'> & {
  host: string;
  /** Opens the browser's print dialogue. */
  print: () => void;
};

/** Alcove's own page of one tenant's report: to look at, print, save and copy. */
export interface ReportPageModel {
  readonly host: string;
  readonly actions: Actions;
  /** `undefined` while it is being collected; null: the tenant was never checked. */
  readonly facts: ReadonlySignal<ReportFacts | null | undefined>;
  readonly forms: ReportForms;
  /** The organisation has switched reports off. */
  readonly off: ReadonlySignal<boolean>;
  print(): void;
  dispose(): void;
}

export function createReportPage(ports: ReportPagePorts, requirements: readonly RequirementText[]): ReportPageModel {
  const scope = createScope();
  const actions = createActions(ports);
  const { host, store } = ports;
  const policy = watched(store.policy, noPolicy, scope).value;
  const facts = signal<ReportFacts | null | undefined>(undefined);
  let turn = 0;
  const collect = async (): Promise<void> => {
    turn += 1;
    const mine = turn;
    const found = await collectReport(store, requirements, host);
    // A slower, older collection does not overtake a newer one.
    if (mine === turn && !scope.ended) facts.value = found;
  };
  const again = (): void => void collect();
  for (const item of [store.reportOf, store.choicesOf, store.driftOf, store.changesOf, store.calibrationOf])
    scope.add(item(host).watch(again));
  again();
  return {
    host,
    actions,
    facts,
    forms: createReportForms({ ports, actions, requirements, host: signal(host) }),
    off: computed(() => !allows(policy.value, 'reports')),
    print: ports.print,
    dispose: () => scope.end(),
  };
}

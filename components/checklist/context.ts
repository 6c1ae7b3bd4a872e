import type { ReadonlySignal } from '@preact/signals';
import type { Draft } from '../../lib/domain/connection.ts';
import type { RequirementId } from '../../lib/domain/requirement-id.ts';
import type { Actions } from '../../lib/models/actions.ts';
import type { NextContext } from '../../lib/models/next-step.ts';
import type { TenantChecklist } from '../../lib/models/tenant.ts';

/** What rows, sections and the next step need: the sidebar and the app's overview both have it. */
export interface ChecklistContext {
  tenant: TenantChecklist;
  actions: Actions;
  clock: ReadonlySignal<number>;
  /** The console around the checklist; null in the extension's own pages. */
  here: 'halo' | 'cove' | null;
  next: Pick<NextContext, 'connected' | 'planSaved' | 'manual'>;
  /** Points at the control; absent where there is no console page to point into. */
  showMe?: (requirement: RequirementId) => Promise<void>;
  openApp: (step?: Draft['step']) => void;
}

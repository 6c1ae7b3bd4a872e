import type { CoveSide } from '../../lib/models/cove-side.ts';
import type { SidebarModel } from '../../lib/models/sidebar.ts';
import type { ChecklistContext } from '../checklist/context.ts';

/** What every stage of the work in Cove is drawn from. */
export interface StageProps {
  model: SidebarModel;
  side: CoveSide;
  context: ChecklistContext;
}

import type { Draft } from '../domain/connection.ts';
import type { RequirementId } from '../domain/requirement-id.ts';
import { say } from '../domain/say.ts';
import type { ChecklistRow } from './checklist.ts';

/** The one next thing to do, and what a click on it does. */
export interface NextStep {
  text: string;
  /** One sentence more, when there is one. */
  detail?: string;
  act:
    | { kind: 'check' }
    | { kind: 'show'; requirement: RequirementId }
    | { kind: 'app'; step: Draft['step'] }
    | { kind: 'ticket' }
    | { kind: 'elsewhere'; console: 'halo' | 'cove' }
    | { kind: 'done' };
}

/** Requirements that are made true in Alcove itself, not in a console. */
const inApp: Partial<Record<RequirementId, { step: Draft['step']; text: string }>> = {
  'secret-kept': { step: 'connect', text: say('connect with the client secret') },
  'proof-token': { step: 'connect', text: say('prove the connection') },
  'proof-customers': { step: 'connect', text: say('prove the connection') },
};
/** Their plan is made in Alcove; when the plan is there, the rest is done in Cove's table. */
const planned: readonly RequirementId[] = ['reseller-mapped', 'customers-mapped'];

export interface NextContext {
  /** The console the sidebar stands in; null in the app. */
  here: 'halo' | 'cove' | null;
  checked: boolean;
  connected: boolean;
  planSaved: boolean;
  /** Nothing is read or proven: what is left is a person's to do and to say. */
  manual?: boolean;
}

/** Where in Alcove a requirement is worked on, or null when that is a console's business. */
export function appStepOf(
  row: Pick<ChecklistRow, 'id' | 'kind' | 'console'>,
  context: Pick<NextContext, 'connected' | 'planSaved' | 'manual'>,
): Draft['step'] | null {
  const own = inApp[row.id];
  if (own) return own.step;
  if (planned.includes(row.id)) {
    if (!context.connected) return 'connect';
    // Saved and not judged yet: what is left is to carry it into Cove's table.
    if (!context.planSaved || row.kind !== 'unknown') return 'map';
    return context.manual === true ? 'apply' : null;
  }
  // With a key, the test ticket is tried from its own row.
  if (row.id === 'proof-ticket' && context.connected) return null;
  return row.console === 'alcove' ? 'connect' : null;
}

function stepFor(row: ChecklistRow, context: NextContext): NextStep {
  const within = appStepOf(row, context);
  const step = context.manual === true && within === 'connect' ? null : within;
  if (step === 'apply') return { text: say('set the rows in Cove'), act: { kind: 'app', step } };
  if (step === 'map')
    return {
      text: say('map your customers'),
      ...(row.kind === 'unmet' && context.planSaved ? { detail: row.title } : {}),
      act: { kind: 'app', step },
    };
  if (step !== null) {
    return { text: inApp[row.id]?.text ?? say('connect Alcove to this tenant'), act: { kind: 'app', step } };
  }
  if (row.id === 'proof-ticket' && context.manual !== true)
    return context.here === 'cove'
      ? { text: say('try one test ticket, in HaloPSA'), act: { kind: 'elsewhere', console: 'halo' } }
      : { text: say('try one test ticket'), act: { kind: 'ticket' } };
  const text = row.kind === 'unknown' ? say('look at {label}', { label: row.label }) : row.label;
  const detail = row.kind === 'unmet' ? row.title : undefined;
  const more = detail === undefined ? {} : { detail };
  if (row.console === 'alcove' || context.here === row.console || context.here === null) {
    return { text, ...more, act: { kind: 'show', requirement: row.id } };
  }
  const where = row.console === 'cove' ? 'Cove' : 'HaloPSA';
  return {
    text: say('{text}, in {where}', { text, where }),
    ...more,
    act: { kind: 'elsewhere', console: row.console },
  };
}

/**
 * The next step across both consoles: what is known to be wrong comes before what nobody could check,
 * each in the order of the work, customers without a link last; in Cove's console Cove's own steps come first once HaloPSA is in order.
 */
export function nextStep(rows: readonly ChecklistRow[], context: NextContext): NextStep {
  if (!context.checked && context.manual !== true) return { text: say('check everything'), act: { kind: 'check' } };
  const unmet = rows.filter(({ kind }) => kind === 'unmet');
  // Customers that a saved plan leaves out hold nothing up: their tickets reach the reseller's own PSA customer.
  const pressing = unmet.find(({ id }) => !context.planSaved || id !== 'customers-mapped');
  const first = pressing ?? unmet[0] ?? rows.find(({ kind }) => kind === 'unknown');
  return first
    ? stepFor(first, context)
    : { text: say('nothing is open. Tickets from Cove can arrive'), act: { kind: 'done' } };
}

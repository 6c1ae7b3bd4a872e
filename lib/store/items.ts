/** Everything that Alcove keeps, on one screen. Secrets are not here: see lib/vault. */
import { calibrationSchema, nothingLearnt, type Calibration } from '../domain/calibration.ts';
import { changePlanSchema, type ChangePlan } from '../domain/change.ts';
import { connectionSchema, draftSchema, emptyDraft, type Connection, type Draft } from '../domain/connection.ts';
import { coveRowsSchema, restorePointSchema, type CoveRows, type RestorePoint } from '../domain/cove-rows.ts';
import { decisionSchema, type Decision } from '../domain/decision.ts';
import { coveStateSchema, coveViewSchema, type CoveState, type CoveView } from '../domain/cove-view.ts';
import { handworkSchema, type Handwork } from '../domain/handwork.ts';
import { driftLogSchema, emptyDrift, type DriftLog } from '../domain/drift.ts';
import { firstScreenSchema, type FirstScreen } from '../domain/first-screen.ts';
import { customerListSchema, type CustomerList } from '../domain/customer.ts';
import { reportSchema, type Report } from '../domain/outcome.ts';
import { noPolicy, policySchema, type Policy } from '../domain/policy.ts';
import {
  planHistorySchema,
  planSchema,
  storedSuggestionsSchema,
  type Plan,
  type PlanHistory,
  type StoredSuggestions,
} from '../domain/plan.ts';
import { receiptSchema, type Receipt } from '../domain/receipt.ts';
import { noTicket, ticketJournalSchema, type TicketJournal } from '../domain/proof-ticket.ts';
import { runSchema, type Run } from '../domain/run.ts';
import { z, type Schema } from '../domain/schema.ts';
import { settingsUndoSchema, type SettingsUndo } from '../domain/settings.ts';
import { taughtListSchema, type Taught } from '../domain/taught.ts';
import { unreadableListSchema, type Unreadable } from '../domain/unreadable.ts';
import {
  keptSecretSchema,
  noVault,
  shownSecretSchema,
  vaultStateSchema,
  type KeptSecret,
  type ShownSecretNote,
  type VaultState,
} from '../domain/secret.ts';
import {
  candidatesSchema,
  defaultPanel,
  guideRecordSchema,
  pageReadingSchema,
  panelSchema,
  tenantChoicesSchema,
  type Candidates,
  type GuideRecord,
  type PageReading,
  type Panel,
  type TenantChoices,
} from '../domain/tenant.ts';
import { customersPacking } from './customers-packing.ts';
import { historyPacking, planPacking } from './plan-packing.ts';
import { suggestionsPacking } from './suggestions-packing.ts';
import { defineStored, type Migration, type Packing, type Stored } from './stored.ts';

const one = { version: 1 } as const;

/** All connections, by id. */
export const connections = defineStored<Record<string, Connection>>({
  ...one,
  key: 'connections',
  schema: z.record(z.string(), connectionSchema),
  fallback: {},
});

/** Which connection the Cove side and the popup speak of. */
export const currentConnection = defineStored<string | null>({
  ...one,
  key: 'current',
  schema: z.nullable(z.string()),
  fallback: null,
});

/**
 * What the mapping table shows of the current connection when it opens; null: it has to be read out of the long lists. One for
 * all connections, so that a page can ask for it before it knows which one is the current.
 */
export const firstScreen = defineStored<FirstScreen | null>({
  ...one,
  key: 'first-screen',
  schema: z.nullable(firstScreenSchema),
  fallback: null,
});

/** What was typed in the popup; never a secret. */
export const draft = defineStored<Draft>({ ...one, key: 'draft', schema: draftSchema, fallback: emptyDraft });

/** Runs by id: what takes time and how far it is. Finished ones are kept for a day. */
export const runs = defineStored<Record<string, Run>>({
  ...one,
  key: 'runs',
  schema: z.record(z.string(), runSchema),
  fallback: {},
});

/** For which connections a secret is held, and until when; the secret itself is elsewhere. */
export const secretsKept = defineStored<Record<string, KeptSecret>>({
  ...one,
  key: 'secrets-kept',
  schema: z.record(z.string(), keptSecretSchema),
  fallback: {},
});

/** How the vault stands; what is in it is elsewhere. */
export const vaultState = defineStored<VaultState>({
  ...one,
  key: 'vault',
  schema: vaultStateSchema,
  fallback: noVault,
});

/** Momentary view of the Cove tab that was active last. */
export const coveView = defineStored<CoveView | null>({
  ...one,
  key: 'cove-view',
  schema: z.nullable(coveViewSchema),
  fallback: null,
});

/** Whether a person wants to be notified of drift; the browser's permission is asked for beside it. */
export const notices = defineStored<{ drift: boolean }>({
  ...one,
  key: 'notices',
  schema: z.object({ drift: z.boolean() }),
  fallback: { drift: false },
});

/** The version whose news somebody has seen, or that was the first here; null: nobody knows. */
export const newsSeen = defineStored<string | null>({
  ...one,
  key: 'news-seen',
  schema: z.nullable(z.string()),
  fallback: null,
});

/** What an organisation has set, as the background read it last; for the screens, it decides nothing. */
export const policy = defineStored<Policy>({ ...one, key: 'policy', schema: policySchema, fallback: noPolicy });

/** The settings before the last import, and as it left them; null: nothing to take back. */
export const settingsUndo = defineStored<SettingsUndo | null>({
  ...one,
  key: 'settings-undo',
  schema: z.nullable(settingsUndoSchema),
  fallback: null,
});

/** What of all this could not be read, as it was found last; see unreadable.ts. */
export const unreadable = defineStored<Unreadable[]>({
  ...one,
  key: 'unreadable',
  schema: unreadableListSchema,
  fallback: [],
});

const per =
  <T>(prefix: string, schema: Schema<T>, fallback: T) =>
  (owner: string): Stored<T> =>
    defineStored<T>({ ...one, key: `${prefix}:${owner}`, schema, fallback });

/** By site host. */
export const panelOf = per<Panel>('panel', panelSchema, defaultPanel);
export const guideOf = per<GuideRecord | null>('guide', z.nullable(guideRecordSchema), null);
/** How this site calls landmarks that were lost, as a person has pointed at them. */
export const taughtOf = per<Taught[]>('taught', taughtListSchema, []);
/** By tenant host. */
export const reportOf = per<Report | null>('report', z.nullable(reportSchema), null);
export const choicesOf = per<TenantChoices>('choices', tenantChoicesSchema, { ticks: {} });
export const candidatesOf = per<Candidates>('candidates', candidatesSchema, { roles: [], applications: [] });
export const pagesReadOf = per<PageReading[]>('pages-read', z.array(pageReadingSchema), []);
/** What the API said last, as evidence parts; the schema belongs to lib/halo. */
export const evidenceOf = per<unknown>('evidence', z.unknown(), null);
/** Every request of the last validation, and which ways in were tried. */
export const receiptOf = per<Receipt | null>('receipt', z.nullable(receiptSchema), null);
/** What reading the same thing through API and page has taught about this tenant. */
export const calibrationOf = per<Calibration>('calibration', calibrationSchema, nothingLearnt);
/** A once-only secret that HaloPSA shows and nobody has kept yet. */
export const shownSecretOf = per<ShownSecretNote | null>('secret-shown', z.nullable(shownSecretSchema), null);
/** What trying Cove's own key gave last; the schema is `proofSchema` of lib/domain. */
export const proofOf = per<unknown>('proof', z.unknown(), null);
/** The journal of the test ticket. */
export const ticketOf = per<TicketJournal>('proof-ticket', ticketJournalSchema, noTicket);
/** The journal of changes: plans and how far each step is, newest last. */
export const changesOf = per<ChangePlan[]>('changes', z.array(changePlanSchema), []);

/** Version 1 held the rows as they are; 2 holds them as columns and is the same otherwise. */
const unchanged: Migration = (old) => old;
const long =
  <T>(prefix: string, schema: Schema<T>, packing: Packing<T>, fallback: (owner: string) => T) =>
  (owner: string): Stored<T> =>
    defineStored<T>({
      version: 2,
      key: `${prefix}:${owner}`,
      schema,
      packing,
      migrations: { 2: unchanged },
      fallback: fallback(owner),
    });

/** What changed from one check to the next; see lib/domain/drift. */
export const driftOf = per<DriftLog>('drift', driftLogSchema, emptyDrift);
/** By connection id. */
export const customersOf = long<CustomerList>('customers', customerListSchema, customersPacking, () => ({
  cove: [],
  psa: [],
}));
export const planOf = long<Plan>('plan', planSchema, planPacking, (connectionId) => ({
  connectionId,
  links: {},
  excluded: [],
  revision: 0,
}));
export const historyOf = long<PlanHistory>('plan-history', planHistorySchema, historyPacking, () => ({
  past: [],
  future: [],
}));
/** The matcher's last answer: Cove customer id → suggestions. */
export const suggestionsOf = long<Record<string, StoredSuggestions>>(
  'suggestions',
  z.record(z.string(), storedSuggestionsSchema),
  suggestionsPacking,
  () => ({}),
);
/** What a person decided, by Cove customer id; outlives Clear all. */
export const decisionsOf = per<Record<string, Decision>>('decisions', z.record(z.string(), decisionSchema), {});
/** What Cove's mapping table showed when it was read last. */
export const coveRowsOf = per<CoveRows | null>('cove-rows', z.nullable(coveRowsSchema), null);
/** What it showed before Alcove touched it, newest last. */
export const restorePointsOf = per<RestorePoint[]>('restore-points', z.array(restorePointSchema), []);
/** Which rows of Cove's mapping table a person has set by hand. */
export const handworkOf = per<Handwork>('handwork', handworkSchema, {});
export const coveStateOf = per<CoveState>('cove-state', coveStateSchema, {});

/** Everything that is kept for one connection, besides its secret: gone with it. */
export const ofConnection = [
  customersOf,
  planOf,
  historyOf,
  suggestionsOf,
  decisionsOf,
  coveRowsOf,
  restorePointsOf,
  coveStateOf,
  handworkOf,
] as const;

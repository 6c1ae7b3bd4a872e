import type { CommandInput, CommandName, CommandOutput } from '../bus/protocol.ts';
import type { ChangePlan } from '../domain/change.ts';
import type { Connection, Draft } from '../domain/connection.ts';
import type { CoveState, CoveView } from '../domain/cove-view.ts';
import type { CoveRows, RestorePoint } from '../domain/cove-rows.ts';
import type { Calibration } from '../domain/calibration.ts';
import type { CustomerList } from '../domain/customer.ts';
import type { DriftLog } from '../domain/drift.ts';
import type { Result } from '../domain/failure.ts';
import type { FirstScreen } from '../domain/first-screen.ts';
import type { Handwork } from '../domain/handwork.ts';
import type { Report } from '../domain/outcome.ts';
import type { Policy } from '../domain/policy.ts';
import type { Plan, PlanHistory, StoredSuggestions } from '../domain/plan.ts';
import type { TicketJournal } from '../domain/proof-ticket.ts';
import type { RequirementId } from '../domain/requirement-id.ts';
import type { Run } from '../domain/run.ts';
import type { KeptSecret, ShownSecretNote, Trial, VaultState } from '../domain/secret.ts';
import type { LandmarkSight, Taught } from '../domain/taught.ts';
import type { Candidates, Panel, TenantChoices } from '../domain/tenant.ts';
import type { Unreadable } from '../domain/unreadable.ts';
import type { SecretSight } from '../page/secret-watch.ts';

/**
 * Everything that models need from outside, as plain functions. The entry point wires it to the
 * browser; tests and the gallery wire it to memory. Nothing here names a browser API.
 */

/** A value that can be read and watched. `Stored<T>` of lib/store fits. */
export interface Readable<T> {
  read(): Promise<T>;
  /** Calls back with every later value; returns how to stop. */
  watch(heard: (value: T) => void): () => void;
}

/** The items of lib/store/items.ts under their own names: `store: items` fits. */
export interface StorePort {
  connections: Readable<Record<string, Connection>>;
  currentConnection: Readable<string | null>;
  firstScreen: Readable<FirstScreen | null>;
  draft: Readable<Draft>;
  runs: Readable<Record<string, Run>>;
  secretsKept: Readable<Record<string, KeptSecret>>;
  vaultState: Readable<VaultState>;
  ticketOf: (tenantHost: string) => Readable<TicketJournal>;
  shownSecretOf: (tenantHost: string) => Readable<ShownSecretNote | null>;
  coveView: Readable<CoveView | null>;
  notices: Readable<{ drift: boolean }>;
  newsSeen: Readable<string | null>;
  unreadable: Readable<Unreadable[]>;
  policy: Readable<Policy>;
  panelOf: (siteHost: string) => Readable<Panel>;
  reportOf: (tenantHost: string) => Readable<Report | null>;
  choicesOf: (tenantHost: string) => Readable<TenantChoices>;
  changesOf: (tenantHost: string) => Readable<ChangePlan[]>;
  candidatesOf: (tenantHost: string) => Readable<Candidates>;
  driftOf: (tenantHost: string) => Readable<DriftLog>;
  calibrationOf: (tenantHost: string) => Readable<Calibration>;
  customersOf: (connectionId: string) => Readable<CustomerList>;
  planOf: (connectionId: string) => Readable<Plan>;
  historyOf: (connectionId: string) => Readable<PlanHistory>;
  suggestionsOf: (connectionId: string) => Readable<Record<string, StoredSuggestions>>;
  coveStateOf: (connectionId: string) => Readable<CoveState>;
  coveRowsOf: (connectionId: string) => Readable<CoveRows | null>;
  restorePointsOf: (connectionId: string) => Readable<RestorePoint[]>;
  handworkOf: (connectionId: string) => Readable<Handwork>;
}

/** A console that a tab of this browser shows. */
export interface ActiveConsole {
  kind: 'halo' | 'cove';
  host: string;
  tabId: number;
}

/** Buttons in a console's page that are looked at before what they do is done (`data-sight`). */
export type SightedButton = 'keep' | 'fill' | 'apply';

/** Only inside a console's page: what the sidebar may ask of the page layer. */
export interface PagePort {
  console: 'halo' | 'cove';
  /** The console's own host ("acme.halopsa.com", "backup.management"). */
  host: string;
  /** Id of the place that is open now, or null when it is none that the checklist knows. */
  place: Readable<string | null>;
  /** Is an agent logged in here; null while nobody knows. */
  loggedIn?: Readable<boolean | null>;
  /** True once the extension was updated or removed under this page: nothing can be asked any more. */
  orphaned?: Readable<boolean>;
  /** Opens the place of the requirement and points at its control; fails with what to do by hand. */
  showMe: (requirement: RequirementId) => Promise<Result<null>>;
  /** How surely the guides find their landmarks here, and what a person has taught about them. */
  doctor?: {
    examine: () => LandmarkSight[];
    taught: Readable<Taught[]>;
    teach: (landmark: string) => Promise<Result<Taught>>;
  };
  /** Dock or float, width, position; the frame follows and the choice is kept. */
  setPanel: (panel: Partial<Panel>) => void;
  /** Collapses to the launcher. */
  close: () => void;
  /** HaloPSA only: the secret that it shows once. `keep` reads it out of the page and gives it to the background. */
  secret?: {
    shown: Readable<SecretSight | null>;
    keep: () => Promise<Result<{ until: number; trial: Trial }>>;
  };
  /**
   * Before something is done that the page could have tricked a person into: was its button in plain sight, in one
   * place, for a moment. Fails with what to do when it was not.
   */
  inSight?: (button: SightedButton) => Promise<Result<null>>;
  /** Loads the host page again; only ever called by a click that says so. */
  reload?: () => void;
}

export interface Ports {
  /** Sends a command to the background. Never rejects: what goes wrong comes back as a failure. */
  ask: <N extends CommandName>(name: N, input: CommandInput<N>) => Promise<Result<CommandOutput[N]>>;
  store: StorePort;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** Turns whatever was pasted as HaloPSA's address into a bare host, or says what is wrong with it. No network. */
  readAddress: (typed: string) => Result<string>;
  /** Whether the vendor hosts it: no permission has to be asked for then. */
  isHosted: (host: string) => boolean;
  /** The vendor's domain that a host could be taken for although it is none of its addresses. */
  takenFor?: (host: string) => string | undefined;
  /** Asks the person for access to `https://<host>/*`. Must be called straight from a click. */
  requestOrigin: (host: string) => Promise<boolean>;
  hasOrigin: (host: string) => Promise<boolean>;
  /** Calls back whenever what the browser lets Alcove reach has changed. Own pages only. */
  access?: { watch: (heard: () => void) => () => void };
  /** Opens the app in a full tab, at a step. */
  openTab: (target: { step?: Draft['step'] }) => void;
  /** Asks for the right to notify. Must be called straight from a click, on an extension page. */
  requestNotices?: () => Promise<boolean>;
  /** Offers a file for download. */
  saveFile: (name: string, mime: string, text: string) => Promise<void>;
  /** What lies in storage for a part that could not be read, as it is. Own pages only. */
  rawPart?: (part: Unreadable) => Promise<unknown>;
  /** Puts text on the clipboard; false when the browser refused. */
  copy: (text: string) => Promise<boolean>;
  /** The console in the active tab, when the popup was opened over one. */
  activeConsole?: () => Promise<ActiveConsole | null>;
  /** False while this computer has no network at all; true says little. */
  online?: Readable<boolean>;
  /** Calls back once what is being drawn now is on the screen. Default: a moment later. */
  painted?: (then: () => void) => void;
  /** Alcove's own version. Own pages only. */
  version?: string;
  /** `popup`: 420 × 600 and gone on blur. Default: `tab`. */
  surface?: 'popup' | 'tab';
  /** The step that the address of this page names (`#map`), now and when it changes; null: none. */
  route?: Readable<Draft['step'] | null>;
  page?: PagePort;
}

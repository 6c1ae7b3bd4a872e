/** What the simulated console's pages and its server say to each other (JSON). Types only: shared with the browser code. */

export type Variant = 'frame' | 'top';
export type RoleName = 'SuperUser' | 'Administrator' | 'Manager' | 'Operator' | 'Supporter' | 'Reporter' | 'Notifier';

/** How the wizard's table and dropdowns misbehave; see `usualQuirks` for what is usual. */
export interface Quirks {
  /** Editors in every row, only after a click, or editors for empty rows and text with X for mapped ones. */
  editors: 'always' | 'on-click' | 'mixed';
  /** Milliseconds until a dropdown has its items. */
  dropdownDelay: number;
  /** The dropdown asks the server for each search; else it holds the whole list. */
  remoteSearch: boolean;
  /** Whether one can type in a dropdown to filter it. */
  search: boolean;
  /** Virtual scrolling or pages of 20. */
  paging: 'virtual' | 'pages';
  /** Whether row nodes are thrown away and made again: never, after each change, or every second. */
  rerender: 'never' | 'after-change' | 'every-second';
  /** Unmapped rows are kept on top, so a row moves as soon as it is mapped. */
  unmappedFirst: boolean;
  /** After so many changed rows a dialog lies over the page; 0 never. */
  interruptAfter: number;
  /** Names are shown with blanks around and doubled inside. */
  paddedNames: boolean;
  /** What a PSA customer is called in the dropdown. */
  psaLabel: 'name' | 'name-and-id';
  /** More columns beside the two documented ones. */
  extraColumns: ('id' | 'level')[];
}

export interface SessionInfo {
  user: { name: string; email: string; role: RoleName };
  /** The customer chosen at the top; rights follow its level. */
  customer: CustomerInfo;
  variant: Variant;
  frameHost: string;
  integrationsRoute: string;
  /** Whether the tile HaloPSA is offered for this customer and role, and its button. */
  halopsa: 'absent' | 'configure' | 'manage';
  /** Whether the tiles sit in the frame of the other host together with the wizard. */
  tilesInFrame: boolean;
}

export interface CustomerInfo {
  id: number;
  name: string;
  level: string;
}

export interface CustomerLine extends CustomerInfo {
  state: string;
  reference: string;
  devices: number;
}

export interface DeviceLine {
  id: number;
  name: string;
  customer: string;
  type: 'Server' | 'Workstation' | 'Microsoft 365';
  status: 'Completed' | 'Completed with errors' | 'Failed';
}

export interface UserLine {
  name: string;
  email: string;
  role: RoleName;
  customer: string;
}

export interface ApiUserLine {
  loginName: string;
  role: RoleName;
  customer: string;
  securityOfficer: boolean;
}

export interface NotificationLine {
  id: number;
  name: string;
  kind: 'PSA Ticket' | 'Email';
  active: boolean;
  customer: CustomerInfo;
  subject: string;
  recipient: string;
}

export interface ConnectionFields {
  name: string;
  clientId: string;
  hostname: string;
}

export interface WizardInfo {
  mode: 'configure' | 'manage';
  connection: ConnectionFields | null;
  takenNames: string[];
  quirks: Quirks;
  messagePlace: 'inline' | 'toast';
  resellerRequired: boolean;
  reseller: CustomerInfo;
}

export type ConnectAnswer = { ok: true; message: string } | { ok: false; message: string };

export interface PsaItem {
  id: number;
  label: string;
}

export interface MappingRow {
  partnerId: number;
  name: string;
  level: string;
  psaId: number | null;
  psaLabel: string;
  automatic: boolean;
}

export interface MappingAnswer {
  reseller: PsaItem | null;
  rows: MappingRow[];
  psaTotal: number;
}

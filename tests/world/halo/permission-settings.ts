/**
 * The settings of a role's Permissions tab: claim code, label, section and the steps of its scale.
 * Codes and scales: public SQL reports over Halo's role claims; section names: public notes on the role page.
 */

export type Scale =
  | 'level'
  | 'customers'
  | 'remove'
  | 'yes'
  | 'flag'
  | 'own'
  | 'appointments'
  | 'visible'
  | 'pages'
  | 'timesheets'
  | 'lists'
  | 'prices';

/** Steps of each scale: stored value, text on the page. The first is "not granted". */
export const scales: Record<Scale, readonly (readonly [value: string, label: string])[]> = {
  level: [
    ['0', 'No Access'],
    ['1', 'Read Only'],
    ['2', 'Read and Modify'],
  ],
  customers: [
    ['0', 'No Access'],
    ['1', 'View (Names Only)'],
    ['2', 'Read Only'],
    ['3', 'Read and Modify'],
  ],
  remove: [
    ['0', 'No Access'],
    ['1', 'Read Only'],
    ['2', 'Read and Modify'],
    ['3', 'Read, Modify and Remove'],
  ],
  yes: [
    ['0', 'No'],
    ['1', 'Yes'],
  ],
  flag: [
    ['false', 'No'],
    ['true', 'Yes'],
  ],
  own: [
    ['0', 'Cannot'],
    ['1', 'Own only'],
    ['3', 'All'],
  ],
  appointments: [
    ['0', 'Own'],
    ['1', 'Team'],
    ['2', 'Team and Department'],
    ['3', 'All'],
  ],
  visible: [
    ['0', 'Not Visible'],
    ['1', 'Visible'],
  ],
  pages: [
    ['0', 'No Access'],
    ['1', 'Can Access'],
  ],
  timesheets: [
    ['0', 'No Access'],
    ['1', 'Read and Modify (Own)'],
    ['2', 'Read and Modify (Managed)'],
    ['3', 'Read Only'],
    ['4', 'Read and Modify (All)'],
  ],
  lists: [
    ['0', 'No Access'],
    ['1', 'Read Only'],
    ['2', 'Read and Send'],
    ['3', 'Read and Modify'],
  ],
  prices: [
    ['0', 'No'],
    ['1', 'Read Only'],
    ['2', 'Read and Modify'],
  ],
};

export interface PermissionSetting {
  code: string;
  label: string;
  section: string;
  scale: Scale;
  /** Claim type that older versions used. */
  legacy?: string;
}

type Row = readonly [code: string, label: string, scale: Scale, legacy?: string];

const bySection: Record<string, readonly Row[]> = {
  'General Permissions': [
    ['SA', 'Is a Halo Administrator', 'flag', 'Administration'],
    ['l0', 'Editing of own Preferences', 'flag', 'Edit_Preferences'],
    ['ln', 'Editing of Own Notifications', 'flag'],
    ['Iu', 'Can impersonate Users', 'yes'],
    ['A1', 'Can View Agent Costs', 'yes'],
    ['la', 'Password Fields', 'visible', 'Pwd_Level'],
    ['D1', 'Can View Site Docs', 'yes', 'Can_View_Site_Docs'],
  ],
  'Feature Access': [
    ['Tx', 'Tickets Access Level', 'level', 'Ticket_Level'],
    ['Ux', 'Customers Access Level', 'customers', 'Customers_Level'],
    ['Fx', 'Users Access Level', 'customers'],
    ['Ix', 'Items Access Level', 'customers'],
    ['Ex', 'CRM Access Level', 'level'],
    ['Ax', 'Calendars and Appointments Access Level', 'level', 'Calendar_Level'],
    ['Dx', 'Assets Access Level', 'remove', 'Assets_Level'],
    ['Xx', 'Invoices Access Level', 'remove'],
    ['Bx', 'Knowledge Base Access Level', 'level', 'KB_Level'],
    ['Sx', 'Suppliers Access Level', 'level', 'Sup_Lvl'],
    ['Ox', 'Sales Access Level', 'level', 'Sales_Level'],
    ['Qx', 'Quotations Access Level', 'level'],
    ['Yx', 'Sales Orders Access Level', 'level'],
    ['Zx', 'Purchase Orders Access Level', 'level'],
    ['Jx', 'Billing Details Access Level', 'level'],
    ['Rx', 'Reporting Access Level', 'level', 'Reporting_Level'],
    ['Cx', 'Customer Contracts Access Level', 'level', 'Contract_Level'],
    ['Gx', 'Supplier Contracts Access Level', 'level'],
    ['Vx', 'Services Access Level', 'level', 'Serv_Lvl'],
    ['Wx', 'Software Releases Access Level', 'level', 'Software_Level'],
    ['Lx', 'Software Licencing Access Level', 'level'],
    ['Px', 'Projects Access Level', 'level', 'Project_Level'],
    ['LC', 'Chat Access Level', 'level', 'Chat_Lvl'],
    ['Kx', 'Distribution Lists Access Level', 'lists'],
    ['Mx', 'Document Management Access Level', 'level'],
    ['Nx', 'Mail Campaign Access Level', 'level'],
    ['Hx', 'Timesheets Access Level', 'timesheets', 'Timesheets_Level'],
    ['l3', 'My Approvals Page Access', 'pages', 'Approvals_Page_Access'],
  ],
  'Tickets Permissions': [
    ['l6', 'Can Add New Tickets', 'yes', 'Can_Log_Tickets'],
    ['l8', 'Can View Tickets that are Assigned to Other Agents', 'yes', 'Can_View_Tech_Tickets'],
    ['l9', 'Can View Unassigned Tickets', 'yes', 'Can_View_Unassigned_Tickets'],
    ['le', 'Can Edit Tickets Which Are Not Assigned To Them', 'yes'],
    ['lf', 'Can Edit Closed Tickets', 'yes'],
    ['l7', 'Can Re-Assign Tickets', 'yes', 'Can_Reassign_Tickets'],
    ['ld', 'Can Assign to Agents in Teams the Agent is not a Member of', 'yes'],
    ['l4', 'Can Remove/Delete Tickets', 'yes', 'Can_Remove_Tickets'],
    ['l1', 'Can Edit Advanced Ticket Details', 'yes', 'Advanced_Edit'],
    ['l2', 'Can Override Approval Results', 'yes', 'Approvals_Can_Override'],
    ['l5', 'Editing of Actions', 'own', 'Can_Edit_Actions'],
    ['lc', "Can Change a Ticket's Ticket Type", 'yes', 'Can_Change_Ticket_Types'],
    ['lh', 'Can Override Ticket Review Processing', 'yes'],
    ['lj', 'Can Override Maximum Priority Escalation at Ticket Type Level', 'yes'],
    ['ll', 'Can Use the Treat as Spam Button', 'yes'],
    ['lm', 'Can Export Tickets', 'yes'],
    ['lo', 'Can Always Change Ticket Statuses and Re-Assign Tickets Outside of Actions', 'yes'],
    ['lu', 'Can View PowerShell Results and Requeue Scripts on Tickets', 'yes'],
    ['lv', 'Can Queue PowerShell Scripts via a Quick Action', 'yes'],
    ['Td', 'Can Remove To-Do Items', 'yes'],
    ['Ft', 'Allow use of all Ticket Types', 'yes'],
    ['At', 'Allow Creation of New Ticket Types and Linked Objects', 'yes'],
    ['As', 'Allow Creation of New Scheduled Tickets', 'yes'],
  ],
  'Customer Permissions': [
    ['Fc', 'Allow use of all Customers', 'yes'],
    ['lk', 'Can Change whether Suppliers/Customers/Sites/Users are Active or Inactive', 'yes'],
  ],
  'Appointment Permissions': [
    ['lb', 'Editing of Appointments', 'own', 'Can_Edit_Appointments'],
    ['lg', 'Adding New Appointments', 'own'],
    ['lr', 'Deleting of Appointments', 'own'],
    ['lz', 'Visibility of Appointments', 'appointments'],
  ],
  'Asset and Item Permissions': [
    ['Ff', 'Allow use of all Asset Fields', 'yes'],
    ['Fa', 'Allow use of all Asset Types', 'yes'],
    ['li', 'Can View Item Costs', 'yes'],
    ['pi', 'Can View Item Prices', 'prices'],
  ],
  'Configuration Permissions': [
    ['ls', 'Can Create Custom Fields', 'yes'],
    ['lt', 'Allow Creation of New Global Templates', 'yes'],
    ['lx', 'Can Create Canned Text', 'yes'],
    ['ly', 'Can Create Dashboards', 'yes'],
    ['Ad', 'Can Create SQL Data Sources', 'yes'],
    ['Af', 'Can Create Field Groups', 'yes'],
    ['Al', 'Can Create Languages', 'yes'],
    ['Aq', 'Can Create Quote Group Templates', 'yes'],
    ['Ar', 'Can Create Ticket Rules', 'yes'],
    ['Av', 'Can Create Roles', 'yes'],
    ['Az', 'Can Create SLAs', 'yes'],
    ['mg', 'Can Create Message Groups', 'yes'],
    ['Cp', 'Can Create Chat Profiles', 'yes'],
    ['Fl', 'Can Create FAQ Lists', 'yes'],
    ['Ru', 'Can Publish Reports', 'yes'],
  ],
};

/** All settings in the order of the page. */
export const permissionSettings: readonly PermissionSetting[] = Object.entries(bySection).flatMap(([section, rows]) =>
  rows.map(([code, label, scale, legacy]) => ({
    code,
    label,
    section,
    scale,
    ...(legacy === undefined ? {} : { legacy }),
  })),
);

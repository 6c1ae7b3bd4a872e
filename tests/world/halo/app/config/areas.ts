import { boot } from '../boot.ts';
import { customersWord } from '../words.ts';

const { look } = boot;

export interface ConfigPage {
  path: string;
  label: string;
  icon: string;
  text: string;
}

const page = (path: string, label: string, icon: string, text: string): ConfigPage => ({ path, label, icon, text });

/** The menu of the settings area: pages that exist are real, the others say that they are not found. */
export const areas: readonly (ConfigPage & { pages: readonly ConfigPage[] })[] = [
  {
    ...page('/config/tickets', 'Tickets', 'ticket', 'Ticket Types, statuses, categories and templates'),
    pages: [
      page('/config/tickets/tickettype', 'Ticket Types', 'ticket', 'Create and edit Ticket Types and their fields'),
      page('/config/tickets/statuses', 'Statuses', 'chart', 'The steps a Ticket goes through'),
      page(look.categorisationPath, look.categorisation, 'book', 'Category lists for Tickets'),
      page('/config/tickets/templates', 'Templates', 'copy', 'Pre-filled Tickets'),
      page('/config/tickets/rules', 'Ticket Rules', 'cog', 'Assign and change Tickets automatically'),
      page('/config/tickets/sla', 'Service Level Agreements', 'calendar', 'Targets and working hours'),
    ],
  },
  {
    ...page('/config/agents', look.agentsMenu, 'users', 'Agents, teams, departments and roles'),
    pages: [
      page('/config/agents/agents', 'Agents', 'users', 'The people who work on Tickets'),
      page('/config/agents/teams', 'Teams', 'users', 'Groups of Agents'),
      page('/config/agents/departments', 'Departments', 'building', 'Parts of the organisation'),
      page('/config/agents/roles', 'Roles', 'key', 'What Agents may see and do'),
    ],
  },
  {
    ...page('/config/customers', customersWord, 'building', `Fields, top levels and settings of ${customersWord}`),
    pages: [
      page('/config/customers/settings', 'General Settings', 'cog', 'Defaults'),
      page('/config/customers/fields', 'Custom Fields', 'pencil', 'More fields'),
    ],
  },
  {
    ...page('/config/email', 'Email', 'mail', 'Mailboxes and templates'),
    pages: [page('/config/email/mailboxes', 'Mailboxes', 'mail', 'Incoming and outgoing mail')],
  },
  {
    ...page('/config/integrations', 'Integrations', 'plug', 'Connect other products'),
    pages: [
      page('/config/integrations/azure', 'Microsoft Entra ID', 'users', 'Users and single sign-on'),
      page('/config/integrations/api', look.apiMenu, 'key', 'Access for applications'),
      page('/config/integrations/webhooks', 'Webhooks', 'plug', 'Tell other systems'),
      page('/config/integrations/rmm', 'Datto RMM', 'box', 'Devices and alerts'),
    ],
  },
  {
    ...page('/config/reports', 'Reporting', 'chart', 'Report groups and schedules'),
    pages: [page('/config/reports/pdftemplates', 'PDF Templates', 'book', 'Layout of documents')],
  },
];

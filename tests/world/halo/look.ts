/** How the web app looks and what it calls things; every field has variants that public sources show. */
export interface AppLook {
  theme: 'light' | 'dark';
  /** Terminology of the tenant: how customers are called (`customers_label` of Control). */
  customers: string;
  /** Menu entry and heading of the settings area. */
  configuration: string;
  agentsMenu: string;
  apiMenu: string;
  applications: string;
  categorisation: string;
  /** Route of the categorisation page; not known of the real product. */
  categorisationPath: string;
  category1: string;
  authenticationMethod: string;
  authorisation: 'Authorisation' | 'Authorization';
  agentToLogInAs: string;
  /** Wording of role permissions: as in the vendor's article, as in reports, or lower-cased as in a connector guide. */
  wording: 'article' | 'report' | 'guide';
  /** What a right that is not granted shows in view mode. */
  notGranted: 'Not set' | 'No';
  /** Categories are saved on every change, or by the toolbar's Save. */
  categoriesSave: 'toolbar' | 'on-change';
  /** The dialog that shows the secret: a native modal, or an overlay. */
  dialogs: 'native' | 'overlay';
  /** The first click on a tab or on Edit right after loading goes nowhere. */
  swallowFirstClick: boolean;
  /** Milliseconds between re-renders that replace parts of the page; 0: never. */
  rerenderMs: number;
  /** Milliseconds between polls of OnlineStatus. */
  pollMs: number;
  /** Content-Security-Policy of the pages. */
  csp: 'none' | 'strict';
  /** Classes, labels and headings that say what they are, or boxes with hashed names. */
  markup: 'telling' | 'bare';
}

export const defaultLook: AppLook = {
  theme: 'light',
  customers: 'Customers',
  configuration: 'Configuration',
  agentsMenu: 'Teams & Agents',
  apiMenu: 'HaloPSA API',
  applications: 'View Applications',
  categorisation: 'Categorization',
  categorisationPath: '/config/tickets/categories',
  category1: 'Category 1',
  authenticationMethod: 'Client ID and Secret (Services)',
  authorisation: 'Authorisation',
  agentToLogInAs: 'Agent to log in as',
  wording: 'article',
  notGranted: 'Not set',
  categoriesSave: 'toolbar',
  dialogs: 'overlay',
  swallowFirstClick: false,
  rerenderMs: 9_000,
  pollMs: 30_000,
  csp: 'none',
  markup: 'telling',
};

/** Named sets of variants; a tenant may take one and change single words. */
export const looks: Record<'plain' | 'clients' | 'dark' | 'older' | 'strict' | 'bare', Partial<AppLook>> = {
  plain: {},
  clients: {
    customers: 'Clients',
    configuration: 'Config',
    apiMenu: 'Halo PSA API',
    applications: 'Applications',
    wording: 'report',
    authenticationMethod: 'Client ID and Secret (Client Credentials)',
    categorisation: 'Categorisation',
    agentToLogInAs: 'Agent to login as',
  },
  dark: { theme: 'dark', dialogs: 'native', notGranted: 'No' },
  older: {
    configuration: 'Configurations',
    agentsMenu: 'Tickets & Agents',
    apiMenu: 'HaloPSAAPI',
    applications: 'Applications',
    wording: 'guide',
    authenticationMethod: 'ClientID and Secret',
    categoriesSave: 'on-change',
    swallowFirstClick: true,
  },
  strict: {
    csp: 'strict',
    dialogs: 'native',
    rerenderMs: 2_000,
    apiMenu: 'Halo Service Desk API',
    authorisation: 'Authorization',
  },
  bare: { markup: 'bare', categorisationPath: '/config/tickets/lists' },
};

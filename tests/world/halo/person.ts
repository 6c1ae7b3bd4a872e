import type { Locator, Page } from '@playwright/test';
import type { AppLook } from './look.ts';

/**
 * What a person does in the web app with mouse and keyboard, step by step as the vendor's article says. Finds things by
 * what stands on the page, never by ids that a person does not see.
 */

export interface Login {
  email: string;
  password: string;
}

/** Credentials as the secret dialog showed them. */
export interface ShownSecret {
  clientId: string;
  clientSecret: string;
}

export interface Person {
  logIn(login: Login): Promise<void>;
  addCategory(text: string): Promise<void>;
  /** Creates the role with the settings that the article asks for. */
  createRole(name: string): Promise<void>;
  /** Creates the application; reads the secret while it is shown and closes the dialog. */
  createApplication(name: string, role: string): Promise<ShownSecret>;
  /** Chooses in the drop-down that stands below a label. */
  choose(label: string, option: string): Promise<void>;
  /** Value that stands below a label in view mode. */
  valueOf(label: string): Promise<string>;
  openMenu(...labels: string[]): Promise<void>;
  openTab(name: string): Promise<void>;
  press(title: string): Promise<void>;
}

/** Words of the page that differ between tenants. */
interface Words {
  tickets: string;
  customers: string;
  add: string;
  unassigned: string;
}

function wordsOf(look: AppLook): Words {
  const customers = look.customers;
  if (look.wording === 'guide')
    return {
      tickets: 'Ticket access level',
      customers: `${customers} access level`,
      add: 'Can add new Tickets',
      unassigned: 'Can View Unassigned Tickets',
    };
  return {
    tickets: 'Tickets Access Level',
    customers: `${customers} Access Level`,
    add: look.wording === 'report' ? 'Can add new Tickets' : 'Can Add New Tickets',
    unassigned: 'Can View Unassigned Tickets',
  };
}

/** A person at `page`, in the web app of a tenant that looks like `look`. */
export function personAt(page: Page, origin: string, look: AppLook): Person {
  const row = (label: string): Locator =>
    page.locator('.form-row').filter({ has: page.locator('.form-label').getByText(label, { exact: true }) });
  const words = wordsOf(look);

  async function press(title: string): Promise<void> {
    await page.getByRole('button', { name: title, exact: true }).click();
  }

  async function edit(): Promise<void> {
    const save = page.getByTitle('Save', { exact: true });
    const button = page.getByTitle('Edit', { exact: true });
    await button.or(save).first().waitFor();
    // The first click after loading may be lost; a person just clicks again.
    for (let tries = 0; tries < 3 && !(await save.isVisible()); tries++) await button.click();
    await save.waitFor();
  }

  async function openTab(name: string): Promise<void> {
    const tab = page.getByRole('listitem').filter({ hasText: new RegExp(`^${name}$`, 'u') });
    const active = page.locator('.tabmenu-item.active', { hasText: name });
    for (let tries = 0; tries < 3 && !(await active.isVisible()); tries++) await tab.click();
    await active.waitFor();
  }

  async function choose(label: string, option: string): Promise<void> {
    const field = row(label);
    // Long forms draw their sections while one scrolls.
    for (let tries = 0; tries < 40 && (await field.count()) === 0; tries++) {
      await page.locator('.app-main').hover();
      await page.mouse.wheel(0, 300);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    }
    await field.scrollIntoViewIfNeeded();
    await field.locator('.Select__control').click();
    await page.getByRole('option', { name: option, exact: true }).click();
  }

  async function openMenu(...labels: string[]): Promise<void> {
    await page.locator('.app-nav-menu-sidebar').getByText(look.configuration, { exact: true }).click();
    await page.locator('.details_page_title', { hasText: look.configuration }).waitFor();
    for (const label of labels) {
      await page.locator('.tile-title').getByText(label, { exact: true }).click();
      await page.locator('.details_page_title').getByText(label, { exact: true }).waitFor();
    }
  }

  async function saved(): Promise<void> {
    await page.getByRole('status').getByText('Saved').waitFor();
    await page.getByTitle('Edit', { exact: true }).waitFor();
  }

  return {
    press,
    choose,
    openTab,
    openMenu,
    valueOf: async (label) => (await row(label).locator('.noedit-value').innerText()).trim(),
    async logIn({ email, password }) {
      await page.goto(origin);
      await page.getByLabel('Email address').fill(email);
      await page.getByLabel('Password').fill(password);
      await press('Log in');
      await page.locator('#app-nav-menu').waitFor();
    },
    async addCategory(text) {
      await openMenu('Tickets', look.categorisation);
      const group = page.locator('.category-list').filter({ has: page.getByText(look.category1, { exact: true }) });
      await group.getByTitle('Add').click();
      await group.getByPlaceholder('Value').fill(text);
      await group.getByRole('button', { name: 'Add', exact: true }).last().click();
      if (look.categoriesSave === 'toolbar') await page.getByTitle('Save', { exact: true }).click();
      await page.getByRole('status').getByText('Saved').waitFor();
    },
    async createRole(name) {
      await openMenu(look.agentsMenu, 'Roles');
      await page.getByTitle('New', { exact: true }).click();
      await page.getByLabel('Name', { exact: true }).fill(name);
      await page.getByTitle('Save', { exact: true }).click();
      await saved();
      await openTab('Departments & Teams');
      await edit();
      await choose(
        'Membership level to all Departments',
        'Modify all (Can view/modify all Tickets in all Departments)',
      );
      await openTab('Permissions');
      await choose(words.tickets, 'Read and Modify');
      await choose(words.customers, 'Read Only');
      await choose(words.add, 'Yes');
      await choose(words.unassigned, 'Yes');
      await page.getByTitle('Save', { exact: true }).click();
      await saved();
    },
    async createApplication(name, role) {
      await openMenu('Integrations', look.apiMenu);
      await page.getByRole('button', { name: look.applications, exact: true }).click();
      await page.getByTitle('New', { exact: true }).click();
      await page.getByLabel('Application Name').fill(name);
      if (!(await page.getByLabel('Active').isChecked())) await page.getByText('Active', { exact: true }).click();
      await choose('Authentication Method', look.authenticationMethod);
      await choose('Login Type', 'Agent');
      await choose(look.agentToLogInAs, 'Application Identity');
      await choose('Identity Roles', role);
      await openTab('Permissions');
      await page.getByText('edit:tickets', { exact: true }).click();
      await page.getByText('read:customers', { exact: true }).click();
      await page.getByTitle('Save', { exact: true }).click();
      const dialog = page.getByRole('dialog').filter({ hasText: 'will not be displayed again' });
      const shown = {
        clientId: await dialog.getByLabel('Client ID').inputValue(),
        clientSecret: await dialog.getByLabel('Client Secret').inputValue(),
      };
      await dialog.getByRole('button', { name: 'Close' }).click();
      await page.getByTitle('Edit', { exact: true }).waitFor();
      return shown;
    },
  };
}

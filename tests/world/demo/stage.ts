/** A stage of the scripted demo: what an administrator does, by clicking, in one place. */
import type { Page } from '@playwright/test';
import type { Sidebar } from '../../e2e/browser/sidebar.ts';
import type { Person as CovePerson } from '../../unit/world/cove-person.ts';
import type { Person as HaloPerson } from '../halo/person.ts';
import type { Pictures } from './pictures.ts';
import type { Setting, WizardVariant } from './setting.ts';
import type { Terminal } from './terminal.ts';

export interface Admin extends Setting {
  variant: WizardVariant;
  terminal: Terminal;
  pictures: Pictures;
  /** Where pictures, report and mapping of this run go. */
  folder: string;
  /** The tab with HaloPSA's console, Alcove beside it, and the hands at it. */
  halo: Page;
  besideHalo: Sidebar;
  atHalo: HaloPerson;
  /** The tab with Alcove itself; opened when first asked for. */
  alcovePage(): Promise<Page>;
  /** The tab with Cove's console, Alcove beside it, and the hands at its wizard; opened when first asked for. */
  cove(): Promise<{ page: Page; beside: Sidebar; person: CovePerson }>;
  /** What the administrator wrote down. */
  notes: { clientId: string; clientSecret: string };
}

export interface Stage {
  title: string;
  run(admin: Admin): Promise<void>;
}

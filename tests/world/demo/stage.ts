/** A stage of the scripted demo: what an administrator does, by clicking, in one place. */
import type { Page } from '@playwright/test';
import type { Sidebar } from '../../e2e/browser/sidebar.ts';
import type { Pictures } from './pictures.ts';
import type { Setting } from './setting.ts';
import type { Terminal } from './terminal.ts';

export interface Admin extends Setting {
  terminal: Terminal;
  pictures: Pictures;
  /** The tab with HaloPSA's console. */
  halo: Page;
  /** Alcove beside it. */
  besideHalo: Sidebar;
}

export interface Stage {
  title: string;
  run(admin: Admin): Promise<void>;
}

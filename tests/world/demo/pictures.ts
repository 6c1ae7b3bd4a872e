/** Numbered pictures of every stage, in the order in which they were taken. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

export interface Pictures {
  /** Takes `NN-name.png` of what the page shows, and returns its path. */
  take(page: Page, name: string): Promise<string>;
  readonly taken: readonly string[];
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');

/** Empties the folder and starts numbering at 01. */
export async function createPictures(folder: string): Promise<Pictures> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const taken: string[] = [];
  return {
    async take(page, name) {
      const path = join(folder, `${String(taken.length + 1).padStart(2, '0')}-${slug(name)}.png`);
      await page.bringToFront();
      await page.screenshot({ path, animations: 'disabled' });
      taken.push(path);
      return path;
    },
    get taken() {
      return taken;
    },
  };
}

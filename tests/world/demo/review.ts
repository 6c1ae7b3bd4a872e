/** The plan is reviewed, exported and saved. */
import { join } from 'node:path';
import type { Stage } from './stage.ts';

export const review: Stage = {
  title: 'Alcove: review, export, save the plan',
  async run({ alcovePage, terminal, pictures, folder }) {
    const page = await alcovePage();
    terminal.step('Review what stays open and what looks odd');
    await page.getByRole('link', { name: 'Review' }).click();
    await page.getByRole('button', { name: 'Save plan' }).waitFor();
    await pictures.take(page, 'review');
    terminal.step('Save the plan');
    await page.getByRole('button', { name: 'Save plan' }).click();
    await page.getByText(/^Saved /u).waitFor();
    await pictures.take(page, 'plan saved');
    terminal.step('Export the mapping');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export CSV' }).click(),
    ]);
    await file.saveAs(join(folder, 'mapping.csv'));
    await page.getByRole('button', { name: 'Continue to Cove' }).click();
    await pictures.take(page, 'what is left in cove');
  },
};

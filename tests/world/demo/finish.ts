/** Where the whole stands, and the report. */
import { join } from 'node:path';
import type { Stage } from './stage.ts';

export const finish: Stage = {
  title: 'Alcove: overview and report',
  async run({ alcovePage, alcove, terminal, pictures, folder }) {
    const page = await alcovePage();
    await page.bringToFront();
    terminal.step('Check everything, once more');
    await page.getByRole('link', { name: 'Overview' }).click();
    await page.getByRole('button', { name: 'Check everything' }).click();
    await page.getByText('checked just now').waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Check everything' }).waitFor();
    await pictures.take(page, 'overview');
    for (const [role, command, name] of [
      ['button', 'Export report', 'report.json'],
      ['menuitem', 'Save as HTML', 'report.html'],
    ] as const) {
      terminal.step(command);
      if (role === 'menuitem') await page.getByRole('button', { name: 'More forms of the report' }).click();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole(role, { name: command }).click(),
      ]);
      await file.saveAs(join(folder, name));
    }
    const report = await alcove.context.newPage();
    await report.setContent(await (await import('node:fs/promises')).readFile(join(folder, 'report.html'), 'utf8'));
    await pictures.take(report, 'report');
    await report.close();
    terminal.step('The popup says the same');
    const popup = await alcove.open('popup.html');
    await popup.setViewportSize({ width: 420, height: 600 });
    await popup.getByRole('link', { name: 'Overview' }).click();
    await pictures.take(popup, 'popup');
    await popup.close();
  },
};

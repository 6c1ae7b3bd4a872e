/** Cove: the plan is carried into the table, stopped once, gone on with; what is left over is done by hand. */
import { join } from 'node:path';
import { until } from '../../e2e/browser/wait.ts';
import { readPlan } from './plan.ts';
import type { Admin, Stage } from './stage.ts';

/** How far the run in the sidebar is; null when none is running. */
async function progress(admin: Admin): Promise<{ done: number; total: number } | null> {
  const { beside } = await admin.cove();
  const panel = await beside.panel();
  if (!(await panel.find('button', 'Stop'))) return null;
  const found = /([\d,]+) of ([\d,]+)(?! ready)/u.exec(
    (await beside.text()).split(/Apply|Map customers/u).at(-1) ?? '',
  );
  const number = (text = ''): number => Number(text.replaceAll(',', ''));
  return found === null ? { done: 0, total: 0 } : { done: number(found[1]), total: number(found[2]) };
}

/** Presses "Apply mapping" and waits for the end, or for `stopAt` of the rows. */
async function apply(admin: Admin, stopAt = 1): Promise<void> {
  const { page, beside } = await admin.cove();
  await beside.click('button', 'Apply mapping');
  await until(async () => (await progress(admin)) !== null, { what: 'the run to begin' });
  let pictured = false;
  await until(
    async () => {
      const now = await progress(admin);
      if (now === null) return true;
      admin.terminal.far(`${now.done} of ${now.total}`);
      if (now.total > 0 && now.done >= now.total * 0.15 && !pictured) {
        pictured = true;
        await admin.pictures.take(page, stopAt < 1 ? 'cove applying' : 'cove going on');
      }
      return now.total > 0 && now.done >= now.total * stopAt && stopAt < 1;
    },
    { what: 'the mapping to be applied', timeout: 600_000 },
  );
}

/** Names in the sidebar's list "to do by hand". */
async function leftOver(admin: Admin): Promise<{ name: string; reason: string }[]> {
  const { beside } = await admin.cove();
  const rows = await (await beside.panel()).all('.left-over li');
  return Promise.all(
    rows.map((row) =>
      row.evaluate((element) => ({
        name: element.querySelector('b')?.textContent ?? '',
        reason: element.querySelector('.muted')?.textContent ?? '',
      })),
    ),
  );
}

export const coveMap: Stage = {
  title: 'Cove: apply the mapping',
  async run(admin) {
    const { cove, terminal, pictures, folder } = admin;
    const { page, beside, person } = await cove();
    await page.bringToFront();
    terminal.step('Apply mapping, and stop it');
    await apply(admin, 0.25);
    await beside.click('button', 'Stop');
    await until(async () => (await progress(admin)) === null, { what: 'the run to stop' });
    await until(async () => /Stopped after/u.test(await beside.text()), { what: 'the sidebar to say that it stopped' });
    await pictures.take(page, 'cove stopped');
    terminal.step('Apply mapping goes on');
    await apply(admin);
    await pictures.take(page, 'cove applied');
    const rest = await leftOver(admin);
    if (rest.length > 0) {
      terminal.step(`${rest.length} rows by hand`);
      const plan = await readPlan(join(folder, 'mapping.csv'));
      for (const { name, reason } of rest) {
        const psa = plan.rows.find((row) => row.name === name)?.psaName ?? null;
        terminal.say(`    ${name}: ${reason}`);
        if (psa === null) await ((await person.shown(name)) === '' ? undefined : person.remove(name));
        else await person.choose(name, psa);
      }
      terminal.step('Apply mapping once more: everything is read back');
      await apply(admin);
      await pictures.take(page, 'cove done by hand');
    }
    await until(async () => /carried over and read back/u.test(await beside.text()), {
      what: 'all rows to be read back',
    });
  },
};

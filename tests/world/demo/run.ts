/**
 * `npm run demo`. With a display: a browser with the extension and both consoles, for a person. Without one, or with
 * `--headless`: a scripted administrator does the whole job, once for each variant of Cove's wizard.
 */
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { demoByHand } from './by-hand.ts';
import { copyForDocs } from './for-docs.ts';
import { buildExtension, demoCustomers } from './setting.ts';
import { createTerminal } from './terminal.ts';
import type { Check } from './verify.ts';
import { wholeJob } from './whole-job.ts';

const { values } = parseArgs({
  options: {
    headless: { type: 'boolean', default: false },
    /** Also puts a selection of the pictures where the README shows them. */
    docs: { type: 'boolean', default: false },
    variant: { type: 'string' },
    customers: { type: 'string', default: String(demoCustomers) },
    /** A build to use as it is; default: built anew. */
    extension: { type: 'string' },
  },
});
const output = resolve(import.meta.dirname, '../../../demo-output');
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const terminal = createTerminal();
const variants = (['frame', 'top'] as const).filter((each) => values.variant === undefined || each === values.variant);
const given = values.extension === undefined ? {} : { extension: values.extension };

/** Both variants, one after the other; what one left over does not keep the other from being tried. */
async function everyVariant(): Promise<Check[]> {
  const checks: Check[] = [];
  await rm(output, { recursive: true, force: true });
  await mkdir(output, { recursive: true });
  for (const variant of variants) {
    const folder = join(output, variant);
    const started = performance.now();
    try {
      const done = await wholeJob({ variant, folder, terminal, customers: Number(values.customers), ...given });
      checks.push(...done.checks.map((check) => ({ ...check, what: `${variant}  ${check.what}` })));
      if (variant === variants[0]) await present(folder);
      if (values.docs) await copyForDocs(variant, done.pictures);
    } catch (error) {
      const found = error instanceof Error ? (error.stack ?? error.message) : String(error);
      checks.push({ what: `${variant}  the job was done to its end`, good: false, found });
    }
    terminal.say(`${variant} took ${Math.round((performance.now() - started) / 1000)} s`);
  }
  return checks;
}

/** Report and mapping of the first run stand at the top of the output; each run keeps its own. */
async function present(folder: string): Promise<void> {
  for (const name of ['report.json', 'report.html', 'mapping.csv'])
    await copyFile(join(folder, name), join(output, name));
}

function judge(checks: readonly Check[]): void {
  for (const { what, good, found } of checks)
    terminal.say(`${good ? '✓' : '✗'} ${what}${found === undefined ? '' : `: ${found}`}`);
  const bad = checks.filter(({ good }) => !good).length;
  terminal.say(
    bad === 0
      ? `All ${checks.length} checks hold. Pictures, report and mapping are in demo-output.`
      : `${bad} of ${checks.length} checks do not hold.`,
  );
  process.exitCode = bad === 0 && checks.length > 0 ? 0 : 1;
}

if (values.extension === undefined) {
  terminal.step('Build the extension');
  buildExtension();
  terminal.done();
}
if (hasDisplay && !values.headless) await demoByHand((line) => terminal.say(line));
else judge(await everyVariant());

/**
 * Writes docs/requirements.md from the requirement files. `--check` writes nothing and fails (exit code 1)
 * when the page is out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { sections, sectionTitles } from '../lib/domain/requirement-id.ts';
import { requirements, type Requirement } from '../lib/requirements/index.ts';
import { whereOf } from '../lib/requirements/where.ts';

const page = resolve(import.meta.dirname, '../docs/requirements.md');
const consoles: Record<Requirement['console'], string> = {
  halo: 'in HaloPSA',
  cove: 'in Cove',
  alcove: 'in Alcove',
};

/** Where a requirement is made true, in the console's own menus. */
const where = (requirement: Requirement): string =>
  whereOf(requirement.guide)
    .map((path) => `_${path}_`)
    .join(', then ');

function entry(requirement: Requirement): string {
  return [
    `### ${requirement.label}`,
    '',
    `\`${requirement.id}\` · set right ${consoles[requirement.console]}`,
    '',
    `**${requirement.title.met}.**`,
    '',
    `- Expected: ${requirement.expected}`,
    `- Why: ${requirement.why}`,
    `- Judged from: ${requirement.needs
      // Names are a setting: nothing is judged from them.
      .filter((need) => need !== 'names')
      .map((need) => `\`${need}\``)
      .join(', ')}`,
    `- Where: ${where(requirement)}`,
    '',
    ...requirement.guide.map((step, index) => `${index + 1}. ${step.say}`),
    '',
  ].join('\n');
}

/** The whole page, as it has to be. */
export function requirementsPage(): string {
  const parts = sections.map((section) =>
    [`## ${sectionTitles[section]}`, '', ...requirements.filter((each) => each.section === section).map(entry)].join(
      '\n',
    ),
  );
  return `${[
    '# Requirements',
    '',
    '<!-- Made by `npm run docs` from lib/requirements. Change the requirement files, not this page. -->',
    '',
    `What must be true for Cove Data Protection to create tickets in HaloPSA: ${requirements.length} requirements. The ids are stable: they`,
    'appear in reports and in `data-requirement` attributes. An outcome is _met_, _not met_, _could not check_ (with the reason),',
    '_not needed_, or _confirmed by you_. What nobody could read is never called a failure.',
    '',
    ...parts,
  ]
    .join('\n')
    .trimEnd()}\n`;
}

if (import.meta.main) {
  const wanted = requirementsPage();
  if (!process.argv.includes('--check')) writeFileSync(page, wanted);
  else {
    let there = '';
    try {
      there = readFileSync(page, 'utf8');
    } catch {
      // No page yet: out of date as well.
    }
    if (there !== wanted) {
      process.stderr.write('docs/requirements.md is out of date. Write it again with: npm run docs\n');
      process.exitCode = 1;
    }
  }
}

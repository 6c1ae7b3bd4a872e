/**
 * Writes what follows from the requirement files and from the list of their ids: lib/requirements/index.ts, then
 * docs/requirements.md. `--check` writes nothing and fails (exit code 1) when one of them is out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { requirementIds, sections, sectionTitles } from '../lib/domain/requirement-id.ts';
import type { Requirement } from '../lib/requirements/index.ts';
import { whereOf } from '../lib/requirements/where.ts';

const page = resolve(import.meta.dirname, '../docs/requirements.md');
const index = resolve(import.meta.dirname, '../lib/requirements/index.ts');

/** The index as it has to be for these ids, in their order. */
export function requirementsIndex(ids: readonly string[]): string {
  const named = ids.map((id) => ({
    id,
    name: id.replaceAll(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase()),
  }));
  return `/** Every requirement, in the order of the checklist. Made by \`npm run docs\` from lib/domain/requirement-id.ts. */
import type { RequirementId } from '../domain/requirement-id.ts';
import type { Requirement } from './define.ts';
${named.map(({ id, name }) => `import ${name} from './${id}.ts';`).join('\n')}

/** By id; an id of the vocabulary without a requirement does not compile. */
export const requirementById: Readonly<Record<RequirementId, Requirement>> = {
${named.map(({ id, name }) => `  '${id}': ${name},`).join('\n')}
};

export const requirements: readonly Requirement[] = Object.values(requirementById);

export type { Requirement } from './define.ts';
`;
}
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
    ...requirement.guide.map((step, at) => `${at + 1}. ${step.say}`),
    '',
  ].join('\n');
}

/** The whole page, as it has to be. */
export function requirementsPage(requirements: readonly Requirement[]): string {
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

/** Writes a file, or only says that it is out of date. */
function bring(file: string, wanted: string): void {
  let there = '';
  try {
    there = readFileSync(file, 'utf8');
  } catch {
    // Not there yet: out of date as well.
  }
  if (there === wanted) return;
  if (!process.argv.includes('--check')) writeFileSync(file, wanted);
  else {
    process.stderr.write(`${file} is out of date. Write it again with: npm run docs\n`);
    process.exitCode = 1;
  }
}

if (import.meta.main) {
  bring(index, requirementsIndex(requirementIds));
  // Only now: it is what was just written.
  const { requirements } = await import('../lib/requirements/index.ts');
  bring(page, requirementsPage(requirements));
}

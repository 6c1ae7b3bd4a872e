/**
 * Writes docs/third-party.md, which every package holds too (`licences.txt`, wxt.config.ts): everything of somebody else that is in the packages, with its licence in full. `--check` compares
 * instead of writing.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

interface PackageFile {
  name: string;
  version: string;
  license?: string;
  homepage?: string;
  repository?: string | { url?: string };
  dependencies?: Record<string, string>;
}

const root = resolve(import.meta.dirname, '..');
const modules = join(root, 'node_modules');
const target = join(root, 'docs/third-party.md');
/** Tools of which a part goes into the packages: the entry points' frame, and the browser's API with promises. */
const alsoPacked = ['wxt', '@wxt-dev/browser'];
/** Of those, only their own code is packed, not what they are built with. */
const withoutTheirs = new Set(alsoPacked);

const read = (file: string): PackageFile => JSON.parse(readFileSync(file, 'utf8')) as PackageFile;
const packageOf = (name: string): PackageFile => read(join(modules, name, 'package.json'));

/** The packages that are shipped, by name, with everything that they bring. */
export function shipped(): string[] {
  const found = new Set<string>();
  const add = (name: string): void => {
    if (found.has(name) || !existsSync(join(modules, name, 'package.json'))) return;
    found.add(name);
    if (!withoutTheirs.has(name)) for (const each of Object.keys(packageOf(name).dependencies ?? {})) add(each);
  };
  for (const name of [...Object.keys(read(join(root, 'package.json')).dependencies ?? {}), ...alsoPacked]) add(name);
  return [...found].toSorted();
}

function licenceText(name: string): string {
  const file = readdirSync(join(modules, name)).find((each) => /^licen[cs]e/iu.test(each));
  return file === undefined
    ? ''
    : readFileSync(join(modules, name, file), 'utf8')
        .replaceAll('\r\n', '\n')
        .trim();
}
const homeOf = ({ homepage, repository, name }: PackageFile): string => {
  const given = homepage ?? (typeof repository === 'string' ? repository : repository?.url) ?? '';
  const url = given
    .replace(/^git\+/u, '')
    .replace(/\.git$/u, '')
    .replace(/^git:/u, 'https:');
  return url.startsWith('https://') ? url : `https://www.npmjs.com/package/${name}`;
};

/** Tables made from somebody else's data, each with the terms that stand at its head. */
const tables = [
  {
    name: 'Legal forms (rigour)',
    home: 'https://github.com/opensanctions/rigour',
    file: 'lib/mapping/legal-forms-data.ts',
  },
];
function termsOf(file: string): string {
  const [, head = ''] = /^\/\*!([\s\S]*?)\*\//u.exec(readFileSync(join(root, file), 'utf8')) ?? [];
  const lines = head.split('\n').map((line) => line.replace(/^ \* ?/u, '').trimEnd());
  const from = lines.findIndex((line) => line.startsWith('Source:'));
  if (from < 0) throw new Error(`${file} does not begin with where it is from`);
  return lines.slice(from).join('\n').trim();
}

/** The document, from what is installed. */
export function thirdParty(): string {
  const packages = shipped().map(packageOf);
  const rows = packages.map(
    (each) => `| [${each.name}](${homeOf(each)}) | ${each.version} | ${each.license ?? 'not stated'} |`,
  );
  const texts = packages.map((each) => {
    const text =
      licenceText(each.name) || `The package bears no text of its own; its licence is ${each.license ?? 'not stated'}.`;
    return `### ${each.name} ${each.version}\n\n\`\`\`text\n${text}\n\`\`\``;
  });
  return [
    '# What Alcove contains of others',
    '',
    'Written by `npm run licences`. Everything that is in the packages is in this list; tools that only build or test are not.',
    '',
    '| Package | Version | Licence |',
    '| --- | --- | --- |',
    ...rows,
    '',
    'And tables made from the data of others:',
    '',
    ...tables.map(({ name, home, file }) => `- [${name}](${home}), in \`${file}\``),
    '',
    '## Licences',
    '',
    [...texts, ...tables.map(({ name, file }) => `### ${name}\n\n\`\`\`text\n${termsOf(file)}\n\`\`\``)].join('\n\n'),
    '',
  ].join('\n');
}

if (import.meta.main) {
  const text = thirdParty();
  if (!process.argv.includes('--check')) writeFileSync(target, text);
  // The formatter lays out tables: only what is said counts.
  const said = (each: string): string => each.replaceAll(/[\s|-]+/gu, ' ');
  if (process.argv.includes('--check') && (!existsSync(target) || said(readFileSync(target, 'utf8')) !== said(text))) {
    console.error('docs/third-party.md is not what is installed: run "npm run licences"');
    process.exitCode = 1;
  }
}

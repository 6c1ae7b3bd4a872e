/** Rules of the house that a linter cannot say: names, places, words, and that docs and scripts speak of each other truly. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { requirementIds } from '../../../lib/domain/requirement-id.ts';

const root = resolve(import.meta.dirname, '../../..');
const made = new Set([
  'node_modules',
  '.git',
  '.output',
  '.wxt',
  'demo-output',
  'test-results',
  'playwright-report',
  'coverage',
]);

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (made.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [relative(root, path).split(sep).join('/')];
  });
}

const files = walk(root);
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const code = files.filter((file) => /^(entrypoints|components|lib|tests|scripts)\/.*\.tsx?$/u.test(file));
const product = code.filter((file) => !file.startsWith('tests/') && !file.startsWith('scripts/'));
const texts = files.filter(
  (file) => /\.(tsx?|jsx?|json|md|html|css|svg|ya?ml)$/u.test(file) && file !== 'package-lock.json',
);

/** Paths of one machine. */
const machinePaths = /(^|[\s'"`(])\/(home|root|work|Users)\//u;
const escapes =
  /@ts-(ignore|expect-error|nocheck)|waitForTimeout\(|\b(it|test|describe)\.(skip|only|todo)\(|not\s+implemented/u;

const linesWith = (list: string[], pattern: RegExp): string[] =>
  list.flatMap((file) =>
    read(file)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim().slice(0, 120)}`] : [])),
  );

describe('names and places', () => {
  it('no folder or file hides its purpose behind a general name', () => {
    expect(
      files.filter((file) => /(^|\/)(utils?|helpers?|common|misc|managers?|services?)(\/|\.[a-z.]+$)/u.test(file)),
    ).toEqual([]);
  });

  it('every folder is explained in docs/architecture.md', () => {
    const folders = new Set(
      code.flatMap((file) => {
        const path = dirname(file).split('/');
        return path.map((_, depth) => `${path.slice(0, depth + 1).join('/')}/`);
      }),
    );
    // What mirrors another tree, or is a part of one that is explained as a whole.
    const within =
      /^tests\/unit\/(?!components|house|fuzz|page\/browser)|^tests\/(?:world\/(?:halo|cove|zoo)|unit\/page\/browser|bench\/\w+)\/./u;
    const page = read('docs/architecture.md');
    expect([...folders].filter((folder) => !within.test(folder) && !page.includes(`\`${folder}\``))).toEqual([]);
  });

  it('a folder that is explained exists', () => {
    const named = [...read('docs/architecture.md').matchAll(/^\|(?: \d +\|)? `([\w/-]+\/)`/gmu)].map(
      ([, folder = '']) => folder,
    );
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((folder) => !existsSync(join(root, folder)))).toEqual([]);
  });

  it('a unit test lies where its subject lies', () => {
    const folders = code.flatMap((file) => /^tests\/unit\/([^/]+)\//u.exec(file)?.[1] ?? []);
    const strangers = new Set(
      folders.filter(
        (name) =>
          name !== 'house' &&
          name !== 'components' &&
          !existsSync(join(root, 'lib', name)) &&
          !existsSync(join(root, 'tests', name)),
      ),
    );
    expect([...strangers]).toEqual([]);
  });
});

describe('requirements', () => {
  it.each(requirementIds)('%s has one file, in the index, and its test', (id) => {
    expect(existsSync(join(root, `lib/requirements/${id}.ts`)), 'file').toBe(true);
    expect(read('lib/requirements/index.ts')).toContain(`./${id}.ts'`);
    const tables = code.filter((file) => file.startsWith('tests/unit/requirements/'));
    expect(
      tables.filter((file) => basename(file).startsWith(`${id}.test`) || read(file).includes(`'${id}'`)),
    ).not.toEqual([]);
  });
});

describe('words', () => {
  it('nothing holds a path of one machine', () => {
    expect(linesWith(texts, machinePaths)).toEqual([]);
  });

  it('no escape from the type system, no skipped or focused test, no fixed sleep', () => {
    expect(linesWith(code, escapes)).toEqual([]);
  });

  it('the interface does not shout', () => {
    // A literal or markup text that ends a sentence with an exclamation mark.
    const components = product.filter((file) => file.startsWith('components/'));
    expect(linesWith(components, /[a-z]!(['"`<]|$)/u)).toEqual([]);
  });
});

describe('package', () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'));

  it('every npm command named in a document exists', () => {
    const named = files
      .filter((file) => file.endsWith('.md'))
      .flatMap((file) =>
        [...read(file).matchAll(/npm run (?:-s |--silent )?([a-z0-9:-]+)/gu)].map((match) => `${file}: ${match[1]}`),
      );
    expect(named.filter((entry) => scripts[entry.split(': ')[1] ?? ''] === undefined)).toEqual([]);
  });

  it('every file that a script starts exists', () => {
    const started = Object.values(scripts).flatMap((line) => /^node (\S+)/u.exec(line)?.[1] ?? []);
    expect(started.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  it('every file named in a document exists', () => {
    const named = files
      .filter((file) => file.endsWith('.md') && file !== 'CHANGELOG.md')
      .flatMap((file) =>
        [...read(file).matchAll(/`((?:lib|components|entrypoints|tests|scripts|docs|public)\/[\w./-]+)`/gu)].map(
          ([, path = '']) => ({ file, path }),
        ),
      );
    expect(named.length).toBeGreaterThan(50);
    // The one that a page shows how to make.
    const shown = 'lib/requirements/role-no-administrator.ts';
    expect(
      named.filter(
        ({ path }) => path !== shown && ['', '.ts', '.tsx'].every((end) => !existsSync(join(root, path + end))),
      ),
    ).toEqual([]);
  });

  it('every document is led to from the README', () => {
    const readme = read('README.md');
    const documents = files.filter((file) => /^docs\/[^/]+\.md$/u.test(file));
    expect(documents.filter((file) => !readme.includes(`(${file})`))).toEqual([]);
  });

  it('every relative link in a document leads somewhere', () => {
    const broken = files
      .filter((file) => file.endsWith('.md'))
      .flatMap((file) =>
        [...read(file).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/gu)]
          .map((match) => match[1] ?? '')
          .filter((link) => !existsSync(resolve(root, file, '..', link)))
          .map((link) => `${file}: ${link}`),
      );
    expect(broken).toEqual([]);
  });

  it('every link to a heading finds it', () => {
    const anchors = (file: string): string[] =>
      [...read(file).matchAll(/^#+ (.+)$/gmu)].map(([, heading = '']) =>
        heading
          .toLowerCase()
          .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
          .replaceAll(' ', '-'),
      );
    const broken = files
      .filter((file) => file.endsWith('.md'))
      .flatMap((file) =>
        [...read(file).matchAll(/\]\(([^)#\s:]*)#([^)\s]+)\)/gu)]
          .filter(([, to = '', anchor = '']) => {
            const page = to === '' ? file : join(dirname(file), to);
            return !page.endsWith('.md') || !anchors(page).includes(anchor);
          })
          .map((match) => `${file}: ${match[0]}`),
      );
    expect(broken).toEqual([]);
  });
});

/** What the package carries of its own documents: the newest entries of CHANGELOG.md, the symptoms of docs/troubleshooting.md. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Documents, Release, Symptom } from '../lib/domain/document.ts';
import { requirements } from '../lib/requirements/index.ts';

const root = resolve(import.meta.dirname, '..');
/** Older releases stay in the file. */
const releasesShown = 3;

/** The text of a piece of markdown as it is read: links by their words, `**` kept for labels of a console, other marks dropped. */
const plain = (markdown: string): string =>
  markdown
    .replaceAll(/\[([^\]]+)\]\([^)]*\)/gu, '$1')
    .replaceAll(/(^|[\s(])_([^_]+)_(?=[\s.,;:)]|$)/gu, '$1$2')
    .replaceAll('`', '')
    .replaceAll(/\s+/gu, ' ')
    .trim();

/**
 * Reads a changelog: `## version, when`, then a list of which each item may go over several lines.
 *
 * @throws when there is no release in it
 */
export function releasesOf(markdown: string): Release[] {
  const releases = [...markdown.matchAll(/^## ([^\n]+)\n([\s\S]*?)(?=^## |$(?![\s\S]))/gmu)].map(
    ([, heading = '', body = '']): Release => {
      const [version = '', ...when] = heading.split(',');
      const items = body.split(/^- /mu).slice(1);
      return {
        version: version.trim(),
        // What is in a package is released.
        when: when.join(',').trim().replace('unreleased', ''),
        news: items.map((item) => {
          const text = plain(item);
          const named = /^([A-Z][\w -]{2,24}): (.+)$/u.exec(text);
          return { about: named?.[1] ?? null, text: named?.[2] ?? text };
        }),
      };
    },
  );
  if (releases.length === 0) throw new Error('CHANGELOG.md has no release');
  return releases;
}

const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

/**
 * Reads the tables of the page of symptoms. Links to requirements.md become the rows of the checklist that a symptom leads to.
 *
 * @throws when a link leads to no requirement, or a row has not three columns
 */
export function symptomsOf(markdown: string): Symptom[] {
  const byAnchor = new Map(requirements.map(({ label, id }) => [anchorOf(label), id]));
  let area = '';
  const symptoms: Symptom[] = [];
  for (const line of markdown.split('\n')) {
    const heading = /^## (.+)$/u.exec(line)?.[1];
    if (heading !== undefined) area = heading;
    if (!line.startsWith('|') || /^\|[\s|:-]+$/u.test(line) || line.startsWith('| What you see')) continue;
    const [sees, likely, helps, ...more] = line.split('|').slice(1, -1);
    if (sees === undefined || likely === undefined || helps === undefined || more.length > 0)
      throw new Error(`docs/troubleshooting.md: this row has not three columns: ${line}`);
    const rows = [...helps.matchAll(/\(requirements\.md#([^)]+)\)/gu)].map(([, anchor = '']) => {
      const id = byAnchor.get(anchor);
      if (id === undefined) throw new Error(`docs/troubleshooting.md: no requirement is called #${anchor}`);
      return id;
    });
    symptoms.push({ area, sees: plain(sees), likely: plain(likely), helps: plain(helps), rows });
  }
  return symptoms;
}

/** Everything that the page of help shows of the documents. */
export function documents(): Documents {
  const read = (file: string): string => readFileSync(resolve(root, file), 'utf8');
  return {
    releases: releasesOf(read('CHANGELOG.md')).slice(0, releasesShown),
    symptoms: symptomsOf(read('docs/troubleshooting.md')),
  };
}

/** What the package carries of its own documents is what they say. */
import { describe, expect, it } from 'vitest';
import { isNewer } from '../../../lib/domain/document.ts';
import { requirementIds } from '../../../lib/domain/requirement-id.ts';
import { documents, releasesOf, symptomsOf } from '../../../scripts/documents.ts';

const changelog = `# Changes

## 0.2.0, 2026-12-01

- Help-desk: a page that says \`npm run x\`, and [where](docs/a.md#b) it is
  said, over two lines.
- Something without a name. It has **two** sentences.

## 0.1.0, unreleased

- First.
`;

describe('the changelog', () => {
  it('is read release by release, its entries by name and as plain text', () => {
    expect(releasesOf(changelog)).toEqual([
      {
        version: '0.2.0',
        when: '2026-12-01',
        news: [
          { about: 'Help-desk', text: 'a page that says npm run x, and where it is said, over two lines.' },
          { about: null, text: 'Something without a name. It has **two** sentences.' },
        ],
      },
      { version: '0.1.0', when: '', news: [{ about: null, text: 'First.' }] },
    ]);
  });
  it('without a release is an error, not an empty page', () => {
    expect(() => releasesOf('# Changes\n')).toThrow('no release');
  });
  it.each([
    ['0.2.0', '0.1.0', true],
    ['0.10.0', '0.9.9', true],
    ['1.0.0', '1.0.0', false],
    ['0.1.0', '0.1.0.1', false],
    ['0.1.0.1', '0.1.0', true],
    ['0.9.0', '0.10.0', false],
  ])('%s is newer than %s: %s', (a, b, newer) => {
    expect(isNewer(a, b)).toBe(newer);
  });
});

describe('the page of symptoms', () => {
  const row = (helps: string) =>
    `## Tickets\n\n| What you see | Most likely | What to do |\n| --- | --- | --- |\n${helps}\n`;
  it('is read by area, with the rows of the checklist that a symptom leads to', () => {
    expect(symptomsOf(row('| _None_ come | It is **off** | See [Departments](requirements.md#departments) |'))).toEqual(
      [
        {
          area: 'Tickets',
          sees: 'None come',
          likely: 'It is **off**',
          helps: 'See Departments',
          rows: ['role-departments'],
        },
      ],
    );
  });
  it.each([
    ['| a | b |', 'three columns'],
    ['| a | b | c | d |', 'three columns'],
    ['| a | b | [c](requirements.md#nowhere) |', 'no requirement is called #nowhere'],
  ])('%s is an error of the document', (line, said) => {
    expect(() => symptomsOf(row(line))).toThrow(said);
  });
});

it('every row of the checklist has a symptom that leads to it', () => {
  const led = new Set(documents().symptoms.flatMap(({ rows }) => rows));
  expect(requirementIds.filter((id) => !led.has(id))).toEqual([]);
});

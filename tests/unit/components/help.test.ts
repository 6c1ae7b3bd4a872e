// @vitest-environment happy-dom
/** The page of help: what is there in English only says so, whatever the page speaks. */
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type * as Mount from '../../../components/help/mount.tsx';
import type { Documents, HelpTopic } from '../../../lib/domain/document.ts';
import { cell, memoryPorts } from '../models/memory-ports.ts';

const symptom = {
  area: 'Connecting',
  sees: 'Cove refuses **Connect**',
  likely: 'The **Client ID** was copied before Save',
  helps: 'Copy it **again**',
  rows: ['application-active' as const],
};
const documents: Documents = {
  releases: [
    {
      version: '0.2.0',
      when: '1 May 2026',
      news: [
        { about: 'Mapping', text: 'press **Apply mapping** once' },
        { about: null, text: 'a lone ** stays' },
      ],
    },
  ],
  symptoms: [symptom],
};

let mountHelp: typeof Mount.mountHelp;
beforeAll(async () => {
  vi.stubGlobal('chrome', { i18n: { getMessage: (key: string) => (key === 'language' ? 'de' : '') } });
  ({ mountHelp } = await import('../../../components/help/mount.tsx'));
});
const leave: (() => void)[] = [];
afterEach(() => leave.splice(0).forEach((each) => each()));

async function help(topic: HelpTopic): Promise<HTMLElement> {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  leave.push(
    mountHelp(root, {
      ...memoryPorts().ports,
      documents,
      version: '0.2.0',
      topic: cell(topic),
      openConsole: () => undefined,
    }),
  );
  await new Promise((done) => setTimeout(done));
  return root;
}

/** The language of the smallest element that says all of this. */
function languageOf(root: HTMLElement, text: string): string | undefined {
  const all = [...root.querySelectorAll<HTMLElement>('*')].filter((each) => each.textContent?.includes(text));
  return all.at(-1)?.closest<HTMLElement>('[lang]')?.lang;
}

describe('in a German browser', () => {
  it.each<[HelpTopic, string[], string[]]>([
    [
      'trouble',
      ['Connecting', 'Cove refuses Connect', 'The Client ID was', 'Copy it again'],
      ['Troubleshooting', 'likely', 'what helps', 'Rows of the checklist', 'Active'],
    ],
    ['application-active', ['Cove refuses Connect', 'The Client ID was', 'Copy it again'], ['likely', 'What to do']],
    ['news', ['1 May 2026', 'Mapping', 'press Apply mapping once'], ['What is new', 'This is Alcove']],
  ])('at %s what is English says so, and nothing else does', async (topic, english, german) => {
    const root = await help(topic);
    expect(document.documentElement.lang).toBe('de');
    expect(english.map((text) => [text, languageOf(root, text)])).toEqual(english.map((text) => [text, 'en']));
    expect(german.map((text) => [text, languageOf(root, text)])).toEqual(german.map((text) => [text, 'de']));
  });

  it('a part that is named by an English heading takes its name from the heading', async () => {
    const root = await help('trouble');
    const [part] = root.querySelectorAll('section');
    expect(part?.hasAttribute('aria-label')).toBe(false);
    expect(document.getElementById(part?.getAttribute('aria-labelledby') ?? '')?.textContent).toBe('Connecting');
  });
});

it('labels of a console are marked in the news too', async () => {
  const root = await help('news');
  const items = [...root.querySelectorAll('.help-news li')];
  expect(items.map((item) => item.textContent)).toEqual(['Mapping: press Apply mapping once', 'a lone ** stays']);
  expect(items[0]?.querySelector('strong')?.textContent).toBe('Apply mapping');
});

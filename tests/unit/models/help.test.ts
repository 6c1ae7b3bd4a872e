import { describe, expect, it } from 'vitest';
import type { Documents, HelpTopic } from '../../../lib/domain/document.ts';
import { noPolicy, type Policy } from '../../../lib/domain/policy.ts';
import { createHelp, type HelpPorts } from '../../../lib/models/help.ts';
import { createNews } from '../../../lib/models/news.ts';
import { createScope } from '../../../lib/models/scope.ts';
import { requirements } from '../../../lib/requirements/index.ts';
import { takenFor } from '../../../lib/halo/look-alike.ts';
import { cell, memoryPorts } from './memory-ports.ts';

const settled = (): Promise<void> => new Promise((done) => setTimeout(done));

const documents: Documents = {
  releases: [
    { version: '0.3.0', when: '', news: [] },
    { version: '0.2.0', when: '', news: [] },
  ],
  symptoms: [
    { area: 'Connecting', sees: 'Refused', likely: '', helps: '', rows: ['proof-token', 'application-active'] },
    { area: 'Tickets', sees: 'None', likely: '', helps: '', rows: ['integration-active'] },
    { area: 'Connecting', sees: 'Nothing', likely: '', helps: '', rows: [] },
  ],
};

function help(topic: HelpTopic = 'welcome', seen: string | null = null) {
  const memory = memoryPorts();
  memory.store.newsSeen.set(seen);
  const opened: string[] = [];
  const at = cell<HelpTopic>(topic);
  const ports: HelpPorts = {
    ...memory.ports,
    takenFor,
    documents,
    version: '0.3.0',
    topic: at,
    openConsole: (url) => void opened.push(url),
  };
  return { memory, opened, at, model: createHelp(ports, requirements) };
}

describe('the page of help', () => {
  it('at a requirement says why, where, what to do, and its own symptoms', async () => {
    const { model } = help('application-active');
    await settled();
    expect(model.row.value).toMatchObject({
      label: 'Active',
      why: expect.stringMatching(/\.$/u),
      steps: expect.arrayContaining([expect.stringContaining('**')]),
      symptoms: [{ sees: 'Refused' }],
    });
    expect(model.row.value?.where).toEqual([expect.stringContaining('HaloPSA API')]);
  });

  it('keeps the symptoms of an area together, in the order of the document', () => {
    expect(help().model.areas.map(({ area, symptoms }) => [area, symptoms.map(({ sees }) => sees)])).toEqual([
      ['Connecting', ['Refused', 'Nothing']],
      ['Tickets', ['None']],
    ]);
  });

  it.each([
    ['0.2.0', [true, false]],
    ['0.1.0', [true, true]],
    ['0.3.0', [false, false]],
    [null, [false, false]],
  ])('to somebody who has seen %s marks %j as new, and notes that they were looked at', async (seen, fresh) => {
    const { model, memory } = help('news', seen);
    await settled();
    expect(model.releases.value.map((release) => release.fresh)).toEqual(fresh);
    expect(memory.asked).toContainEqual({ name: 'news.seen', input: {} });
  });

  it.each([
    ['ACME.halopsa.com/portal?x', ['https://acme.halopsa.com/config'], null],
    ['http://acme.halopsa.com', [], 'https'],
    ['', [], 'Enter the address'],
    ['acme.halopsa.com.evil.test', [], 'only looks like'],
    ['psa.msp.example', ['https://psa.msp.example/config'], null],
  ])('opens HaloPSA at %j: %j', async (typed, opens, says) => {
    const { model, opened, memory } = help();
    model.type(typed);
    await model.openHalo();
    expect(opened).toEqual(opens);
    if (says === null) {
      expect(model.problem.value).toBeNull();
      // What was typed here need not be typed again at Connect.
      expect(memory.store.draft.value.address).toBe(new URL(opens[0] ?? '').host);
    } else expect(model.problem.value).toContain(says);
  });

  it('opens nothing at an address that the browser was not allowed', async () => {
    const { model, opened, memory } = help();
    memory.allows = () => false;
    model.type('psa.msp.example');
    await model.openHalo();
    expect(opened).toEqual([]);
    expect(model.problem.value).toContain('psa.msp.example');
  });
});

describe('the welcome where the organisation has set something', () => {
  const cases: [string, Partial<Policy>, string, boolean][] = [
    ['an address that is allowed', { haloHosts: ['acme.halopsa.com'] }, 'acme.halopsa.com', true],
    ['another one', { haloHosts: ['acme.halopsa.com'] }, 'other.halopsa.com', false],
    ['an own domain, where those are off', { off: ['ownHosts'] }, 'psa.msp.example', false],
    ['a hosted one, where own domains are off', { off: ['ownHosts'] }, 'acme.haloitsm.com', true],
    [
      'an own domain that is named but whose kind is off',
      { haloHosts: ['psa.msp.example'], off: ['ownHosts'] },
      'psa.msp.example',
      false,
    ],
  ];
  it.each(
    cases.flatMap(([name, ...rest]) => [
      ['typed', name, ...rest] as const,
      ['known from a connection', name, ...rest] as const,
    ]),
  )('%s: %s', async (way, _name, set, host, allowed) => {
    const { model, opened, memory } = help();
    memory.store.policy.set({ ...noPolicy, ...set });
    const askedFor: string[] = [];
    memory.allows = (each) => (askedFor.push(each), true);
    if (way === 'typed') model.type(host);
    await model.openHalo(way === 'typed' ? undefined : host);
    expect(opened).toEqual(allowed ? [`https://${host}/config`] : []);
    expect(askedFor, 'permissions asked for').toEqual(allowed ? [host] : []);
    expect(memory.asked.filter(({ name }) => name === 'draft.save')).toHaveLength(allowed && way === 'typed' ? 1 : 0);
    expect(model.problem.value ?? '').toMatch(allowed ? /^$/u : /Set by your organisation\.$/u);
  });

  it.each<[string | undefined, string]>([
    [undefined, 'https://backup.management/'],
    ['eu.backup.management', 'https://eu.backup.management/'],
  ])('Cove, which it has set to %s, is opened at %s', async (coveHost, address) => {
    const { model, opened, memory } = help();
    if (coveHost !== undefined) memory.store.policy.set({ ...noPolicy, coveHost });
    await settled();
    model.openCove();
    expect(opened).toEqual([address]);
  });
});

describe('what is new', () => {
  it.each([
    ['0.3.0', '0.2.0', '0.3.0'],
    ['0.3.0', '0.3.0', null],
    ['0.2.0', '0.3.0', null],
    ['0.3.0', null, null],
    [undefined, '0.2.0', null],
  ])('version %s, seen %s: tells of %s', async (version, seen, told) => {
    const { ports, store } = memoryPorts();
    store.newsSeen.set(seen);
    const news = createNews({ ...ports, ...(version === undefined ? {} : { version }) }, createScope());
    await settled();
    expect(news.version.value).toBe(told);
  });

  it('once waved away it is gone at once, and noted', async () => {
    const { ports, store, asked } = memoryPorts();
    store.newsSeen.set('0.2.0');
    const news = createNews({ ...ports, version: '0.3.0' }, createScope());
    await settled();
    await news.dismiss();
    expect(news.version.value).toBeNull();
    expect(asked).toContainEqual({ name: 'news.seen', input: {} });
  });
});

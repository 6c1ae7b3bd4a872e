/** What a page itself calls what a step of a guide speaks of. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Landmark } from '../../../lib/consoles/landmark.ts';
import { accessNames, yesWords } from '../../../lib/consoles/values.ts';
import { saysValue, type PageWords } from '../../../lib/page/page-words.ts';
import { startStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
}, 30_000);
afterAll(() => stage.close());

const level: Landmark = {
  id: 'level',
  role: 'setting',
  names: ['Tickets Access Level', 'Ticket Access Level'],
  near: ['Feature Access', 'Feature'],
};
const modify = accessNames.modify.filter((name) => name.includes(' '));

describe('how the page words it', () => {
  const label = '<label for=c>Ticket-Zugriffsebene</label>';
  const list = (more: string) =>
    `<div style="position:fixed;left:8px;top:120px;width:300px;background:#fff"${more}><div>Nur Lesen</div><div>Lesen und Ändern</div><div>Lesen, Ändern und Löschen</div></div>`;
  it.each<[string, string, PageWords]>([
    [
      'in a native list, before it is opened',
      `<h2>Funktionszugriff</h2>${label} <select id=c><option>Nur Lesen<option>Lesen und Ändern</select>`,
      { name: 'Ticket-Zugriffsebene', under: 'Funktionszugriff', value: 'Lesen und Ändern' },
    ],
    [
      'under a section that is no heading, and not under what is called alike elsewhere',
      `<nav><a href="#">Feature</a></nav><div role=tree><div role=treeitem aria-expanded=true>Funktionszugriff</div><div role=treeitem>${label} <select id=c><option>Nur Lesen</select></div></div>`,
      { name: 'Ticket-Zugriffsebene', under: 'Funktionszugriff' },
    ],
    [
      'as one of several buttons',
      `<fieldset><legend>Ticket-Zugriffsebene</legend><label><input type=radio name=r>Nur Lesen</label><label><input type=radio name=r>Lesen und Bearbeiten</label></fieldset>`,
      { name: 'Ticket-Zugriffsebene', value: 'Lesen und Bearbeiten' },
    ],
    [
      'a list that is not open says nothing',
      `${label} <button id=c role=combobox aria-expanded=false>Nur Lesen</button><p>Lesen und Ändern</p>`,
      { name: 'Ticket-Zugriffsebene' },
    ],
    [
      'in the list that it names',
      `<div style="position:absolute;top:80px;left:8px">${label} <button id=c role=combobox aria-expanded=true aria-controls=l>Nur Lesen</button></div>${list(' id=l role=listbox')}`,
      { name: 'Ticket-Zugriffsebene', value: 'Lesen und Ändern' },
    ],
    [
      'in a list without any roles that hangs at it',
      `<div style="position:absolute;top:90px;left:8px">${label} <button id=c role=combobox aria-expanded=true>Nur Lesen</button></div>${list('')}`,
      { name: 'Ticket-Zugriffsebene', value: 'Lesen und Ändern' },
    ],
    [
      'what looks like two of them is neither',
      `${label} <select id=c><option>Lesen und Ändern<option>Read and Modify</select>`,
      { name: 'Ticket-Zugriffsebene' },
    ],
  ])('%s', async (_, html, expected) => {
    const page = await stage.open(html, { head: '<meta charset=utf-8>' });
    const words = await page.evaluate(
      ([landmark, values]) => {
        const sight = Alcove.locate(document, landmark);
        return sight.kind === 'found' ? Alcove.wordsOnPage(sight, landmark, values, {}) : sight.kind;
      },
      [level, modify] as const,
    );
    expect(words).toEqual(expected);
  });
});

describe('what says a value', () => {
  it.each<[string, readonly string[], boolean]>([
    ['Read and Modify', modify, true],
    ['Client ID and Secret (Services)', ['Client ID and Secret'], true],
    ['Client-ID und Geheimnis (Dienste)', ['Client ID and Secret'], true],
    ['Anwendungsidentität', ['Application Identity'], true],
    ['Toepassingsidentiteit', ['Application Identity'], true],
    ['Identité de l’application', ['Application Identity'], true],
    ['Once', yesWords, false],
    ['Benutzername und Kennwort', ['Client ID and Secret'], false],
    ['Kein Zugriff', modify, false],
    ['Read, Modify and Remove', modify, false],
    ['', modify, false],
  ])('"%s"', (text, wanted, expected) => {
    expect(saysValue(text, wanted)).toBe(expected);
  });
});

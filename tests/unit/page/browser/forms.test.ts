import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startStage, type Opened, type Stage } from './stage.ts';

let stage: Stage;
let form: Opened;
beforeAll(async () => {
  stage = await startStage();
  form = await stage.open('forms.tsx');
}, 60_000);
afterAll(() => stage.close());

interface Deed {
  done: boolean;
  shown?: string;
  reason?: string;
}
/** Finds a setting by its label as the product does, then acts on its control. */
const act = (label: string, what: string): Promise<Deed | string> =>
  form.hands(`(async () => {
    const where = hands.locate(document, { id: 'x', role: 'setting', names: [${JSON.stringify(label)}] });
    if (where.kind !== 'found' || !where.control) return where.kind;
    return hands.${what.replace('(', '(where.control, ')};
  })()`);
const values = () => form.page.evaluate(() => (window as unknown as { values: Record<string, string> }).values);

describe('hands', () => {
  test.each([
    ['Role Name', 'fillText("Cove-Role")', 'Cove-Role'],
    ['Tickets Access Level', 'chooseOption("Read and Modify")', 'Read and Modify'],
    ['Active', 'tick(true)', 'Yes'],
    ['Application Name', 'fillText("Cove-HaloPSA")', 'Cove-HaloPSA'],
    ['Customers Access Level', 'chooseOption("Read Only")', 'Read Only'],
    ['Company', 'chooseOption("Company 0334")', 'Company 0334'],
    ['Can Add New Tickets', 'tick(true)', 'Yes'],
    ['Connection name', 'fillText("Acme")', 'Acme'],
    ['Login Type', 'chooseOption("Agent")', 'Agent'],
    ['Client', 'chooseOption("Company 0277")', 'Company 0277'],
    ['Enabled', 'tick(true)', 'Yes'],
    ['PSA customer', 'chooseOption("Company 0350")', 'Company 0350'],
    ['Ticket type', 'chooseOption("Incident")', 'Incident'],
  ])(
    '%s: %s',
    async (label, what, shown) => {
      expect(await act(label, what)).toMatchObject({ done: true, shown });
    },
    20_000,
  );

  test('the page took every value, and nothing was submitted, escaped or entered', async () => {
    expect(await values()).toEqual({
      'react-name': 'Cove-HaloPSA',
      'react-on': 'true',
      'react-select': 'Read Only',
      'react-company': 'Company 0334',
      'dx-text': 'Acme',
      'dx-select': 'Agent',
      'dx-company': 'Company 0277',
      'dx-check': 'true',
      tom: 'Company 0350',
      aria: 'Incident',
    });
    expect(await form.page.evaluate(() => (window as unknown as { submits: string[] }).submits)).toEqual([]);
  });

  test('what is there already is left alone', async () => {
    expect(await act('Role Name', 'fillText("Cove-Role")')).toEqual({ done: true, shown: 'Cove-Role', already: true });
    expect(await act('Login Type', 'chooseOption("Agent")')).toEqual({ done: true, shown: 'Agent', already: true });
  });

  test.each([
    ['Locked', 'fillText("y")', 'the page does not let it be changed'],
    ['Stubborn', 'fillText("y")', 'the page shows “fixed” instead'],
    ['Twice', 'chooseOption("Same")', 'the list has 2 entries “Same”'],
    ['Login Type', 'chooseOption("Robot")', 'the list has no “Robot”'],
    ['Customers Access Level', 'chooseOption("Read")', 'the list has no “Read”'],
    ['Company', 'chooseOption("Company 9999")', 'the list has no “Company 9999”'],
  ])(
    '%s: %s is refused',
    async (label, what, reason) => {
      expect(await act(label, what)).toMatchObject({ done: false, reason });
    },
    20_000,
  );

  test('a refusal leaves the old values', async () => {
    expect(await values()).toMatchObject({
      'dx-select': 'Agent',
      'react-select': 'Read Only',
      'react-company': 'Company 0334',
    });
  });
});

test('a control that is scrolled out of sight in its box is found, one that was moved out of the page is not', async () => {
  const page = await stage.openHtml(
    `<button style="position:absolute;left:-9999px">New</button><main style="height:200px;overflow:auto" id="box"><h1>Roles</h1><button id="it">New</button><div style="height:2000px"></div></main>`,
  );
  await page.page.evaluate(() => document.getElementById('box')?.scrollTo(0, 1500));
  const landmark = JSON.stringify({ id: 'roles-new', role: 'button', names: ['New'], near: ['Roles'] });
  expect(
    await page.hands<string>(
      `(() => { const found = hands.locate(document, ${landmark}); return found.kind === 'found' ? found.element.id : found.kind })()`,
    ),
  ).toBe('it');
});

test('a switch under the list of another box, which fades away, is pressed once that is gone', async () => {
  // As PrimeReact draws one: the tick box that reacts lies over the box around it, which does not.
  const { hands } = await stage.openHtml(
    `<span role="checkbox" aria-checked="false" id="switch" aria-label="Can Add New Tickets"><input type="checkbox" style="width:40px;height:20px" onchange="this.parentElement.setAttribute('aria-checked', this.checked)"></span>
     <div id="list" style="position:fixed;inset:0 auto auto 0;width:400px;height:200px;background:white">Company 0334</div>
     <script>setTimeout(() => document.getElementById('list').remove(), 300)</script>`,
  );
  const deed = await hands<Deed>(`hands.tick(document.getElementById('switch'), true)`);
  expect(deed).toEqual({ done: true, shown: 'Yes' });
});

test('a box whose list fades away is opened anew for the next choice', async () => {
  // As PrimeReact does: what is pressed while its list goes closes it, and it is gone a moment later.
  const { page, hands } = await stage.openHtml(
    `<input id="box" role="combobox" aria-haspopup="listbox" aria-expanded="false" aria-controls="list" readonly>
     <script>
       const box = document.getElementById('box');
       let pane = null;
       box.addEventListener('click', () => {
         if (pane) return;
         box.setAttribute('aria-expanded', 'true');
         pane = document.createElement('div');
         pane.innerHTML = '<input type="text"><ul id="list" role="listbox" style="height:60px;overflow:auto"></ul>';
         const [search, list] = pane.children;
         const draw = () => list.replaceChildren(...Array.from({ length: 40 }, (_, i) => 'Company ' + ((i * 7) % 40))
           .filter((name) => name.includes(search.value)).slice(0, 9)
           .map((name) => Object.assign(document.createElement('li'), { role: 'option', textContent: name })));
         search.addEventListener('input', () => setTimeout(draw, 300));
         list.addEventListener('click', ({ target }) => {
           if (box.getAttribute('aria-expanded') !== 'true') return;
           box.value = target.textContent;
           box.setAttribute('aria-expanded', 'false');
           setTimeout(() => { pane.remove(); pane = null; }, 250);
         });
         draw();
         document.body.append(pane);
       });
     </script>`,
  );
  for (const name of ['Company 31', 'Company 12', 'Company 33'])
    expect(await hands<Deed>(`hands.chooseOption(document.getElementById('box'), '${name}')`)).toEqual({
      done: true,
      shown: name,
    });
  await page.close();
});

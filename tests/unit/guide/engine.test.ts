import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { savedGuideSchema } from '../../../lib/guide/ports.ts';
import { startStage, type Stage } from '../page/stage.ts';
import { app, phase, pressIn, ringAround, says, script, setUp } from './steered.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
}, 30_000);
afterAll(() => stage.close());

describe('a guide through a console that redraws itself', () => {
  it('opens the place, follows the person, advances on what the page shows, ends', async () => {
    const page = await stage.open(app, { path: '/home' });
    await setUp(page);
    await says(page, 'Open the role made for Cove');
    expect(await page.evaluate(() => steering.went)).toEqual(['roles']);
    await page.click('#row');
    await says(page, /Step 2 of 5.*Permissions/);
    await ringAround(page, '[role=tab]:nth-child(2)');
    await page.click('[role=tab]:nth-child(2)');
    await says(page, /Step 3 of 5.*Edit/);
    await page.click('#edit');
    await says(page, /Step 4 of 5.*foundNo AccessexpectedRead Only/);
    await ringAround(page, '#level');
    await page.selectOption('#level', 'Read Only');
    await says(page, /Step 5 of 5.*Save/);
    await page.click('#save');
    await page.waitForFunction(() => steering.ends.length > 0);
    expect(await page.evaluate(() => steering.ends)).toEqual(['done proven proven proven proven claimed']);
    expect(await page.evaluate(() => steering.guides.at(-1))).toBeNull();
    expect(await page.evaluate(() => closedRoots.some((root) => root.host.isConnected))).toBe(false);
  }, 20_000);

  it('points at the tab first when the control is behind it', async () => {
    const page = await stage.open(app, { path: '/role' });
    await page.click('#edit');
    await setUp(page, {
      script,
      state: { index: 3, phase: 'pointing', since: 0, opens: 1, opened: true, marks: ['proven', 'proven', 'proven'] },
    });
    await says(page, /tab Permissions first/);
    await ringAround(page, '[role=tab]:nth-child(2)');
    await page.click('[role=tab]:nth-child(2)');
    await says(page, /Set Customers Access Level/);
  }, 15_000);

  it('says it in the words of the page as they show, and does not fetch back what was scrolled away', async () => {
    const page = await stage.open(app, { path: '/role', height: 360 });
    await page.click('[role=tab]:nth-child(2)');
    await page.click('#edit');
    await setUp(page, {
      script,
      state: { index: 3, phase: 'pointing', since: 0, opens: 1, opened: true, marks: ['proven', 'proven', 'proven'] },
    });
    await ringAround(page, '#level');
    await page.evaluate(() => {
      scrollTo(0, 0);
      steering.ports.wordsOf = () => ({ name: 'Kunden-Zugriffsebene', value: 'Nur Lesen' });
    });
    await says(page, 'Set Kunden-Zugriffsebene to Nur Lesen.*expectedNur Lesen');
    const scrolled = () =>
      new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(scrollY))));
    expect(await page.evaluate(scrolled)).toBe(0);
  }, 15_000);

  it('a button that becomes another one is not taken for what it was', async () => {
    const page = await stage.open(
      `<h1>Cove-Role</h1><div role=tablist><button role=tab aria-selected=true>Permissions</button></div><button id=edit>Edit</button><p id=level>Clients Access Level: No Access</p>
      <script>document.querySelector('#edit').onclick = ({ target }) => { target.id = 'save'; target.textContent = 'Save'; }</script>`,
      { path: '/role' },
    );
    await setUp(page, {
      script,
      state: { index: 2, phase: 'pointing', since: 0, opens: 1, opened: true, marks: ['proven', 'proven'] },
    });
    await says(page, /Step 3 of 5.*Edit/);
    await page.click('#edit');
    await says(page, /Step 4 of 5/);
  }, 15_000);

  it('goes on after a reload where it was', async () => {
    const page = await stage.open(app, { path: '/role' });
    await setUp(page);
    await says(page, /Step 2 of 5/);
    await pressIn(page, 'I did it');
    await says(page, /Step 3 of 5/);
    const kept = savedGuideSchema.parse(JSON.parse(JSON.stringify(await page.evaluate(() => steering.guides.at(-1)))));
    await page.reload();
    await setUp(page, kept);
    await says(page, /Step 3 of 5.*Edit/);
    await ringAround(page, '#edit');
  }, 15_000);

  it('a form that a reload discarded: back to Edit, and then to the setting again', async () => {
    const page = await stage.open(app, { path: '/role' });
    await page.click('[role=tab]:nth-child(2)');
    await setUp(page, {
      script,
      state: {
        index: 4,
        phase: 'pointing',
        since: 0,
        opens: 1,
        opened: true,
        marks: ['proven', 'proven', 'proven', 'proven'],
      },
    });
    await says(page, /Step 3 of 5.*Edit/);
    await page.click('#edit');
    await says(page, /Step 4 of 5/);
    await ringAround(page, '#level');
  }, 15_000);

  it('a form that draws its fields a while after a reload: what they lost is noticed then', async () => {
    const page = await stage.open('<h1>Cove-Role</h1><button id=save>Save</button><div id=fields></div>', {
      path: '/role',
    });
    await setUp(page, { script, state: { index: 4, phase: 'pointing', since: 0, opens: 1, opened: true, marks: [] } });
    await says(page, /Step 5 of 5/);
    await ringAround(page, '#save');
    await page.evaluate(() => {
      const level = '<select id=level><option>No Access</option><option>Read Only</option></select>';
      document
        .querySelector('#fields')
        ?.insertAdjacentHTML('beforeend', `<label for=level>Clients Access Level</label> ${level}`);
    });
    await says(page, /Step 4 of 5/);
    await ringAround(page, '#level');
  }, 15_000);

  it('what the page objects to at Save is repeated, the field is pointed at, then Save again', async () => {
    const page = await stage.open(app, { path: '/role' });
    await page.click('[role=tab]:nth-child(2)');
    await page.click('#edit');
    await setUp(page, { script, state: { index: 4, phase: 'pointing', since: 0, opens: 1, opened: true, marks: [] } });
    await page.selectOption('#level', 'Read Only');
    await says(page, /Step 5 of 5Select Save/);
    await page.selectOption('#level', 'No Access');
    await page.evaluate(() =>
      document
        .querySelector('#app')
        ?.insertAdjacentHTML('afterend', '<p role=alert>Clients Access Level is required</p>'),
    );
    await says(
      page,
      /The page says: “Clients Access Level is required”\. Set Customers Access Level.*Then: Select Save/,
    );
    await ringAround(page, '#level');
    await page.evaluate(() => document.querySelector('[role=alert]')?.remove());
    await page.selectOption('#level', 'Read Only');
    await says(page, /Step 5 of 5Select Save/);
    await ringAround(page, '#save');
  }, 20_000);

  it('tells instead of leaving a page that is being edited', async () => {
    const page = await stage.open(app, { path: '/role' });
    await page.click('#edit');
    await page.evaluate(() => history.replaceState(null, '', '/elsewhere'));
    await page.evaluate(() =>
      document.querySelector('#app')?.insertAdjacentHTML('afterend', '<button id=save>Save</button>'),
    );
    await setUp(page);
    await says(page, 'would discard the edits');
    expect(await page.evaluate(() => steering.went)).toEqual([]);
    await page.evaluate(() => document.querySelector('body > #save')?.remove());
    await says(page, 'Open the role made for Cove');
    expect(await page.evaluate(() => steering.went)).toEqual(['roles']);
  }, 15_000);

  it('a person who walks off is told the way, not pulled back; Open it takes them', async () => {
    const page = await stage.open(app, { path: '/home' });
    await setUp(page);
    await says(page, 'Open the role made for Cove');
    await page.evaluate(() => {
      history.pushState(null, '', '/home');
      dispatchEvent(new PopStateEvent('popstate'));
    });
    await says(page, 'This step is at Configuration > Teams & Agents > Roles');
    expect(await page.evaluate(() => steering.went)).toEqual(['roles']);
    await pressIn(page, 'Open it');
    await says(page, 'Open the role made for Cove');
    expect(await page.evaluate(() => steering.went)).toEqual(['roles', 'roles']);
  }, 15_000);

  it('a landmark that is not there: says where it is, goes on when it comes, Stop ends it', async () => {
    const page = await stage.open('<h1>Cove-Role</h1><main></main>', { path: '/role' });
    await setUp(page, { script, state: { index: 4, phase: 'seeking', since: 0, opens: 0, opened: false, marks: [] } });
    await says(page, 'Looking for Save');
    await says(page, /Alcove cannot find Save here; it is under Configuration > Teams & Agents > Roles > Cove-Role/);
    expect(await phase(page)).toBe('lost');
    await page.evaluate(() =>
      document.querySelector('main')?.insertAdjacentHTML('beforeend', '<button id=save>Save</button>'),
    );
    await ringAround(page, '#save');
    await pressIn(page, 'Stop');
    expect(await page.evaluate(() => steering.ends)).toEqual(['stopped ']);
    expect(await page.evaluate(() => closedRoots.some((root) => root.host.isConnected))).toBe(false);
  }, 20_000);

  it('two of the same name: refuses to guess', async () => {
    const page = await stage.open('<h1>Cove-Role</h1><button>Save</button><button>Save</button>', { path: '/role' });
    await setUp(page, { script, state: { index: 4, phase: 'seeking', since: 0, opens: 0, opened: false, marks: [] } });
    await says(page, 'more than one Save here and does not guess');
  });
});

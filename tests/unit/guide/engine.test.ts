import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Landmark, Place } from '../../../lib/consoles/landmark.ts';
import { savedGuideSchema, type Guide, type GuidePorts, type SavedGuide } from '../../../lib/guide/ports.ts';
import { startStage, type Stage } from '../page/stage.ts';

declare global {
  var guide: Guide;
  var steering: { guides: (SavedGuide | null)[]; went: string[]; ends: string[]; ports: GuidePorts };
  var closedRoots: ShadowRoot[];
}

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
}, 30_000);
afterAll(() => stage.close());

const places: Record<string, Place> = {
  roles: { id: 'roles', console: 'halo', path: 'Configuration > Teams & Agents > Roles', address: '/roles' },
  role: { id: 'role', console: 'halo', path: 'Configuration > Teams & Agents > Roles > Cove-Role' },
};
const landmarks: Record<string, Landmark> = {
  permissions: { id: 'permissions', role: 'tab', names: ['Permissions'] },
  edit: { id: 'edit', role: 'button', names: ['Edit'] },
  customers: {
    id: 'customers',
    role: 'setting',
    names: ['Customers Access Level', 'Clients Access Level'],
    tab: ['Permissions'],
  },
  save: { id: 'save', role: 'button', names: ['Save'] },
};
const script = {
  id: 'role-customers-access',
  steps: [
    { place: 'roles', say: 'Open the role made for Cove.' },
    { place: 'role', landmark: 'permissions', say: 'Select the tab **Permissions**.' },
    { place: 'role', landmark: 'edit', say: 'Select **Edit**.', edits: true as const },
    {
      place: 'role',
      landmark: 'customers',
      say: 'Set **Customers Access Level** to **Read Only**.',
      found: 'No Access',
      expected: 'Read Only',
      shows: ['Read Only'],
    },
    { place: 'role', landmark: 'save', say: 'Select **Save**.' },
  ],
};

/** A small single-page console: a list, a role with tabs, view and edit mode; it draws everything anew on each change. */
const app = `<div id=app></div><script>
  let tab = 'Details', editing = false, value = 'No Access', draft = value;
  const to = (path) => { history.pushState(null, '', path); draw(); };
  const draw = () => {
    const app = document.querySelector('#app');
    if (location.pathname === '/roles') { app.innerHTML = '<h1>Roles</h1><a href="#" id=row>Cove-Role</a>'; app.querySelector('#row').onclick = (e) => { e.preventDefault(); to('/role'); }; return; }
    if (location.pathname !== '/role') { app.innerHTML = '<h1>Home</h1>'; return; }
    app.innerHTML = '<h1>Cove-Role</h1><div role=tablist>' + ['Details','Permissions'].map((t) => '<button role=tab aria-selected=' + (t === tab) + '>' + t + '</button>').join('') + '</div>' +
      (editing ? '<button id=save>Save</button>' : '<button id=edit>Edit</button>') +
      (tab === 'Permissions' ? '<div style="margin-top:300px"><label for=level>Clients Access Level</label> ' + (editing ? '<select id=level><option>No Access</option><option>Read Only</option></select>' : '<span>' + value + '</span>') + '</div>' : '<p>Name</p>');
    for (const each of app.querySelectorAll('[role=tab]')) each.onclick = () => { tab = each.textContent; draw(); };
    const edit = app.querySelector('#edit'); if (edit) edit.onclick = () => { editing = true; draw(); };
    const level = app.querySelector('#level'); if (level) { level.value = draft; level.onchange = () => { draft = level.value; }; }
    const save = app.querySelector('#save'); if (save) save.onclick = () => { value = draft; editing = false; draw(); };
  };
  addEventListener('popstate', draw); draw(); setInterval(() => { if (document.activeElement?.id !== 'level') draw(); }, 400);
</script>`;

const setUp = (page: Page, saved: SavedGuide | null = null) =>
  page.evaluate(
    ({ placesOf, landmarksOf, steps, from }) => {
      globalThis.closedRoots = [];
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function attachShadow(init) {
        const root = attach.call(this, init);
        if (init.mode === 'closed') closedRoots.push(root);
        return root;
      };
      const went: string[] = [];
      const ends: string[] = [];
      const guides: (SavedGuide | null)[] = [];
      const ports: GuidePorts = {
        places: placesOf,
        landmarks: landmarksOf,
        place: () => ({ '/roles': 'roles', '/role': 'role' })[location.pathname] ?? null,
        isEditing: () => document.querySelector('#save') !== null,
        canOpen: (place) => placesOf[place]?.address !== undefined,
        navigate: (place) => {
          went.push(place);
          history.pushState(null, '', placesOf[place]?.address);
          dispatchEvent(new PopStateEvent('popstate'));
        },
        locate: (id) => {
          const landmark = landmarksOf[id];
          return landmark ? Alcove.locate(document, landmark) : { kind: 'absent' };
        },
        isDone: (step) =>
          step.landmark === 'customers'
            ? document.querySelector<HTMLSelectElement>('#level')?.value === 'Read Only'
            : null,
        complaints: () => Alcove.complaintsIn(document),
        pointAt: Alcove.pointAt,
        save: (kept) => guides.push(kept),
        onEnd: ({ how, marks }) => ends.push(`${how} ${marks.join(' ')}`),
      };
      globalThis.steering = { went, ends, guides, ports };
      globalThis.guide = Alcove.createGuide(ports);
      if (from) guide.resume(from);
      else guide.start(steps);
    },
    { placesOf: places, landmarksOf: landmarks, steps: script, from: saved },
  );
const says = (page: Page, text: string | RegExp) =>
  page.waitForFunction(
    (pattern) => {
      const words = closedRoots.findLast((root) => root.host.isConnected)?.querySelector('.bubble')?.textContent ?? '';
      return new RegExp(pattern, 'u').test(words);
    },
    text instanceof RegExp ? text.source : text,
  );
const ringAround = (page: Page, selector: string) =>
  page.waitForFunction((css) => {
    const target = document.querySelector(css)?.getBoundingClientRect();
    const ring = closedRoots
      .findLast((root) => root.host.isConnected)
      ?.querySelector('.ring')
      ?.getBoundingClientRect();
    if (!target || !ring || ring.width === 0) return false;
    return (
      ring.left <= target.left && ring.top <= target.top && ring.right >= target.right && ring.bottom >= target.bottom
    );
  }, selector);
const pressIn = (page: Page, label: string) =>
  page.evaluate((text) => {
    const root = closedRoots.findLast((each) => each.host.isConnected);
    [...(root?.querySelectorAll('button') ?? [])].find((each) => each.textContent === text)?.click();
  }, label);
const phase = (page: Page) => page.evaluate(() => guide.state()?.phase);

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
    await says(page, /The page says: “Clients Access Level is required” Set Customers Access Level.*Then: Select Save/);
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

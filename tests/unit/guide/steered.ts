/** A guide set up in a page with ports that are seen, and a small console that draws itself anew for it to lead through. */
import type { Page } from '@playwright/test';
import type { Landmark, Place } from '../../../lib/consoles/landmark.ts';
import type { Guide, GuidePorts, SavedGuide } from '../../../lib/guide/ports.ts';

declare global {
  var guide: Guide;
  var steering: { guides: (SavedGuide | null)[]; went: string[]; ends: string[]; ports: GuidePorts };
  var closedRoots: ShadowRoot[];
}

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
export const script = {
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
export const app = `<div id=app></div><script>
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
  // A press whose button is drawn anew before it is let go is no press; that is not what is shown here.
  let held = false;
  addEventListener('mousedown', () => { held = true; }, true);
  addEventListener('mouseup', () => setTimeout(() => { held = false; }), true);
  addEventListener('popstate', draw); draw(); setInterval(() => { if (!held && document.activeElement?.id !== 'level') draw(); }, 400);
</script>`;

export const setUp = (page: Page, saved: SavedGuide | null = null) =>
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
export const says = (page: Page, text: string | RegExp) =>
  page.waitForFunction(
    (pattern) => {
      const words = closedRoots.findLast((root) => root.host.isConnected)?.querySelector('.bubble')?.textContent ?? '';
      return new RegExp(pattern, 'u').test(words);
    },
    text instanceof RegExp ? text.source : text,
  );
export const ringAround = (page: Page, selector: string) =>
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
export const pressIn = (page: Page, label: string) =>
  page.evaluate((text) => {
    const root = closedRoots.findLast((each) => each.host.isConnected);
    [...(root?.querySelectorAll('button') ?? [])].find((each) => each.textContent === text)?.click();
  }, label);
export const phase = (page: Page) => page.evaluate(() => guide.state()?.phase);

/** The locator where only a laid-out page can tell: other trees, copies that nobody sees, what lies over what, what is drawn as a heading. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Landmark } from '../../../lib/consoles/landmark.ts';
import { haloLandmarks, type HaloLandmarkId } from '../../../lib/consoles/halo.ts';
import { startStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());

/** Id of what is found, in whichever tree; else the kind of answer. `prepare`: run in the page before. */
async function where(html: string, landmark: HaloLandmarkId | Landmark, prepare = 'undefined'): Promise<string> {
  const page = await stage.open(html);
  await page.evaluate(prepare);
  return page.evaluate(
    ([wanted]) => {
      const found = Alcove.locate(document, wanted);
      return found.kind === 'found' ? (found.control ?? found.element).id : found.kind;
    },
    [typeof landmark === 'string' ? haloLandmarks[landmark] : landmark] as const,
  );
}

const field = (label: string, id: string): string => `<p><label for="${id}">${label}</label><br><input id="${id}"></p>`;
const shadow = (inner: string, id = 'h'): string =>
  `document.getElementById('${id}').attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(inner)};`;

describe('other trees', () => {
  test.each([
    ['an open shadow root', '<div id="h"></div>', shadow(field('Login Type', 'x'))],
    [
      'a shadow root in a shadow root',
      '<div id="h"></div>',
      `${shadow('<div id="i"></div>')} document.getElementById('h').shadowRoot.getElementById('i').attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(field('Login Type', 'x'))};`,
    ],
    [
      'a label outside, its field in a shadow root',
      '<div><span>Login Type</span><div id="h"></div></div>',
      shadow('<input id="x">'),
    ],
    [
      'a frame of the same origin',
      '<iframe id="f" style="width:600px;height:300px"></iframe>',
      `document.getElementById('f').contentDocument.body.innerHTML = ${JSON.stringify(field('Login Type', 'x'))};`,
    ],
  ])('%s', async (_, html, prepare) => {
    expect(await where(html, 'application-login-type', prepare)).toBe('x');
  });

  test('a heading outside the shadow root counts for what is inside', async () => {
    const html =
      '<section><h2>Category 1</h2><div id="h"></div></section><section><h2>Category 3</h2><button id="y">Add</button></section>';
    expect(await where(html, 'category-add', shadow('<button id="x">Add</button>'))).toBe('x');
  });

  test('a dialog that is drawn at the end of the body lies over its namesake', async () => {
    const html = `<div style="padding:20px">${field('Client Secret', 'y')}</div>
      <div style="position:fixed;inset:0;background:#0008"><div role="dialog" style="background:#fff;margin:10px;padding:10px">${field('Client Secret', 'x')}</div></div>`;
    expect(await where(html, 'application-client-secret')).toBe('x');
  });

  test('under a dialog that has none of it, it is not shown', async () => {
    const html = `${field('Client Secret', 'y')}<div style="position:fixed;inset:0;background:#0008"><div role="dialog" style="background:#fff">Saving…</div></div>`;
    expect(await where(html, 'application-client-secret')).toBe('hidden');
  });
});

describe('copies that nobody sees', () => {
  test.each([
    ['display none', 'display:none'],
    ['visibility hidden', 'visibility:hidden'],
    ['opacity 0', 'opacity:0'],
    ['far outside the page', 'position:absolute;left:-9999px'],
    ['for screen readers only', 'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)'],
  ])('%s', async (_, style) => {
    const copy = `<div style="${style}">${field('Login Type', 'y')}</div>`;
    expect(await where(copy + field('Login Type', 'x'), 'application-login-type')).toBe('x');
    expect(await where(field('Login Type', 'x') + copy, 'application-login-type')).toBe('x');
  });

  test('a hidden label names nothing that stands near it', async () => {
    const html = '<div><span style="display:none">Login Type</span><input id="y"></div>';
    expect(['hidden', 'absent']).toContain(await where(html, 'application-login-type'));
  });
});

describe('what only the eye is told', () => {
  const list = (title: string, id: string): string =>
    `<div><div style="font-weight:700">${title}</div><div style="cursor:pointer" title="Add" id="${id}">＋</div></div>`;
  test('a bold line is a heading', async () => {
    expect(await where(list('Category 3', 'y') + list('Category 1', 'x'), 'category-add')).toBe('x');
  });
  test('a label that floats over its field and comes after it', async () => {
    const html =
      '<div style="position:relative;padding-top:8px"><input id="x" style="width:300px;height:40px"><span style="position:absolute;left:8px;top:0">Application Name</span></div>';
    expect(await where(html, 'application-name')).toBe('x');
  });
  test('links under one another are a menu, though nothing says so', async () => {
    const links = ['Agents', 'Teams', 'Departments', 'Roles', 'Permissions', 'Workdays'];
    const menu = `<div>${links.map((text) => `<a href="/${text}" style="display:block">${text}</a>`).join('')}</div>`;
    const tabs = `<ul style="display:flex">${['Details', 'Permissions', 'Security'].map((text) => `<li id="t-${text}" style="cursor:pointer">${text}</li>`).join('')}</ul>`;
    expect(await where(menu + tabs, 'role-permissions-tab')).toBe('t-Permissions');
    expect(await where(menu, 'role-permissions-tab')).toBe('absent');
  });
});

describe('what comes, goes and is made anew', () => {
  test('a row of a list that draws only what is in view', async () => {
    const page = await stage.open(
      `<h2>Ticket Types</h2><div id="s" style="height:200px;overflow:auto"><table role="grid"><tbody id="b"></tbody></table></div>`,
    );
    const answers = await page.evaluate((landmark) => {
      const draw = (from: number): void => {
        const body = document.getElementById('b');
        if (body)
          body.innerHTML = Array.from(
            { length: 8 },
            (_, i) => `<tr><td>${from + i === 90 ? 'Incident' : `Type ${from + i}`}</td></tr>`,
          ).join('');
      };
      draw(0);
      const before = Alcove.locate(document, landmark).kind;
      draw(86);
      const found = Alcove.locate(document, landmark);
      const text = found.kind === 'found' ? found.element.textContent : found.kind;
      draw(20);
      return [before, text, Alcove.locate(document, landmark).kind];
    }, haloLandmarks['ticket-type-incident']);
    expect(answers).toEqual(['absent', 'Incident', 'absent']);
  });

  test('the ring goes on to the node that took the place of its target, and to where it moves', async () => {
    const page = await stage.open(
      `<div id="p">${field('Login Type', 'x')}</div><div id="q" style="margin-top:200px"></div>`,
    );
    await page.evaluate((landmark) => {
      Alcove.pointAt({
        text: 'Here',
        target: () => {
          const found = Alcove.locate(document, landmark);
          const element = found.kind === 'found' ? found.element : null;
          document.title = element ? `${element.id} ${Math.round(element.getBoundingClientRect().top)}` : 'nothing';
          return element;
        },
        onStop: () => undefined,
      });
    }, haloLandmarks['application-login-type']);
    await page.waitForFunction(() => document.title.startsWith('x '));
    await page.evaluate(
      (html) => {
        document.getElementById('p')?.replaceChildren();
        const next = document.getElementById('q');
        if (next) next.innerHTML = html;
      },
      field('Login Type', 'y'),
    );
    await page.waitForFunction(() => document.title.startsWith('y '));
  });
});

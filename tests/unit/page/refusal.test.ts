/** What keeps an account out of a page, by what the page says. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
}, 30_000);
afterAll(() => stage.close());

describe('a page keeps somebody out', () => {
  it.each([
    ['<p>You do not have access to Configuration.</p>'],
    ['<p>You don’t have the required permissions to view this area.</p>'],
    ['<p>Your account does not have permission to view this page. Contact your administrator.</p>'],
    ['<div>Sorry, you are not authorised to see this</div>'],
    ['<h1>Access denied</h1>'],
    ['<h2>403 Forbidden</h2>'],
    ['<h2>No access</h2>'],
    ['<ol><li role=status>Access to Roles is denied</li></ol>'],
    ['<div class=toast-body>Insufficient privileges</div>'],
    ['<p>Roles and applications are for administrators only.</p>'],
    ['<p>Sie haben keine Berechtigung, diese Seite zu öffnen.</p>'],
    ['<p>Zugriff verweigert</p>'],
    ['<p>U hebt geen toegang tot deze pagina.</p>'],
    ['<p>Vous n’avez pas le droit d’ouvrir cette page.</p>'],
    ['<p>Accès refusé</p>'],
  ])('%s', async (html) => {
    const page = await stage.open(html, { head: '<meta charset=utf-8>' });
    const words = await page.evaluate(() => document.body.textContent);
    expect(await page.evaluate(() => Alcove.createRefusals(document)())).toBe(words);
  });
});

describe('it does not', () => {
  it.each([
    ['<div><span>Tickets Access Level</span> <span>No Access</span></div>'],
    ['<div>Zugriffsebene</div><div>Kein Zugriff</div>'],
    ['<table><tr><td>Printer: access denied</td></tr></table>'],
    ['<label>Agents do not have permission to view this <input></label>'],
    ['<p>Agents of this role do not have permission to delete tickets.</p>'],
    ['<p>Users are not allowed to log in.</p>'],
    ['<p hidden>Access denied</p>'],
    ['<p>Permissions</p><p>You have access to all Departments.</p>'],
    ['<ul><li>You do not have permission to close this ticket</li></ul>'],
  ])('%s', async (html) => {
    const page = await stage.open(html, { head: '<meta charset=utf-8>' });
    expect(await page.evaluate(() => Alcove.createRefusals(document)())).toBeNull();
  });
});

it('what a passing note said holds as long as its address is open', async () => {
  const page = await stage.open('<div role=alert>Access denied</div>');
  const [first, later, elsewhere] = await page.evaluate(() => {
    const refusal = Alcove.createRefusals(document);
    const told = [refusal()];
    document.body.replaceChildren();
    told.push(refusal());
    history.replaceState(null, '', '/config/elsewhere');
    return [...told, refusal()];
  });
  expect([first, later, elsewhere]).toEqual(['Access denied', 'Access denied', null]);
});

describe('what a page says that shows nothing else', () => {
  const menu = '<nav><a href=#>Entradas</a> <a href=#>Clientes</a> <a href=#>Configuración</a></nav>';
  const no = 'No tiene los permisos necesarios para ver esta página';
  it.each<[string, string, boolean, string | null]>([
    ['a heading and why', `${menu}<main><h1>Prohibido</h1><p>${no}.</p></main>`, true, `Prohibido. ${no}.`],
    ['no main part', `${menu}<div><p>${no}</p><button>Volver</button></div>`, true, no],
    ['a passing note on an empty page', `${menu}<h1>HaloPSA</h1><div class=toast-body>${no}</div>`, true, no],
    ['a page that is still empty', `${menu}<main><h1>Roles</h1></main>`, true, null],
    ['a page on its way', `${menu}<main><h1>Roles</h1><p>Cargando datos…</p></main>`, true, null],
    ['a page that says it loads', `${menu}<main><h1>Roles for agents</h1><p>Please wait</p></main>`, true, null],
    ['what went well', `<div role=alert>Role saved successfully</div><p>Roles</p>`, true, null],
    [
      'a note beside what the place shows',
      `<label>Nombre <input></label><div role=status>3 new tickets</div>`,
      true,
      null,
    ],
    ['a list', `<h1>Roles for agents</h1><table><tr><td>${no}</td></tr></table>`, true, null],
    ['a form', `<p>${no}</p><label>Nombre <input></label>`, true, null],
    ['a long text', `<p>${`${no}. `.repeat(9)}</p>`, true, null],
    ['of another page an alert alone', `<div role=alert>${no}</div><p>Some tickets</p>`, false, no],
    ['and no other words', `<div role=status>3 new tickets</div><p>Some tickets</p>`, false, null],
  ])('%s', async (_, html, isPlace, expected) => {
    const page = await stage.open(html, { head: '<meta charset=utf-8>' });
    expect(await page.evaluate((at) => Alcove.createSayings(document)(at), isPlace)).toBe(expected);
  });
});

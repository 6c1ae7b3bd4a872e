/**
 * A person who has the records open: the simulated web app runs in a document of its own, shows role and application in
 * view mode, tab by tab, and Alcove's page reader reads what stands there.
 */
import { Window } from 'happy-dom';
import type { PageReading } from '../../../lib/domain/tenant.ts';
import { readPage } from '../../../lib/beside/readings.ts';
import { mergePage } from '../../../lib/halo/merge-page.ts';
import { appPage, asset } from '../../world/halo/pages.ts';
import { coveNames, type Tenant } from '../../world/halo/index.ts';
import type { BrowserSession } from '../../world/halo/contract.ts';

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));
/** A page that does not come within this time is not there, ms. */
const patience = 20_000;

/** Looks again until something is there. */
async function until<T>(what: () => T | null | undefined): Promise<T | undefined> {
  for (const end = performance.now() + patience; performance.now() < end;) {
    const found = what();
    if (found !== null && found !== undefined) return found;
    await soon();
  }
  return undefined;
}

let script: Promise<string> | undefined;
const appScript = (): Promise<string> => (script ??= asset('/assets/app.js').then((response) => response.text()));

const tabNamed = (document: Document, name: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('.tabmenu-item')].find((each) => each.textContent === name);

const inline = /^(?:A|B|BUTTON|I|INPUT|LABEL|SPAN|STRONG|SVG)$/u;

/**
 * The document has no layout and no style sheet: what is in it counts as seen, elements are blocks or stand in a line by
 * their kind, and tabs are clickable as the app's style sheet says. The app draws nothing that a person could not see.
 */
function layOut(window: Window): void {
  const box = { x: 0, y: 0, top: 0, left: 0, width: 300, height: 20, right: 300, bottom: 20 };
  const styleOf = ({ tagName, className }: { tagName: string; className: unknown }) => ({
    display: inline.test(tagName) ? 'inline' : 'block',
    visibility: 'visible',
    opacity: '1',
    cursor: typeof className === 'string' && className.startsWith('tabmenu-item') ? 'pointer' : 'auto',
    getPropertyValue: () => '',
  });
  Object.defineProperty(window.document.documentElement, 'clientWidth', { value: 1400 });
  Object.defineProperty(window, 'getComputedStyle', { value: styleOf });
  const { prototype } = window.Element;
  Object.defineProperty(prototype, 'getBoundingClientRect', { value: () => box });
  Object.defineProperty(prototype, 'checkVisibility', { value: () => true });
}

/** Opens the places one after the other and reads every tab that is named. */
export async function readOpenPages(
  tenant: Tenant,
  session: BrowserSession,
  now: () => number,
): Promise<PageReading[]> {
  const role = tenant.state.roles.find(({ name }) => name === coveNames.role);
  const application = tenant.state.applications.find(({ name }) => name === coveNames.application);
  const places = [
    ...(role ? [{ path: `/config/agents/roles?id=${role.id}`, tabs: ['Departments & Teams', 'Permissions'] }] : []),
    ...(application
      ? [{ path: `/config/integrations/api/applications?id=${application.id}`, tabs: ['Details', 'Permissions'] }]
      : []),
  ];
  const [first] = places;
  if (!first) return [];
  const origin = `https://${tenant.host}`;
  const window = new Window({
    url: origin + first.path,
    width: 1400,
    height: 900,
    settings: {
      enableJavaScriptEvaluation: true,
      suppressInsecureJavaScriptEnvironmentWarning: true,
      disableJavaScriptFileLoading: true,
      disableCSSFileLoading: true,
    },
  });
  const cookie = session.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  Reflect.set(window, 'fetch', (path: string, init?: RequestInit) => {
    const request = new Request(new URL(path, origin), init);
    request.headers.set('cookie', cookie);
    return tenant.handle(request, tenant.host);
  });
  for (const { name, value, httpOnly } of session.cookies) if (!httpOnly) window.document.cookie = `${name}=${value}`;
  for (const [key, value] of Object.entries(session.localStorage)) window.localStorage.setItem(key, value);
  const html = await appPage(tenant).text();
  window.document.write(html.replace(/<script src.*?<\/script>/u, ''));
  layOut(window);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the stand-in is a document as far as reading goes
  const document = window.document as unknown as Document;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same for its address
  const location = window.location as unknown as Location;
  window.eval(await appScript());
  let pages: PageReading[] = [];
  try {
    for (const { path, tabs } of places) {
      window.history.pushState(null, '', path);
      window.dispatchEvent(new window.Event('app:place'));
      for (const name of tabs) {
        const tab = await until(() => tabNamed(document, name));
        tab?.click();
        await until(() => (tabNamed(document, name)?.classList.contains('active') ? true : undefined));
        const page = readPage(document, location, now());
        if (page) pages = mergePage(pages, page);
      }
    }
  } finally {
    await window.happyDOM.close();
  }
  return pages;
}

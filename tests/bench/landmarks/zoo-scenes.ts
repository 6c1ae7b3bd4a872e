/** The form of the zoo, in each widget library's idiom. */
import type { BrowserContext } from '@playwright/test';
import { labels, type FieldKey } from '../../world/zoo/contract.ts';
import { bundlePage, installLibraries, libraries } from '../../world/zoo/index.ts';
import { take } from './camera.ts';
import type { Scene } from './scene.ts';

const known: Readonly<Partial<Record<FieldKey, string>>> = {
  name: 'application-name',
  level: 'role-tickets-access',
  login: 'application-login-type',
  active: 'application-active',
  add: 'role-add-tickets',
};

/** Runs in the page: the smallest box that holds a field's words and a control, by what is drawn where. */
function fieldAround([words, mark, id]: readonly [string, string, string]): boolean {
  const control =
    'input:not([type=hidden]), select, textarea, [role=combobox], [role=switch], [role=checkbox], button[aria-haspopup]';
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots)
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
  const hosts = (node: Node): Element | null =>
    node.parentElement ?? (node.getRootNode() instanceof ShadowRoot ? (node.getRootNode() as ShadowRoot).host : null);
  for (const root of roots) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      if (text.nodeValue?.replace(/[\s*:]+$/u, '').trim() !== words) continue;
      if (text.parentElement?.closest('option, style, script')) continue;
      for (let up = hosts(text); up && up !== document.body; up = hosts(up)) {
        const has = up.querySelector(control) ?? up.shadowRoot?.querySelector(control) ?? null;
        if (has === null && !up.matches(control)) continue;
        up.setAttribute(mark, id);
        return true;
      }
    }
  }
  return false;
}

export async function zooScenes(context: BrowserContext): Promise<Scene[]> {
  installLibraries();
  const scenes: Scene[] = [];
  for (const { name, page: file } of libraries) {
    const { js, css } = await bundlePage(file);
    const page = await context.newPage();
    await page.route('https://zoo.test/**', (route) =>
      route.request().url().endsWith('/app.js')
        ? route.fulfill({ contentType: 'text/javascript', body: js })
        : route.fulfill({
            contentType: 'text/html',
            body: `<!doctype html><meta charset="utf-8"><style>${css}</style><body><script type="module" src="/app.js"></script>`,
          }),
    );
    await page.goto('https://zoo.test/');
    await page.getByText(labels.add).first().waitFor();
    const ids: string[] = [];
    for (const [field, id] of Object.entries(known) as [FieldKey, string][]) {
      if (!(await page.evaluate(fieldAround, [labels[field], 'data-truth', id] as const)))
        throw new Error(`${name}: no field ${labels[field]}`);
      ids.push(id);
    }
    scenes.push(await take(page, { name: `zoo ${name}`, place: 'zoo', truth: {}, landmarks: ids }));
    await page.close();
  }
  return scenes;
}

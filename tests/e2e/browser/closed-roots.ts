/**
 * Reaches into closed shadow roots by role and accessible name, as assistive technology does. Playwright's locators stop at
 * a closed root. Scripts run in a world of the harness's own, apart from the page and the extension.
 */
import type { CDPSession, Page } from '@playwright/test';
import { byRoleCall, byRoleScript } from './by-role.ts';
import { answered, until } from './wait.ts';

export interface ShadowElement {
  /** Rendered text, as `innerText`. */
  text(): Promise<string>;
  attribute(name: string): Promise<string | null>;
  /** The browser's own computed role and name. */
  accessible(): Promise<{ role: string; name: string; properties: Record<string, unknown> }>;
  isVisible(): Promise<boolean>;
  /** Viewport rectangle in CSS pixels. */
  box(): Promise<{ x: number; y: number; width: number; height: number }>;
  /** Scrolls there and presses the mouse in its middle. Throws when it is disabled or something else gets the click. */
  click(): Promise<void>;
  focus(): Promise<void>;
  /** First descendant with that role and name, now. */
  find(role: string, name: string | RegExp): Promise<ShadowElement | undefined>;
  /** Descendants (same root) that match a CSS selector, now. */
  all(selector: string): Promise<ShadowElement[]>;
  /** Runs a function in the harness's world; it gets the element. */
  evaluate<T>(run: (element: HTMLElement) => T | Promise<T>): Promise<T>;
}

export interface ClosedRoots {
  /** Elements of closed shadow roots with that role and accessible name, now. */
  find(role: string, name: string | RegExp): Promise<ShadowElement[]>;
  /** The first such element, as soon as there is one. */
  get(role: string, name: string | RegExp, timeout?: number): Promise<ShadowElement>;
  session: CDPSession;
  /** Runs a script (a library) in the harness's world. */
  run(source: string): Promise<void>;
  /** Context id of the harness's world in the top frame. */
  world(): Promise<number>;
}

/** What is read of a node of the protocol. */
interface DomNode {
  backendNodeId: number;
  shadowRootType?: string;
  shadowRoots?: DomNode[];
  children?: DomNode[];
}

/** Backend ids of all closed shadow roots below a node of the document. */
function closedIn(node: DomNode): number[] {
  const roots = node.shadowRoots ?? [];
  return [
    ...roots.filter(({ shadowRootType }) => shadowRootType === 'closed').map(({ backendNodeId }) => backendNodeId),
    ...[...roots, ...(node.children ?? [])].flatMap(closedIn),
  ];
}

/** Runs in the page: waits until an element stands where it stood a frame before, as everything does that is pressed by a person. */
async function still(element: Element): Promise<void> {
  const at = (): string => JSON.stringify(element.getBoundingClientRect());
  let before = '';
  for (let frames = 0; frames < 30 && before !== at(); frames++) {
    before = at();
    // A page in the background draws no frames.
    await new Promise((done) => {
      if (document.hidden) setTimeout(done, 16);
      else requestAnimationFrame(done);
    });
  }
}

/** Runs in the page: an element that is pressed remembers how far the press came. */
function watchPress(element: Element & { alcovePressed?: string | undefined }): void {
  element.alcovePressed = undefined;
  for (const type of ['pointerdown', 'click'])
    element.addEventListener(type, () => (element.alcovePressed = type), { capture: true, once: true });
}
/** Runs in the page: whether a press did not reach the element; some are taken away as soon as the pointer is down. */
const missedPress = (element: Element & { alcovePressed?: string | undefined }): boolean =>
  element.alcovePressed !== 'click' && (element.isConnected || element.alcovePressed === undefined);

/** Attaches to a page. The session follows it through navigations; an element does not, it is gone with its document. */
export async function closedRootsOf(page: Page): Promise<ClosedRoots> {
  const session = await page.context().newCDPSession(page);
  const send: CDPSession['send'] = (method, params) => answered(method, session.send(method, params));

  async function world(): Promise<number> {
    const { frameTree } = await send('Page.getFrameTree');
    const { executionContextId } = await send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'alcove-harness',
    });
    return executionContextId;
  }

  const told = ({ exception, text }: { exception?: { description?: string }; text: string }): Error =>
    new Error(exception?.description ?? text);

  /** Objects of the elements below a node of the harness's world that a function declaration gives for it. */
  async function listed(objectId: string, functionDeclaration: string, args: unknown[] = []): Promise<string[] | null> {
    const { result, exceptionDetails } = await send('Runtime.callFunctionOn', {
      objectId,
      functionDeclaration,
      arguments: args.map((value) => ({ value })),
    });
    if (exceptionDetails) throw told(exceptionDetails);
    if (result.objectId === undefined) return null;
    if (result.description === 'Array(0)') return [];
    const list = await send('Runtime.getProperties', { objectId: result.objectId, ownProperties: true });
    return list.result.flatMap(({ name, value }) =>
      /^\d+$/u.test(name) && value?.objectId !== undefined ? [value.objectId] : [],
    );
  }

  async function query(objectId: string, role: string, name: string | RegExp): Promise<string[]> {
    const found = await listed(objectId, byRoleCall(role, name));
    if (found !== null) return found;
    await run(byRoleScript);
    return (await listed(objectId, byRoleCall(role, name))) ?? [];
  }

  async function run(source: string): Promise<void> {
    const { exceptionDetails } = await send('Runtime.evaluate', {
      expression: source,
      contextId: await world(),
    });
    if (exceptionDetails) throw told(exceptionDetails);
  }

  /** A node as an object of the harness's world. */
  async function resolved(backendNodeId: number, executionContextId: number): Promise<string> {
    const { object } = await send('DOM.resolveNode', { backendNodeId, executionContextId });
    if (object.objectId === undefined) throw new Error('the element is gone');
    return object.objectId;
  }

  /** Calls `source` (a function expression) with the element and, if given, another node. */
  async function call<T>(objectId: string, source: string, other?: string): Promise<T> {
    const { result, exceptionDetails } = await send('Runtime.callFunctionOn', {
      objectId,
      functionDeclaration: `function (other) { return (${source})(this, other) }`,
      arguments: other === undefined ? [] : [{ objectId: other }],
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw told(exceptionDetails);
    return result.value;
  }

  async function box(objectId: string) {
    const { quads } = await send('DOM.getContentQuads', { objectId });
    const quad = quads[0];
    if (!quad) throw new Error('the element has no box');
    const xs = quad.filter((_, index) => index % 2 === 0);
    const ys = quad.filter((_, index) => index % 2 === 1);
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
  }

  async function click(objectId: string): Promise<void> {
    await send('DOM.scrollIntoViewIfNeeded', { objectId });
    await call(objectId, String(still));
    const { x, y, width, height } = await box(objectId);
    const [left, top] = [Math.round(x + width / 2), Math.round(y + height / 2)];
    const hit = await send('DOM.getNodeForLocation', { x: left, y: top, ignorePointerEventsNone: true });
    const reached = await call<boolean>(
      objectId,
      '(element, hit) => { for (let at = hit; at; at = at.parentNode ?? at.host) if (at === element) return true; return false }',
      await resolved(hit.backendNodeId, await world()),
    );
    if (!reached) throw new Error(`something else lies over the element at ${left}, ${top}`);
    // What is disabled, by itself or by what it stands in, takes a press without doing anything.
    if (await call<boolean>(objectId, '(element) => element.matches(":disabled, [aria-disabled=true]")'))
      throw new Error('it is disabled');
    await call(objectId, String(watchPress));
    await answered('the click itself', page.mouse.click(left, top));
    // What was drawn anew at that moment may have got it instead; what is gone with its document has had it.
    const missed = await call<boolean>(objectId, String(missedPress)).catch(() => false);
    if (missed)
      throw new Error(`the click at ${left}, ${top} went elsewhere: the element has moved, is gone or disabled`);
  }

  function element(id: string): ShadowElement {
    return {
      text: () => call<string>(id, '(element) => element.innerText'),
      attribute: (name) => call<string | null>(id, `(element) => element.getAttribute(${JSON.stringify(name)})`),
      async accessible() {
        const { nodes } = await send('Accessibility.getPartialAXTree', {
          objectId: id,
          fetchRelatives: false,
        });
        const node = nodes[0];
        if (!node) throw new Error('the element is not in the accessibility tree');
        const properties = Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value]));
        return { role: String(node.role?.value ?? ''), name: String(node.name?.value ?? ''), properties };
      },
      isVisible: () =>
        call<boolean>(id, '(element) => element.isConnected && element.checkVisibility({ visibilityProperty: true })'),
      box: () => box(id),
      click: () => click(id),
      focus: async () => void (await send('DOM.focus', { objectId: id })),
      async find(role, name) {
        const [first] = await query(id, role, name);
        return first === undefined ? undefined : element(first);
      },
      all: (selector) => descendants(id, selector),
      evaluate: (inPage) => call(id, String(inPage)),
    };
  }

  async function descendants(id: string, selector: string): Promise<ShadowElement[]> {
    const found = await listed(id, 'function (selector) { return [...this.querySelectorAll(selector)] }', [selector]);
    return (found ?? []).map(element);
  }

  async function find(role: string, name: string | RegExp): Promise<ShadowElement[]> {
    const contextId = await world();
    const { result } = await send('Runtime.evaluate', { expression: 'document', contextId });
    // Described, not handed over: of a document that was, the browser would tell every change from then on.
    const { node } = await send('DOM.describeNode', { objectId: result.objectId, depth: -1, pierce: true });
    const found: ShadowElement[] = [];
    for (const id of closedIn(node))
      found.push(...(await query(await resolved(id, contextId), role, name)).map(element));
    return found;
  }

  return {
    find,
    get: (role, name, timeout) =>
      until(async () => (await find(role, name))[0], {
        what: `${role} "${String(name)}" in a closed shadow root`,
        ...(timeout === undefined ? {} : { timeout }),
      }),
    session,
    run,
    world,
  };
}

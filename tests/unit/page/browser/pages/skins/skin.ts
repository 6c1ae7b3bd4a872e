import type { Line, Table } from './line.ts';

/** How a widget library draws a table and its select boxes: markup, roles, class names and events as that library has them. */
export interface Skin {
  headers: { cove: string; psa: string; more?: string };
  /** Draws the empty table into `place` and gives the element that the rows go into. */
  frame(place: HTMLElement, headers: string[]): HTMLElement;
  row(line: Line, cells: (string | HTMLElement)[], position: number): HTMLElement;
  editor(line: Line, table: Table): HTMLElement;
  pager?(place: HTMLElement, table: Table): void;
}

export const el = (
  tag: string,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElement => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
};
let ids = 0;
export const nextId = (): number => (ids += 1);

/** A list at the end of the body: opened, filled when its entries have come, closed by a choice or a press elsewhere. */
export function portal(
  anchor: HTMLElement,
  list: HTMLElement,
  option: (name: string) => HTMLElement,
  { table, choose, shell }: { table: Table; choose: (name: string) => void; shell?: HTMLElement | undefined },
) {
  let open = false;
  const close = () => {
    open = false;
    (shell ?? list).remove();
    anchor.setAttribute('aria-expanded', 'false');
    document.removeEventListener('mousedown', outside, true);
  };
  const outside = (event: Event) => {
    const path = event.composedPath();
    if (!path.includes(shell ?? list) && !path.includes(anchor)) close();
  };
  const fill = async (search: string) => {
    list.replaceChildren(el('li', { class: 'loading' }, 'Loading…'));
    const names = await table.options(search);
    if (!open) return;
    list.replaceChildren(
      ...names.map((name) => {
        const item = option(name);
        item.addEventListener('click', () => {
          close();
          choose(name);
        });
        return item;
      }),
      ...(names.length === 0 ? [el('li', {}, 'No options')] : []),
    );
  };
  return {
    isOpen: () => open,
    fill,
    close,
    open() {
      if (open) return;
      open = true;
      anchor.setAttribute('aria-expanded', 'true');
      document.body.append(shell ?? list);
      document.addEventListener('mousedown', outside, true);
      void fill('');
    },
  };
}

export const box = 'display:flex;width:280px;border:1px solid #888;padding:2px;align-items:center';
export const popup =
  'position:fixed;top:40px;left:640px;width:260px;max-height:260px;overflow:auto;background:#fff;z-index:20;margin:0';
export const debounced = (run: (text: string) => void, ms: number) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (text: string) => {
    clearTimeout(timer);
    timer = setTimeout(() => run(text), ms);
  };
};

/** Boxes that are emptied, drawn or lent in ways of their own, and rows that stand closed below another. */
import { border, listFor, listed, make, names, opensOnPress, popup, type Row } from './idiom-parts.ts';

const button = (attributes: Record<string, string> = {}): HTMLElement =>
  make('button', { type: 'button', role: 'combobox', 'aria-expanded': 'false', style: border, ...attributes });

/** No X and no entry for none: the chosen one, chosen again, is taken back (cmdk). */
export function takenBack(row: Row): HTMLElement {
  const box = button();
  const draw = (): void => {
    box.textContent = row.psa || 'Select customer...';
    box.setAttribute('aria-expanded', 'false');
  };
  box.addEventListener('click', () => {
    if (box.getAttribute('aria-expanded') === 'true') return;
    box.setAttribute('aria-expanded', 'true');
    const list = listed((name) => {
      row.psa = name === row.psa ? '' : name;
      list.remove();
      draw();
    }, 'option');
    document.body.append(list);
  });
  draw();
  return box;
}

/** A box that only the Backspace key empties; what is typed is drawn over the choice (w2ui). */
export function byBackspace(row: Row): HTMLElement {
  const input = make('input', { 'aria-haspopup': 'listbox', style: 'border:0;flex:1' }) as HTMLInputElement;
  const text = make('span', {});
  const box = make('div', { style: border }, text, input);
  const draw = (): void => {
    text.textContent = row.psa;
    input.value = '';
    box.replaceChildren(text, input);
  };
  input.addEventListener('mousedown', () => {
    if (box.childElementCount === 2) box.append(listFor(row, draw, 'option'));
  });
  input.addEventListener('keydown', ({ key }) => {
    if (key !== 'Backspace' || input.value !== '') return;
    row.psa = '';
    draw();
  });
  draw();
  return box;
}

/** Its X is spelled out beside the name (Choices.js, which moves the letters out of sight). */
export function spelledCross(row: Row): HTMLElement {
  const box = make('div', { role: 'combobox', 'aria-expanded': 'false', tabindex: '0', style: border });
  const draw = (): void => {
    const cross = make('button', { type: 'button', 'aria-label': `Remove item: ${row.psa}` }, 'Remove item');
    cross.addEventListener('click', () => {
      row.psa = '';
      draw();
    });
    box.replaceChildren(make('div', {}, row.psa), ...(row.psa ? [cross] : []));
    box.setAttribute('aria-expanded', 'false');
  };
  opensOnPress(box, row, draw);
  return box;
}

/** A component whose options are components: what they say is slotted into them, and is no text of their own (UI5). */
export function slotted(row: Row): HTMLElement {
  const host = make('x-select', {});
  const box = button({ 'aria-haspopup': 'listbox', 'aria-controls': 'list' });
  const list = make('ul', { role: 'listbox', id: 'list', style: `${popup};margin:0` }, make('slot', {}));
  const draw = (): void => {
    box.textContent = row.psa || 'None';
    box.setAttribute('aria-expanded', 'false');
    list.hidden = true;
  };
  for (const name of ['None', ...names]) {
    const option = make('x-option', {}, name);
    option.attachShadow({ mode: 'open' }).append(make('li', { role: 'option' }, make('slot', {})));
    option.addEventListener('click', (event) => {
      event.stopPropagation();
      row.psa = name === 'None' ? '' : name;
      draw();
    });
    host.append(option);
  }
  box.addEventListener('click', () => {
    list.hidden = false;
    box.setAttribute('aria-expanded', 'true');
  });
  host.attachShadow({ mode: 'open' }).append(make('div', { style: 'position:relative' }, box, list));
  draw();
  return host;
}

interface Lent {
  element: HTMLElement;
  holder: HTMLElement;
  owner: Row;
  draw(): void;
}
const lent: Lent[] = [];
let passedOn = false;
/** What was written, in its order. */
const writes: [row: string, psa: string][] = [];
Object.assign(window, { writes });

/** Boxes are used again for other rows when the page draws anew, which it does once while a list is about to open (Naive UI). */
export function lentBox(row: Row): HTMLElement {
  const element = button();
  const holder = make('div', {}, element);
  const draw = (): void => {
    element.textContent = one.owner.psa || 'Select';
    element.setAttribute('aria-expanded', 'false');
  };
  const one: Lent = { element, holder, owner: row, draw };
  const passOn = (): void => {
    passedOn = true;
    const owners = lent.map(({ owner }) => owner);
    const holders = lent.map((each) => each.holder);
    for (const [i, each] of lent.entries()) {
      const next = (i + 1) % lent.length;
      each.owner = owners[next] ?? each.owner;
      each.holder = holders[next] ?? each.holder;
      each.holder.replaceChildren(each.element);
      each.element.textContent = each.owner.psa || 'Select';
    }
  };
  element.addEventListener('click', () => {
    if (element.getAttribute('aria-expanded') === 'true') return;
    element.setAttribute('aria-expanded', 'true');
    if (!passedOn) setTimeout(passOn, 60);
    setTimeout(() => {
      const list = listed(
        (name) => {
          one.owner.psa = name === 'None' ? '' : name;
          writes.push([one.owner.name, one.owner.psa]);
          list.remove();
          one.draw();
        },
        'option',
        ['None', ...names],
      );
      document.body.append(list);
      const away = ({ target }: Event): void => {
        if (list.contains(target as Node)) return;
        document.removeEventListener('mousedown', away, true);
        list.remove();
        one.draw();
      };
      document.addEventListener('mousedown', away, true);
    }, 150);
  });
  lent.push(one);
  draw();
  return holder;
}

/** Every row but the first stands below it, and is drawn when its sign is pressed. */
export function closeBranch(table: HTMLElement): void {
  const [head, ...below] = [...table.querySelectorAll('tr')].slice(1);
  const sign = make('span', { class: 'tree-sign collapsed', style: 'cursor:pointer' }, '▸');
  head?.firstElementChild?.prepend(sign);
  for (const row of below) row.remove();
  sign.addEventListener('click', () => {
    const open = sign.classList.toggle('collapsed');
    if (open) for (const row of below) row.remove();
    else head?.after(...below);
    sign.textContent = open ? '▸' : '▾';
  });
}

/** What stands beside names in tables that are no trees: pressed, each of these does something else. What was pressed is in `writes`. */
export function besideNames(table: HTMLElement): void {
  const others = [
    make('a', { href: '/elsewhere', class: 'chevron-right' }, '›'),
    make(
      'button',
      { type: 'button', 'data-bs-toggle': 'dropdown', 'aria-expanded': 'false', class: 'arrow-right' },
      '▸',
    ),
    make('button', { type: 'button', 'aria-label': 'Open customer', 'aria-expanded': 'false' }, '▸'),
    make('button', { type: 'button', class: 'icon-plus' }, '+'),
  ];
  for (const row of [...table.querySelectorAll('tr')].slice(1))
    for (const other of others) {
      const each = other.cloneNode(true) as HTMLElement;
      each.style.display = 'block';
      each.addEventListener('click', (event) => {
        event.preventDefault();
        writes.push([each.outerHTML, 'pressed']);
      });
      row.firstElementChild?.append(each);
    }
}

/** A sign of every row that says of itself that it is closed, and opens nothing. */
export function emptySigns(table: HTMLElement): void {
  for (const row of [...table.querySelectorAll('tr')].slice(1)) {
    const sign = make('button', { type: 'button', 'aria-expanded': 'false' }, '⊞');
    sign.addEventListener('click', () => vain.push(row.rowIndex));
    row.firstElementChild?.prepend(sign);
  }
}
/** Rows whose empty sign was pressed. */
const vain: number[] = [];
Object.assign(window, { vain });

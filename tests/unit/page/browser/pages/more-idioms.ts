/** Select boxes of libraries that open, list and empty themselves in ways of their own; each writes what is chosen into its row. */
import { border, listFor, listed, make, names, popup, type Row } from './idiom-parts.ts';

/** A pane with a search box that shows nothing before three letters are typed; its entries have a badge, two lines, and no role. */
export function lateSearch(row: Row): HTMLElement {
  const box = make('div', { style: `${border};cursor:pointer` });
  const draw = (): void => {
    const cross = make('i', { title: 'Remove' }, '×');
    cross.addEventListener('click', (event) => {
      event.stopPropagation();
      row.psa = '';
      draw();
    });
    box.replaceChildren(
      make('span', { style: 'flex:1' }, row.psa || 'Select a PSA customer'),
      ...(row.psa ? [cross] : []),
    );
  };
  box.addEventListener('click', () => {
    const input = make('input', { type: 'text' }) as HTMLInputElement;
    const found = make('div', {}, 'Type at least 3 characters');
    const pane = make('div', { style: 'position:fixed;left:300px;top:200px;background:#fff' }, input, found);
    const entry = (name: string): HTMLElement => {
      const made = make(
        'div',
        { style: 'cursor:pointer' },
        make('b', { style: 'float:left' }, name.slice(0, 1)),
        make('div', {}, name),
        make('small', {}, 'Leeds'),
      );
      made.addEventListener('click', () => {
        row.psa = name;
        pane.remove();
        draw();
      });
      return made;
    };
    input.addEventListener('input', () =>
      setTimeout(() => {
        const words = input.value.toLowerCase();
        if (words.length >= 3)
          found.replaceChildren(...names.filter((name) => name.toLowerCase().includes(words)).map(entry));
      }, 100),
    );
    document.body.append(pane);
    input.focus();
  });
  draw();
  return box;
}

/** A press opens nothing, the arrow key chooses the next one; what is typed opens the list (UI5). */
export function steppingKeys(row: Row): HTMLElement {
  const input = make('input', {
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-autocomplete': 'both',
  }) as HTMLInputElement;
  const cross = make('div', { 'aria-label': 'Clear', style: 'width:16px;height:16px' });
  const holder = make('div', { style: border }, input, cross);
  const draw = (): void => {
    input.value = row.psa;
    input.setAttribute('aria-expanded', 'false');
    holder.replaceChildren(input, cross);
  };
  cross.addEventListener('click', () => {
    input.value = '';
    input.focus();
  });
  // What its X did is told when the box is left.
  input.addEventListener('focusout', () => {
    if (input.value === '') row.psa = '';
  });
  input.addEventListener('keydown', ({ key }) => {
    if (key !== 'ArrowDown') return;
    row.psa = names[(names.indexOf(row.psa) + 1) % names.length] ?? '';
    draw();
  });
  input.addEventListener('input', () => {
    const fitting = names.filter((name) => name.startsWith(input.value));
    const [list] = [...holder.querySelectorAll('[role=listbox]')];
    list?.remove();
    input.setAttribute('aria-expanded', 'true');
    holder.append(listFor(row, draw, 'option', fitting));
  });
  input.addEventListener('change', () => {
    if (names.includes(input.value)) row.psa = input.value;
    draw();
  });
  draw();
  return holder;
}

/** Its list hangs inside of the box without any role, and the only button of the box is an X without a name (svelte-select). */
export function namelessCross(row: Row): HTMLElement {
  const box = make('div', { style: border });
  const input = make('input', { 'aria-autocomplete': 'list', 'aria-expanded': 'false', style: 'border:0;width:20px' });
  const draw = (): void => {
    const cross = make('button', { type: 'button', class: 'icon clear-select', style: 'width:20px' }, make('hr', {}));
    cross.addEventListener('click', () => {
      row.psa = '';
      draw();
    });
    input.setAttribute('aria-expanded', 'false');
    box.replaceChildren(input, make('div', { style: 'flex:1' }, row.psa), ...(row.psa ? [cross] : []));
  };
  box.addEventListener('pointerup', ({ target }) => {
    if ((target as Element).closest('button,.y-list')) return;
    input.setAttribute('aria-expanded', 'true');
    const list = make('div', { class: 'y-list', style: popup });
    for (const name of names) {
      const item = make('div', { class: 'list-item' }, make('div', { class: 'item' }, name));
      item.addEventListener('click', () => {
        row.psa = name;
        draw();
      });
      list.append(item);
    }
    box.append(list);
  });
  draw();
  return box;
}

/** The whole box, what it shows as well, stands inside of a label (Ionic). */
export function wrappedInLabel(row: Row): HTMLElement {
  const text = make('div', { style: 'flex:1' });
  const button = make('button', { type: 'button', 'aria-haspopup': 'dialog', 'aria-expanded': 'false' });
  const label = make('label', { style: border }, text, button);
  const draw = (): void => {
    text.textContent = row.psa || 'Select a PSA customer';
    button.setAttribute('aria-label', text.textContent);
    button.setAttribute('aria-expanded', 'false');
  };
  label.addEventListener('click', (event) => {
    event.preventDefault();
    if (button.getAttribute('aria-expanded') === 'true') return;
    button.setAttribute('aria-expanded', 'true');
    const list = listed(
      (name) => {
        row.psa = name === 'None' ? '' : name;
        list.remove();
        draw();
      },
      'option',
      ['None', ...names],
    );
    document.body.append(list);
  });
  draw();
  return label;
}

/** What only screen readers get keeps the choice of before, whatever the box says since (PrimeReact). */
export function staleInput(row: Row): HTMLElement {
  const input = make('input', { type: 'text', readonly: '', 'aria-haspopup': 'listbox', value: row.psa });
  const clipped = make('div', { style: 'position:absolute;width:1px;height:1px;overflow:hidden' }, input);
  const box = make('div', { class: 'x-dropdown', style: `${border};position:relative` });
  const draw = (): void => {
    const cross = make('span', { 'aria-label': 'Clear', style: 'width:12px;height:12px' }, '×');
    cross.addEventListener('click', (event) => {
      event.stopPropagation();
      row.psa = '';
      draw();
    });
    const text = row.psa ? make('span', {}, row.psa) : make('span', { class: 'x-placeholder' }, 'Select');
    box.replaceChildren(clipped, text, ...(row.psa ? [cross] : []));
  };
  box.addEventListener('click', () => {
    if (box.querySelector('[role=listbox]')) return;
    box.append(listFor(row, draw, 'option'));
  });
  draw();
  return box;
}

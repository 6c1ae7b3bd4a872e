/** Lists that say more than a name: its domain below it, entries shown again on top, an offer to make what is not there. */
import { border, make, names, popup, type Row } from './idiom-parts.ts';

const domain = (name: string): string => `${name.replace(/\W/g, '').toLowerCase()}.example`;

/** Shows an entry as the list does; those used before stand on top once more, under them the offer to make one. */
export function detailed(row: Row): HTMLElement {
  const box = make('div', { role: 'combobox', 'aria-expanded': 'false', tabindex: '0', style: border });
  const option = (name: string, more: string, choose: () => void): HTMLElement => {
    const made = make('div', { role: 'option' }, make('div', {}, name), make('div', {}, more));
    made.addEventListener('click', (event) => {
      event.stopPropagation();
      choose();
    });
    return made;
  };
  const taking = (name: string): HTMLElement =>
    option(name, domain(name), () => {
      row.psa = row.psa === name ? '' : name;
      draw();
    });
  const offer = (name: string): HTMLElement =>
    option(name, 'Create new customer', () => {
      row.psa = `new ${name}`;
      draw();
    });
  const group = (title: string, entries: readonly HTMLElement[]): HTMLElement =>
    make('div', {}, make('div', {}, title), make('div', {}, ...entries));
  const draw = (): void => {
    box.setAttribute('aria-expanded', 'false');
    const shown = [make('span', {}, row.psa), ' ', make('span', {}, domain(row.psa))];
    box.replaceChildren(...(row.psa ? shown : ['Select PSA customer']));
  };
  box.addEventListener('mousedown', () => {
    if (box.getAttribute('aria-expanded') === 'true') return;
    box.setAttribute('aria-expanded', 'true');
    const all = [group('Recently used', names.slice(0, 3).map(taking)), group('All customers', names.map(taking))];
    box.append(make('div', { role: 'listbox', style: popup }, ...all, ...names.slice(0, 2).map(offer)));
  });
  draw();
  return box;
}

/** An answer that is drawn in part only, with what is searched at its end: many names hold a short one. */
export function longAnswer(row: Row): HTMLElement {
  const input = make('input', { role: 'combobox', 'aria-expanded': 'false', style: border }) as HTMLInputElement;
  const holder = make('div', { style: 'position:relative' }, input);
  const list = make('div', { role: 'listbox', style: `${popup};height:60px;overflow:auto` });
  const all = names.flatMap((name) => [...Array.from({ length: 12 }, (_, i) => `Zeal ${i} ${name} & Sons`), name]);
  const draw = (): void => {
    const answer = all.filter((name) => name.includes(input.value));
    const from = Math.floor(list.scrollTop / 20);
    const drawn = answer.slice(from, from + 4).map((name, i) => {
      const option = make(
        'div',
        { role: 'option', style: `position:absolute;top:${(from + i) * 20}px;height:20px` },
        name,
      );
      option.addEventListener('mousedown', (event) => event.preventDefault());
      option.addEventListener('click', () => {
        row.psa = name;
        input.blur();
      });
      return option;
    });
    list.replaceChildren(make('div', { style: `height:${answer.length * 20}px` }), ...drawn);
  };
  list.addEventListener('scroll', draw);
  input.addEventListener('input', draw);
  input.addEventListener('focus', () => {
    input.setAttribute('aria-expanded', 'true');
    input.value = '';
    holder.append(list);
    draw();
  });
  input.addEventListener('blur', () => {
    if (input.value === '' && row.psa === 'Delta Print') row.psa = '';
    input.setAttribute('aria-expanded', 'false');
    list.remove();
    input.value = row.psa;
  });
  input.value = row.psa;
  return holder;
}

/** A cell whose editor ends when its box is left; the list in it draws a part of all, in no order, and follows what is typed. */
export function typedEditor(row: Row): HTMLElement {
  const cell = make('div', { style: 'width:300px;min-height:24px' });
  const draw = (): void => {
    const cross = make('button', { type: 'button', title: 'Remove' }, '✕');
    cross.addEventListener('click', () => {
      row.psa = '';
      draw();
    });
    cell.replaceChildren(row.psa, ...(row.psa ? [cross] : []));
  };
  cell.addEventListener('click', ({ target }) => {
    if (cell.querySelector('input') || (target as Element).localName === 'button') return;
    const input = make('input', { type: 'text' }) as HTMLInputElement;
    const list = make('div', { class: 'menu', style: 'height:44px;overflow:auto' });
    const all = names.toReversed().flatMap((name) => [`Zeal ${name}`, name, `${name} & Sons`]);
    const fill = (): void => {
      const answer = all.filter((name) => name.includes(input.value));
      const entries = answer.slice(0, 2).map((name) => {
        const entry = make('div', { style: 'cursor:pointer;height:20px' }, name);
        entry.addEventListener('mousedown', (event) => event.preventDefault());
        entry.addEventListener('click', (event) => {
          event.stopPropagation();
          row.psa = name;
          draw();
        });
        return entry;
      });
      list.replaceChildren(...entries, make('div', { style: `height:${(answer.length - entries.length) * 90}px` }));
    };
    input.addEventListener('input', fill);
    input.addEventListener('blur', () => setTimeout(draw));
    fill();
    cell.replaceChildren(make('div', { style: 'border:1px solid' }, input, list));
    input.focus();
  });
  draw();
  return cell;
}

// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { allIn, oneIn } from '../../../lib/page/all-in.ts';

const entries = Array.from({ length: 3001 }, (_, i) => `<option>Customer ${i}</option>`).join('');
const table = (options: string): Document => {
  const made = document.implementation.createHTMLDocument();
  made.body.innerHTML = `<table><tbody>
    <tr><td>Ashby</td><td><select><option>None</option></select><b></b></td></tr>
    <tr><td>Birch</td><td><input list="all"><datalist id="all">${options}</datalist></td></tr>
  </tbody></table><p><i><b></b></i></p>`;
  return made;
};

test.each([
  ['a few entries', table('<option>One</option>')],
  ['thousands of entries', table(entries)],
])('in select boxes with %s: all that matches beside them, in document order', (_, made) => {
  for (const selector of ['tr', 'td', 'b', 'select,input', ':not(option)', 'section'])
    for (const root of [made, ...made.querySelectorAll('table,tr,td,p,b,select')]) {
      const all = [...root.querySelectorAll(selector)];
      expect(allIn(root, selector)).toEqual(all);
      expect(oneIn(root, selector)).toBe(all[0] ?? null);
    }
});

test('where they are most of the page nobody looks at them', () => {
  expect(allIn(table('<option>One</option>'), 'option')).toHaveLength(2);
  expect(allIn(table(entries), 'option')).toEqual([]);
});

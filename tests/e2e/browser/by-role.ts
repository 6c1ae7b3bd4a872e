/**
 * Finding by role and accessible name inside a shadow root, for the harness's own world. Chromium's accessibility tree would
 * be the better judge, but asking it while a page changes under it brings the renderer down; what it says of a single
 * element is asked of it by `accessible()` and by axe. What is not drawn is not there: the library does not look past the root
 * at the element that holds it.
 */
import { buildSync } from 'esbuild';

const library = buildSync({
  stdin: {
    contents: `
      import { computeAccessibleName, getRole, isInaccessible } from 'dom-accessibility-api';
      globalThis.alcoveByRole = (root, role, wanted) => {
        const fits = (name) => wanted.exact === undefined ? new RegExp(wanted.source, wanted.flags).test(name) : name === wanted.exact;
        return [...root.querySelectorAll('*')].filter((element) =>
          getRole(element) === role && element.checkVisibility({ visibilityProperty: true }) && !isInaccessible(element) && fits(computeAccessibleName(element).replaceAll(/\\s+/g, ' ').trim()));
      };`,
    resolveDir: import.meta.dirname,
  },
  bundle: true,
  write: false,
  format: 'iife',
  target: 'chrome120',
}).outputFiles[0]?.text;

/** Script that defines the finder; running it again does no harm. */
export const byRoleScript = library ?? '';

/** Function declaration to be called on a root or element of that world; gives the elements, or null before the script ran. */
export function byRoleCall(role: string, name: string | RegExp): string {
  const wanted = typeof name === 'string' ? { exact: name } : { source: name.source, flags: name.flags };
  return `function () { return globalThis.alcoveByRole ? alcoveByRole(this, ${JSON.stringify(role)}, ${JSON.stringify(wanted)}) : null }`;
}

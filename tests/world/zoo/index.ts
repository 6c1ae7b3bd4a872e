/**
 * The zoo: one form in the idioms of widget libraries as they ship. Its packages are large and only its benchmark needs
 * them: they stand in this folder's own package.json and are installed when first asked for.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const folder = import.meta.dirname;

export const libraries = [
  { name: 'native', page: 'native.ts' },
  { name: 'react-select', page: 'react-select.tsx' },
  { name: 'MUI', page: 'mui.tsx' },
  { name: 'Ant Design', page: 'antd.tsx' },
  { name: 'Headless UI', page: 'headless.tsx' },
  { name: 'PrimeReact', page: 'primereact.tsx' },
  { name: 'DevExtreme', page: 'devextreme.ts' },
  { name: 'Element Plus', page: 'element-plus.ts' },
  { name: 'Angular Material, ng-select', page: 'angular-material.ts' },
  { name: 'Select2', page: 'select2.ts' },
  { name: 'Tom Select', page: 'tom-select.ts' },
  { name: 'Shoelace (open shadow roots)', page: 'shoelace.ts' },
] as const;

/** Installs the libraries where they are missing. @throws when npm cannot */
export function installLibraries(): void {
  if (['react', '@mui/x-data-grid'].every((name) => existsSync(join(folder, `node_modules/${name}/package.json`))))
    return;
  process.stdout.write('Installing the widget libraries of the zoo…\n');
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--silent'], {
    cwd: folder,
    stdio: 'inherit',
  });
  if (status !== 0)
    throw new Error('the widget libraries could not be installed: run "npm install" in tests/world/zoo');
}

/** A page of the zoo as one script and one style sheet. */
export async function bundlePage(page: string, of: 'pages' | 'tables' = 'pages'): Promise<{ js: string; css: string }> {
  const { outputFiles } = await build({
    entryPoints: [join(folder, of, page)],
    bundle: true,
    write: false,
    outdir: '/out',
    format: 'esm',
    target: 'chrome120',
    jsx: 'automatic',
    conditions: ['style'],
    // Everything that React components import is to be one React, the one of this folder.
    alias: Object.fromEntries(['react', 'react-dom'].map((name) => [name, join(folder, 'node_modules', name)])),
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    tsconfigRaw: { compilerOptions: { jsx: 'react-jsx' } },
    loader: { '.woff': 'empty', '.woff2': 'empty', '.ttf': 'empty', '.svg': 'empty' },
    logLevel: 'error',
  });
  const ending = (end: string): string => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  return { js: ending('.js'), css: ending('.css') };
}

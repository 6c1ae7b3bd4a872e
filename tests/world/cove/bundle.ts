import { join } from 'node:path';
import { bundled, type Asset } from '../bundle.ts';

const here = import.meta.dirname;
const app = join(here, 'app');
let pending: Promise<Map<string, Asset>> | undefined;

/** Scripts and styles of Cove's pages by file name: the shell and the wizard's frame. */
export const pageAssets = (): Promise<Map<string, Asset>> =>
  (pending ??= bundled({
    console: 'alcove-world-cove',
    app,
    shared: [join(here, 'contract.ts')],
    library: 'devextreme',
    options: {
      entryPoints: [
        { in: join(app, 'shell/main.ts'), out: 'shell' },
        { in: join(app, 'frame/main.ts'), out: 'frame' },
      ],
      splitting: false,
      format: 'esm',
      target: 'es2022',
      // Icon fonts travel inside the stylesheets: one request less to answer under many hostnames.
      loader: {
        '.woff2': 'dataurl',
        '.woff': 'empty',
        '.ttf': 'empty',
        '.gif': 'dataurl',
        '.png': 'dataurl',
        '.svg': 'dataurl',
        '.eot': 'empty',
      },
    },
  }));

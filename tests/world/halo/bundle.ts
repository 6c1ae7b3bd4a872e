import { join } from 'node:path';
import { bundled, type Asset } from '../bundle.ts';

const here = import.meta.dirname;
const app = join(here, 'app');
let pending: Promise<Map<string, Asset>> | undefined;

/** Script and style of HaloPSA's web app by file name. */
export const appAssets = (): Promise<Map<string, Asset>> =>
  (pending ??= bundled({
    console: 'alcove-world-halo',
    app,
    // Modules that the app shares with the server.
    shared: ['permission-settings.ts', 'boot.ts', 'look.ts'].map((name) => join(here, name)),
    library: 'react',
    options: {
      entryPoints: [{ in: join(app, 'main.tsx'), out: 'app' }],
      format: 'iife',
      target: 'es2020',
      jsx: 'automatic',
      tsconfig: join(app, 'tsconfig.json'),
      define: { 'process.env.NODE_ENV': '"production"' },
    },
  }));

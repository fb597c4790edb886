import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { COPIES } from './compressed-copies.js';

/**
 * After the new files are written, takes those of earlier builds away. Not the whole of `dist` beforehand: `dist/types`
 * belongs to tsc, and a server that is running goes on having a page to serve.
 */
export function withoutOldAssets(root: string): Plugin {
  return {
    name: 'without-old-assets',
    apply: 'build',
    writeBundle(_, bundle) {
      const folder = join(root, 'dist/assets');
      for (const name of readdirSync(folder)) if (!(`assets/${name.replace(COPIES, '')}` in bundle)) rmSync(join(folder, name), { recursive: true });
    },
  };
}

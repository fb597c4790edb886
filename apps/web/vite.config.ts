import react from '@vitejs/plugin-react';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const server = process.env['HUILAN_SERVER'] ?? 'http://127.0.0.1:3000';

/** Takes the files of the build before away. Not the whole of dist: dist/types belongs to tsc. */
const withoutOldAssets: Plugin = {
  name: 'without-old-assets',
  apply: 'build',
  buildStart: () => rmSync(join(import.meta.dirname, 'dist/assets'), { recursive: true, force: true }),
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), withoutOldAssets],
  // The libs of this workspace by their sources, as tests and type checks read them.
  resolve: { conditions: ['@huilan/source', 'module', 'browser', 'development|production'] },
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    target: 'chrome96',
    cssTarget: 'chrome96',
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
  },
  server: { host: '127.0.0.1', port: 5173, proxy: { '/graphql': server, '/api': server } },
});

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { firstPageSize } from './build/first-page-size.js';
import { knownToOldBrowsers } from './build/known-to-old-browsers.js';
import { pdfResources } from './build/pdf-resources.js';
import { withoutOldAssets } from './build/without-old-assets.js';

const server = process.env['HUILAN_SERVER'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), withoutOldAssets(import.meta.dirname), knownToOldBrowsers(), pdfResources(), firstPageSize('/OverviewPage.tsx')],
  // The libs of this workspace by their sources, as tests and type checks read them.
  resolve: { conditions: ['@huilan/source', 'module', 'browser', 'development|production'] },
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    target: 'chrome96',
    cssTarget: 'chrome96',
    modulePreload: { polyfill: false },
  },
  // The server puts a nonce of its own into each answer (apps/api/src/web-app); the page's styles made at run time carry it.
  html: { cspNonce: '%STYLE_NONCE%' },
  server: { host: '127.0.0.1', port: 5173, proxy: { '/graphql': server, '/api': server } },
});

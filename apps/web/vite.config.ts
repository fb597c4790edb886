import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressedCopies } from './build/compressed-copies.js';
import { firstPageSize } from './build/first-page-size.js';
import { knownQuestions } from './build/known-questions.js';
import { knownToOldBrowsers } from './build/known-to-old-browsers.js';
import { pageFiles } from './build/page-files.js';
import { pdfResources } from './build/pdf-resources.js';
import { withoutCycles } from './build/without-cycles.js';
import { withoutOldAssets } from './build/without-old-assets.js';

const server = process.env['HUILAN_SERVER'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), withoutOldAssets(import.meta.dirname), compressedCopies(import.meta.dirname), knownToOldBrowsers(), withoutCycles(), pdfResources(), knownQuestions(import.meta.dirname), pageFiles(import.meta.dirname), firstPageSize('/OverviewPage.tsx', '/overview-plots.ts')],
  // The libs of this workspace by their sources, as tests and type checks read them.
  resolve: {
    conditions: ['@huilan/source', 'module', 'browser', 'development|production'],
    alias: { 'victory-vendor/d3-scale': join(import.meta.dirname, 'src/charts/recharts-scales.ts') },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    // Whoever gets the pages gets the notices of what is bundled into them.
    license: { fileName: 'licences.md' },
    target: 'chrome96',
    cssTarget: 'chrome96',
    modulePreload: { polyfill: false },
    // Browsers fetch six files at a time: what every page needs comes in two (what we write changes oftener than what we use),
    // what several pages share in few.
    rolldownOptions: {
      output: {
        // Not by the names of all that share it.
        chunkFileNames: ({ name }) => `assets/${name.split('~')[0]}-[hash].js`,
        codeSplitting: {
          groups: [
            { name: 'libraries', tags: ['$initial'], test: /[\\/]node_modules[\\/]/, priority: 3 },
            { name: 'frame', tags: ['$initial'], priority: 2 },
            // Without src/controls, which would bring the library of controls to pages that have none.
            // The vocabulary apart from what is drawn with it, and little merged: else they become files that import each other.
            { name: 'vocabulary', minShareCount: 2, test: /[\\/]libs[\\/]/, priority: 1, entriesAware: true, entriesAwareMergeThreshold: 20_000 },
            { name: 'shared', minShareCount: 2, test: /[\\/]apps[\\/]web[\\/]src[\\/](?!controls)/, entriesAware: true, entriesAwareMergeThreshold: 3_000 },
          ],
        },
      },
    },
  },
  // The server puts a nonce of its own into each answer (apps/api/src/web-app); the page's styles made at run time carry it.
  html: { cspNonce: '%STYLE_NONCE%' },
  server: { host: '127.0.0.1', port: 5173, proxy: { '/graphql': server, '/api': server } },
});

import { createReadStream, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** What pdf.js fetches for some files only: character maps of Chinese fonts, the standard fonts, decoders of scanned pictures. */
const FILES = /^[\w.-]+\.(?:bcmap|pfb|ttf|js)$/;

const resources = ['cmaps', 'standard_fonts', 'wasm'].flatMap((name) =>
  readdirSync(join(folder, name)).filter((file) => FILES.test(file)).map((file) => ({ fileName: `pdfjs/${name}/${file}`, path: join(folder, name, file) })),
);

/** Puts the files that pdf.js reads while it draws beside the web app, under `/pdfjs/`: on a closed network there is no other place. */
export function pdfResources(): Plugin {
  return {
    name: 'pdf-resources',
    generateBundle() {
      for (const { fileName, path } of resources) this.emitFile({ type: 'asset', fileName, source: readFileSync(path) });
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const found = resources.find(({ fileName }) => request.url === `/${fileName}`);
        if (found) createReadStream(found.path).pipe(response);
        else next();
      });
    },
  };
}

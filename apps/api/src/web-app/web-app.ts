import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import withPackedCopies from 'express-static-gzip';

/** Stands in the built index.html where the nonce belongs; vite.config.ts puts it there. */
const NONCE_PLACEHOLDER = '%STYLE_NONCE%';

/** What the web app's build says of its pages (apps/web/build/page-files.ts): addresses with `:name` for what differs, and their own files. */
interface PageFiles {
  readonly address: string;
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/** Addresses that are the server's own; everything else is a page of the web app. */
const OWN_ADDRESSES = /^\/(graphql|api|health|ready|metrics|assets)(\/|$)/;

/**
 * Serves the built web app: hashed assets for ever, as the build packed them, and index.html for every address of a page, never
 * from a cache: each answer carries a style nonce of its own, and names the files of the page at its address, so that they are
 * fetched all at once. Does nothing when the app has not been built.
 */
export function serveWebApp(app: NestExpressApplication, directory: string): void {
  const index = join(directory, 'index.html');
  if (!existsSync(index)) return;
  const page = readFileSync(index, 'utf8');
  const headOf = pageHeads(directory);
  const assets = join(directory, 'assets');
  app.use('/assets', withPackedCopies(assets, { enableBrotli: true, orderPreference: ['br', 'gzip'], index: false, serveStatic: { immutable: true, maxAge: '1y' } }));
  app.use('/assets', (_request: Request, response: Response) => {
    // Gone since the server was started: what was promised of the packed copy is not true of the answer.
    response.removeHeader('Content-Encoding');
    response.status(404).end();
  });
  app.useStaticAssets(directory, { index: false, setHeaders: (response) => response.setHeader('Cache-Control', 'no-cache') });
  app.use((request: Request, response: Response, next: NextFunction) => {
    const isPage = (request.method === 'GET' || request.method === 'HEAD') && !OWN_ADDRESSES.test(request.path) && !/\.[a-z0-9]+$/i.test(request.path);
    if (!isPage) return next();
    response.setHeader('Cache-Control', 'no-cache');
    const { styleNonce } = response.locals as { styleNonce: string };
    response.type('html').send(page.replace('</head>', () => `${headOf(request.path)}</head>`).replaceAll(NONCE_PLACEHOLDER, styleNonce));
  });
}

/** What to write into the head of the page at an address; nothing where no such page is known. */
function pageHeads(directory: string): (address: string) => string {
  const file = join(directory, 'page-files.json');
  if (!existsSync(file)) return () => '';
  const heads = (JSON.parse(readFileSync(file, 'utf8')) as PageFiles[]).map(({ address, scripts, styles }) => ({
    pattern: new RegExp(`^${address.replace(/:[^/]+/g, '[^/]+')}/?$`),
    head: [
      ...scripts.map((name) => `<link rel="modulepreload" crossorigin href="/${name}">`),
      ...styles.map((name) => `<link rel="stylesheet" crossorigin href="/${name}">`),
    ].join('\n'),
  }));
  return (address) => heads.find(({ pattern }) => pattern.test(address))?.head ?? '';
}

import type { NextFunction, Request, Response } from 'express';

const CHANGES_NOTHING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what another site's page makes a browser send (cross-site request forgery): a request that may change something
 * and says that it comes from elsewhere. Browsers say so by `Sec-Fetch-Site`, and by `Origin` where that header is not known
 * (plain http, Chromium before 80). Programs send neither; they carry no cookie that could be abused.
 */
export function sameOriginOnly(request: Request, response: Response, next: NextFunction): void {
  if (CHANGES_NOTHING.has(request.method) || !comesFromElsewhere(request)) return next();
  response.status(403).json({
    code: 'FOREIGN_ORIGIN',
    message: { zh: '请求来自别的网站，已拒绝。请在汇览的页面上操作。', en: 'The request came from another site and was refused. Use the pages of Huilan.' },
  });
}

function comesFromElsewhere(request: Request): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin, host } = request.headers;
  if (origin === undefined) return false;
  // "null" is what a sandboxed frame or a redirect sends: nobody's page.
  return !URL.canParse(origin) || new URL(origin).host !== host;
}

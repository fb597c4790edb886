import { randomBytes } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';

/**
 * What a page of ours may load: only what we serve, no script and no style written into a page. Ant Design makes its styles
 * while it runs; each page therefore carries a nonce for them (`response.locals.styleNonce`), made anew for every answer.
 * No upgrade to https and no transport security by default: on a closed network the product is often served over plain http,
 * and whoever puts a proxy with a certificate before it sets that header there.
 */
const setHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", (_request, response) => `'nonce-${nonceOf(response as unknown as Response)}'`],
      imgSrc: ["'self'", 'data:', 'blob:'],
      workerSrc: ["'self'"],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'self'"],
    },
  },
  referrerPolicy: { policy: 'same-origin' },
  xFrameOptions: { action: 'sameorigin' },
  strictTransportSecurity: false,
  // Needs a trustworthy origin, which plain http is not: browsers would complain on every page.
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
});

const nonceOf = (response: Response): string => (response.locals as { styleNonce: string }).styleNonce;

/** Headers every answer carries. */
export function safetyHeaders(request: Request, response: Response, next: NextFunction): void {
  response.locals.styleNonce = randomBytes(16).toString('base64');
  response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()');
  setHeaders(request, response, next);
}

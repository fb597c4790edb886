import type { Request, RequestHandler, Response } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { currentViewer } from '../authorisation/viewer.js';

/** How much one account, or one address without an account, may ask for in a minute. */
export interface RateLimits {
  readonly requestsAMinute: number;
  readonly uploadsAMinute: number;
  /** Of one network address, whatever accounts it uses: an office shares one. */
  readonly requestsAMinuteOfAnAddress: number;
}

/**
 * A page of ours asks some ten questions; forty clerks behind one address, each clicking once a second, stay below a third of
 * the address's share. A bulk hand-in is one upload a file.
 */
export const DEFAULT_RATE_LIMITS: RateLimits = { requestsAMinute: 1_200, uploadsAMinute: 600, requestsAMinuteOfAnAddress: 20_000 };

const MINUTE = 60_000;

/** First wall: by address, before anything is looked up. */
export function limitAddresses({ requestsAMinuteOfAnAddress: limit }: RateLimits): RequestHandler {
  return limiter(limit, (request) => ipKeyGenerator(request.ip ?? ''));
}

/** Second wall: by account, once it is known who asks. The pages and their files have been served before it. */
export function limitAccounts({ requestsAMinute, uploadsAMinute }: RateLimits): RequestHandler {
  const key = (request: Request) => currentViewer().accountId ?? ipKeyGenerator(request.ip ?? '');
  const requests = limiter(requestsAMinute, key);
  const uploads = limiter(uploadsAMinute, key);
  return (request, response, next) => {
    const isUpload = request.method !== 'GET' && request.is('multipart/form-data') !== false && request.is('multipart/form-data') !== null;
    return (isUpload ? uploads : requests)(request, response, next);
  };
}

function limiter(limit: number, keyGenerator: (request: Request) => string): RequestHandler {
  return rateLimit({ windowMs: MINUTE, limit, keyGenerator, standardHeaders: 'draft-7', legacyHeaders: false, handler: refuse, validate: { trustProxy: false } });
}

/** 429 with the seconds to wait; in GraphQL's own shape too, so that its clients show the sentence. */
function refuse(_request: Request, response: Response): void {
  const seconds = Number(response.getHeader('Retry-After') ?? 60);
  const message = { zh: `操作过于频繁，请 ${seconds} 秒后再试。`, en: `Too many requests; try again in ${seconds} seconds.` };
  response.status(429).json({ code: 'TOO_MANY_REQUESTS', message, errors: [{ message: message.zh, extensions: { code: 'TOO_MANY_REQUESTS' } }] });
}

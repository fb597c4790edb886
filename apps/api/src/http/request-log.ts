import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { LoggerService } from '@nestjs/common';
import { multistream, pino, stdTimeFunctions, type Logger } from 'pino';
import { pinoHttp, type HttpLogger } from 'pino-http';
import roll from 'pino-roll';
import { currentViewer } from '../authorisation/viewer.js';

/** Where the server writes what it did: files in the data folder, standard output (containers), or nowhere (tests). */
export type LogTarget = 'files' | 'stdout' | 'none';

/**
 * The server's log, one JSON object a line. Files are `logs/huilan.<n>.log` in the data folder, 20 MB each, the last ten kept;
 * errors also go to standard error, where whoever started the server sees them.
 */
export async function openLog(target: LogTarget, dataDirectory: string): Promise<Logger> {
  const options = { base: undefined, timestamp: stdTimeFunctions.isoTime, formatters: { level: (label: string) => ({ level: label }) } };
  if (target === 'none') return pino({ ...options, enabled: false });
  if (target === 'stdout') return pino(options);
  const files = await roll({ file: join(dataDirectory, 'logs', 'huilan'), extension: '.log', size: '20m', limit: { count: 10 }, mkdir: true });
  return pino(options, multistream([{ level: 'info', stream: files }, { level: 'error', stream: process.stderr }]));
}

/** A request id as callers may set it; anything else is replaced, so that nobody writes lines of their own into the log. */
const REQUEST_ID = /^[\w.-]{1,64}$/;

/**
 * Logs each answer: request id, method, path without its query, status, milliseconds, account, GraphQL operation. Never a
 * body, a cookie, a header or a file's name.
 */
export function requestLog(log: Logger): HttpLogger {
  return pinoHttp({
    logger: log,
    genReqId: (request, response) => {
      const given = request.headers['x-request-id'];
      const id = typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
      response.setHeader('X-Request-Id', id);
      return id;
    },
    serializers: {
      req: (request: { id: string; method: string; url: string }) => ({ id: request.id, method: request.method, path: request.url.split('?')[0] }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
      err: (error: Error) => ({ name: error.name, message: error.message, stack: error.stack }),
    },
    customLogLevel: (_request, response, error) => (error !== undefined || response.statusCode >= 500 ? 'error' : 'info'),
    customProps: (request) => {
      const { accountId } = currentViewer();
      const { operationName } = (request as { body?: { operationName?: unknown } }).body ?? {};
      return { ...(accountId === null ? {} : { accountId }), ...(typeof operationName === 'string' ? { operation: operationName.slice(0, 60) } : {}) };
    },
    autoLogging: { ignore: (request) => request.url?.startsWith('/assets/') === true || request.url === '/health' || request.url === '/ready' || request.url === '/metrics' },
  });
}

/** Lets the framework's own complaints go into the same log. */
export function frameworkLog(log: Logger): LoggerService {
  const write = (level: 'info' | 'warn' | 'error') => (message: unknown, ...more: unknown[]) => {
    if (message instanceof Error) log[level]({ err: message }, message.message);
    else log[level]({ context: more.at(-1), ...(more.length > 1 ? { stack: more[0] } : {}) }, String(message));
  };
  return { log: () => undefined, warn: write('warn'), error: write('error'), fatal: write('error') };
}

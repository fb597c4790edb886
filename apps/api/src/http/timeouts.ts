import type { Server } from 'node:http';

/** Milliseconds a client may take over its headers: a browser needs a fraction of one, an attacker holds the line open (slow loris). */
const HEADERS_TIMEOUT = 15_000;

/** Milliseconds for a whole request: 64 MB in five minutes is 1.7 Mbit/s, the slowest line of a township that still works. */
const REQUEST_TIMEOUT = 300_000;

/** Connections that come slowly are cut, so that a handful of clients cannot hold all there are. */
export function setTimeouts(server: Server): void {
  server.headersTimeout = HEADERS_TIMEOUT;
  server.requestTimeout = REQUEST_TIMEOUT;
  server.keepAliveTimeout = 10_000;
  server.maxRequestsPerSocket = 0;
}

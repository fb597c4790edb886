import { Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { DataSource } from 'typeorm';

/** Upper bounds in seconds; most answers take some milliseconds, a scan read by character recognition takes minutes. */
const SECONDS = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60];

/** Addresses by their first two parts, the ids left out: a label must not have as many values as there are reports. */
export function routeOf(path: string): string {
  const parts = path.split('/').filter(Boolean).slice(0, 2);
  if (parts[0] === 'assets') return '/assets';
  if (parts[0] === 'api') return `/${parts.filter((part) => /^[a-z-]+$/.test(part)).join('/')}`;
  return ['graphql', 'health', 'ready', 'metrics'].includes(parts[0] ?? '') ? `/${parts[0]}` : 'page';
}

/** What the server counts of itself, for Prometheus and whoever understands its text format. */
@Injectable()
export class Metrics {
  readonly #registry = new Registry();
  readonly #answers = new Histogram({
    name: 'huilan_http_answer_seconds',
    help: 'Seconds from a request to the end of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers: [this.#registry],
  });

  constructor(dataSource: DataSource) {
    collectDefaultMetrics({ register: this.#registry });
    const pool = (dataSource.driver as { master?: { totalCount: number; idleCount: number; waitingCount: number } }).master;
    new Gauge({
      name: 'huilan_database_connections',
      help: 'Connections to the database, and work waiting for one',
      labelNames: ['state'],
      registers: [this.#registry],
      collect() {
        this.set({ state: 'busy' }, (pool?.totalCount ?? 0) - (pool?.idleCount ?? 0));
        this.set({ state: 'idle' }, pool?.idleCount ?? 0);
        this.set({ state: 'waiting' }, pool?.waitingCount ?? 0);
      },
    });
  }

  /** Middleware that times every answer. */
  readonly watch = (request: Request, response: Response, next: NextFunction): void => {
    const stop = this.#answers.startTimer({ method: request.method, route: routeOf(request.path) });
    response.once('close', () => stop({ status: String(response.statusCode) }));
    next();
  };

  /** All metrics in the text format of Prometheus. */
  text(): Promise<string> {
    return this.#registry.metrics();
  }

  get contentType(): string {
    return this.#registry.contentType;
  }
}

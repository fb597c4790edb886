import { createHash, timingSafeEqual } from 'node:crypto';
import { Controller, Get, Inject, NotFoundException, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Access } from '../authorisation/access.js';
import { CONFIGURATION, type Configuration } from '../configuration.js';
import { Metrics } from './metrics.service.js';

/** `GET /metrics`, for a collector: on this machine without a word, from elsewhere with the token of HUILAN_METRICS_TOKEN. */
@Controller('metrics')
export class MetricsController {
  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly metrics: Metrics,
  ) {}

  @Get()
  @Access('ANYONE')
  async text(@Req() request: Request, @Res() response: Response): Promise<void> {
    // To everybody else there is no such address.
    if (!this.#mayAsk(request)) throw new NotFoundException();
    response.setHeader('Cache-Control', 'no-store');
    response.type(this.metrics.contentType).send(await this.metrics.text());
  }

  #mayAsk(request: Request): boolean {
    const { metricsToken } = this.configuration;
    if (metricsToken !== undefined) return isSame(request.headers.authorization ?? '', `Bearer ${metricsToken}`);
    // A proxy on this machine speaks for others, and says so.
    const { remoteAddress } = request.socket;
    return request.headers['x-forwarded-for'] === undefined && ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(remoteAddress ?? '');
  }
}

/** Compares in a time that does not tell how much is right. */
function isSame(left: string, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}

import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Access } from '../authorisation/access.js';

/** What an operator's watchdog asks: is the process alive, and can it serve. */
@Controller()
@Access('ANYONE')
export class HealthController {
  #isStopping = false;

  constructor(private readonly dataSource: DataSource) {}

  /** From now on the server is not ready, though it still answers. */
  beginFarewell(): void {
    this.#isStopping = true;
  }

  @Get('health')
  health(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** Ready when the database answers and the server is not about to stop; 503 otherwise. */
  @Get('ready')
  async ready(): Promise<{ status: 'ok' }> {
    if (this.#isStopping) throw new ServiceUnavailableException({ status: 'stopping' });
    try {
      await this.dataSource.query('SELECT 1');
      return { status: 'ok' };
    } catch {
      throw new ServiceUnavailableException({ status: 'database unreachable' });
    }
  }
}

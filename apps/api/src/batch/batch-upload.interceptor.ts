import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { FilesInterceptor } from '@nestjs/platform-express';
import type { Observable } from 'rxjs';
import { Arrivals } from '../intake/arrivals.js';
import { MOST_BYTES } from './batch-upload.service.js';

/** Files one request may bring. */
const MOST_FILES_AT_ONCE = 100;

/** Writes what comes in to disk as it comes: an archive of hundreds of megabytes never lies in memory twice. */
@Injectable()
export class BatchUploadInterceptor implements NestInterceptor {
  readonly #interceptor: NestInterceptor;

  constructor(arrivals: Arrivals) {
    const Interceptor = FilesInterceptor('files', MOST_FILES_AT_ONCE, {
      storage: arrivals.storage(),
      // Folders in the name are wanted here: they say whose the file is.
      preservePath: true,
      defParamCharset: 'utf8',
      limits: { fileSize: MOST_BYTES, files: MOST_FILES_AT_ONCE, fields: 0 },
    });
    this.#interceptor = new Interceptor();
  }

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> | Promise<Observable<unknown>> {
    return this.#interceptor.intercept(context, next);
  }
}

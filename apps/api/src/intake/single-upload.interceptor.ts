import { rm } from 'node:fs/promises';
import { DEFAULT_LIMITS } from '@huilan/source-document';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Request } from 'express';
import { finalize, type Observable } from 'rxjs';
import { Arrivals } from './arrivals.js';

/** Takes one file of a form, `file`, and a few fields beside it. The file is on disk while it is worked on, and gone afterwards. */
@Injectable()
export class SingleUploadInterceptor implements NestInterceptor {
  readonly #interceptor: NestInterceptor;

  constructor(arrivals: Arrivals) {
    const Interceptor = FileInterceptor('file', {
      storage: arrivals.storage(),
      defParamCharset: 'utf8',
      limits: { fileSize: DEFAULT_LIMITS.fileBytes, files: 1, fields: 10, fieldSize: 10_000 },
    });
    this.#interceptor = new Interceptor();
  }

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const answer = await this.#interceptor.intercept(context, next);
    const { file } = context.switchToHttp().getRequest<Request>();
    return answer.pipe(finalize(() => void (file && rm(file.path, { force: true }))));
  }
}

import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Headers, Param, Post, Query, Res, UploadedFiles, UseFilters, UseInterceptors } from '@nestjs/common';
import type { Response } from 'express';
import { Access } from '../authorisation/access.js';
import { attach } from '../http/attachment.js';
import type { StoredUpload } from '../intake/arrivals.js';
import { RefusedUploadFilter } from '../intake/refused-upload.filter.js';
import { noFile } from '../intake/refusal.js';
import { BatchEvents } from './batch-events.js';
import { BatchFileStore } from './batch-file-store.js';
import { BatchItemsService } from './batch-items.service.js';
import { unknownBatch, unknownFile, type BatchRefusal } from './batch-refusals.js';
import { batchCsv, batchWorkbook, type TableLanguage } from './batch-table.js';
import { BatchUploadInterceptor } from './batch-upload.interceptor.js';
import { BatchUploadService } from './batch-upload.service.js';
import { BatchesService, type Batch } from './batches.service.js';

/** What goes in and out of batches as files: uploads, the table, a file as it was handed in; and the events. */
@Controller('api/batches')
@Access('REPORTER')
@UseFilters(RefusedUploadFilter)
export class BatchController {
  constructor(
    private readonly batches: BatchesService,
    private readonly items: BatchItemsService,
    private readonly uploads: BatchUploadService,
    private readonly files: BatchFileStore,
    private readonly events: BatchEvents,
  ) {}

  /** Takes files and archives in. The name of each may hold the folders it lay in, separated by `/`. */
  @Post(':id/files')
  @UseInterceptors(BatchUploadInterceptor)
  async upload(@Param('id') id: string, @UploadedFiles() uploads: readonly StoredUpload[] | undefined, @Res({ passthrough: true }) response: Response): Promise<object> {
    try {
      if (!uploads || uploads.length === 0) return refuse(response, noFile, 400);
      const outcome = await this.uploads.add(id, uploads.map(({ originalname, path }) => ({ path: originalname.replaceAll('\\', '/'), storedAt: path })));
      if ('refusal' in outcome) return refuse(response, outcome.refusal);
      response.status(201);
      return outcome;
    } finally {
      await Promise.all((uploads ?? []).map(({ path }) => rm(path, { force: true })));
    }
  }

  @Get(':id/events')
  async listen(@Param('id') id: string, @Headers('last-event-id') lastEventId: string | undefined, @Res() response: Response): Promise<void> {
    if ((await this.batches.find(id)) === null) return void response.json(refuse(response, unknownBatch));
    await this.events.tell(id, lastEventId, response);
  }

  @Get(':id/table.csv')
  async csv(@Param('id') id: string, @Query('language') language: string | undefined, @Res() response: Response): Promise<void> {
    await this.#table(id, response, 'csv', 'text/csv; charset=utf-8', async () => Buffer.from(batchCsv(await this.items.all(id), languageOf(language))));
  }

  @Get(':id/table.xlsx')
  async workbook(@Param('id') id: string, @Query('language') language: string | undefined, @Res() response: Response): Promise<void> {
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    await this.#table(id, response, 'xlsx', type, async (batch) => Buffer.from(batchWorkbook(titleOf(batch, languageOf(language)), await this.items.all(id), languageOf(language))));
  }

  /** A file that is not filed, as it was handed in. Always a download. */
  @Get(':id/items/:itemId/file')
  async file(@Param('id') id: string, @Param('itemId') itemId: string, @Res() response: Response): Promise<void> {
    const item = (await this.batches.find(id)) === null ? null : await this.items.find(id, itemId);
    if (item?.sha256 == null || item.state === 'DONE' || item.state === 'CANCELLED') return void response.json(refuse(response, unknownFile));
    const stream = this.files.stream(id, item.sha256);
    attach(response, item.path.split('/').at(-1) as string, 'application/octet-stream');
    await pipeline(stream, response);
  }

  async #table(id: string, response: Response, ending: string, type: string, write: (batch: Batch) => Promise<Buffer>): Promise<void> {
    const batch = await this.batches.find(id);
    if (batch === null) return void response.json(refuse(response, unknownBatch));
    const bytes = await write(batch);
    attach(response, `批量导入-${id}.${ending}`, type);
    response.end(bytes);
  }
}

function refuse(response: Response, { code, message }: BatchRefusal | typeof noFile, status = code.startsWith('UNKNOWN') ? 404 : 422): object {
  response.status(status);
  return { outcome: 'refused', code, message };
}

const languageOf = (language: string | undefined): TableLanguage => (language === 'en' ? 'en' : 'zh');

function titleOf({ openedAt, byName }: Batch, language: TableLanguage): string {
  const day = new Date(openedAt.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
  return language === 'zh' ? `批量导入 ${day}（${byName}）` : `Bulk hand-in of ${day} (${byName})`;
}

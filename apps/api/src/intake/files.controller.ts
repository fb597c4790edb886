import { pipeline } from 'node:stream/promises';
import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { Access } from '../authorisation/access.js';
import { agencySeenInFull, reportSeen } from '../authorisation/reports-seen.js';
import { isId } from '../database/identifiers.js';
import { SqlParameters } from '../database/sql-parameters.js';
import { FileStore } from './file-store.js';

/** Source files as they were handed in. Always a download: what strangers wrote is never shown as a page of ours. */
@Controller('api/files')
@Access('READER')
export class FilesController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly files: FileStore,
  ) {}

  @Get(':id')
  async download(@Param('id') id: string, @Res() response: Response): Promise<void> {
    const file = isId(id) ? await this.#find(id) : undefined;
    if (file === undefined) {
      response.status(404).json({ code: 'UNKNOWN_FILE', message: { zh: '没有这个文件。', en: 'There is no such file.' } });
      return;
    }
    response.setHeader('Content-Type', 'application/octet-stream');
    response.setHeader('Content-Length', file.byteSize);
    response.setHeader('Content-Disposition', `attachment; filename="report"; filename*=UTF-8''${encodeFileName(file.fileName)}`);
    response.setHeader('Cache-Control', 'private, max-age=31536000, immutable');
    await pipeline(this.files.read(file.sha256), response);
  }

  async #find(id: string): Promise<{ sha256: string; byteSize: string; fileName: string } | undefined> {
    const parameters = new SqlParameters();
    const add = (value: unknown) => parameters.add(value);
    const rows = await this.dataSource.query<{ sha256: string; byteSize: string; fileName: string }[]>(
      `SELECT file.sha256, file.byte_size AS "byteSize", version.file_name AS "fileName"
       FROM source_file file JOIN report_version version ON version.source_file_id = file.id JOIN report ON report.id = version.report_id
       WHERE file.id = ${add(id)} AND ${reportSeen('report', add)} AND (version.id = report.standing_version_id OR ${agencySeenInFull('report.agency_id', add)})
       ORDER BY version.id DESC LIMIT 1`,
      parameters.values,
    );
    return rows[0];
  }
}

/** A name for `filename*` (RFC 8187): everything but letters, digits and a few marks as percent-encoded UTF-8. */
function encodeFileName(name: string): string {
  return encodeURIComponent(name).replace(/['()*!]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

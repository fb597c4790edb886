import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import { declaredCharset, decodeText } from '@huilan/source-document';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { Access } from '../authorisation/access.js';
import { isId } from '../database/identifiers.js';
import { FileStore } from '../intake/file-store.js';
import { safePage } from './safe-page.js';

/**
 * What a document shown inside a page of ours may do: be looked at. No script, no address, no form, nothing fetched; the page
 * around it may reach in, to mark the passage somebody points at.
 */
const DOCUMENT_POLICY = "sandbox allow-same-origin; default-src 'none'; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** More than any report has. Whatever is longer is shown as text. */
const LONGEST_PAGE = 8_000_000;

const unknownFile = { code: 'UNKNOWN_FILE', message: { zh: '没有这个文件。', en: 'There is no such file.' } };
const noPage = { code: 'NOT_A_WEB_PAGE', message: { zh: '这个文件不能按网页显示。', en: 'This file cannot be shown as a web page.' } };

/** Source documents as they look, made harmless, for the frame beside the official form. */
@Controller('api/source-view')
@Access('READER')
export class SourceViewController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly files: FileStore,
  ) {}

  /** An empty document under the policy of documents: what the browser draws of a Word file is put into it. */
  @Get('blank')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', DOCUMENT_POLICY)
  @Header('Cache-Control', 'no-cache')
  blank(): string {
    return pageAround('');
  }

  /** A web page that was handed in, as `safePage` leaves it. 404 where there is none, 415 for other types of files. */
  @Get('files/:id')
  async page(@Param('id') id: string, @Res() response: Response): Promise<void> {
    const file = isId(id) ? await this.#find(id) : undefined;
    if (file === undefined) return void response.status(404).json(unknownFile);
    if (file.fileType !== 'html' || Number(file.byteSize) > LONGEST_PAGE) return void response.status(415).json(noPage);
    const chunks: Buffer[] = [];
    for await (const chunk of this.files.read(file.sha256)) chunks.push(chunk as Buffer);
    const bytes = Buffer.concat(chunks);
    response.setHeader('Content-Security-Policy', DOCUMENT_POLICY);
    response.setHeader('Cache-Control', 'private, no-cache');
    response.type('html').send(pageAround(safePage(decodeText(bytes, declaredCharset(bytes)).text)));
  }

  async #find(id: string): Promise<{ sha256: string; byteSize: string; fileType: string } | undefined> {
    const rows = await this.dataSource.query<{ sha256: string; byteSize: string; fileType: string }[]>(
      `SELECT file.sha256, file.byte_size AS "byteSize", file.file_type AS "fileType"
       FROM source_file file WHERE file.id = $1 AND EXISTS (SELECT FROM report_version version WHERE version.source_file_id = file.id)`,
      [id],
    );
    return rows[0];
  }
}

/** Paper is white and ink is black, whatever the page around it looks like. */
function pageAround(body: string): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>原文</title><style>
html { color-scheme: light; background: #fff; color: #1f2733; font: 15px/1.7 "FangSong", "STFangsong", "SimSun", "Songti SC", "WenQuanYi Zen Hei", serif; }
body { margin: 0; padding: 24px 28px; overflow: hidden; cursor: default; }
table { border-collapse: collapse; max-width: 100%; }
td, th { border: 1px solid #9aa5b1; padding: 2px 5px; }
</style></head><body>${body}</body></html>`;
}

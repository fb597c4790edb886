import { returnLetterDocument } from '@huilan/report-writing';
import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { Access } from '../authorisation/access.js';
import { Authority } from '../authorisation/authority.js';
import { asTheServer } from '../authorisation/viewer.js';
import { ReturnLetters } from './return-letters.js';

/** Return letters as Word documents, for the office and for the bureau they went to. */
@Controller('api/returns')
@Access('REPORTER')
export class ReturnLetterController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly authority: Authority,
    private readonly letters: ReturnLetters,
  ) {}

  @Get(':id/letter.docx')
  async download(@Param('id') id: string, @Res() response: Response): Promise<void> {
    const bytes = await asTheServer(() => this.#write(id));
    if (bytes === null) {
      response.status(404).json({ code: 'UNKNOWN_LETTER', message: { zh: '没有这份通知。', en: 'There is no such letter.' } });
      return;
    }
    response.setHeader('Content-Type', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document');
    response.setHeader('Content-Disposition', `attachment; filename="letter.docx"; filename*=UTF-8''${encodeURIComponent('整改通知.docx')}`);
    response.end(Buffer.from(bytes));
  }

  async #write(id: string): Promise<Uint8Array | null> {
    const letter = await this.letters.find(id);
    if (letter === null) return null;
    const [report] = await this.dataSource.query<{ agencyId: string; agency: string; region: string; year: number }[]>(
      `SELECT agency.id AS "agencyId", agency.name AS agency, region.name AS region, report.year FROM report JOIN agency ON agency.id = report.agency_id JOIN region ON region.id = agency.region_id WHERE report.id = $1`,
      [letter.reportId],
    );
    if (report === undefined || !(await this.authority.mayHandInFor(report.agencyId))) return null;
    return returnLetterDocument({
      office: `${report.region}政府信息公开主管部门`,
      agency: report.agency,
      year: report.year,
      returnedOn: new Date(letter.returnedAt.getTime() + 8 * 3_600_000).toISOString().slice(0, 10),
      dueOn: letter.dueOn,
      note: letter.note,
      points: letter.points.map(({ rule, source, message, where, hint }) => ({ rule: rule.zh, source: source.zh, message: message.zh.replace(/。$/, ''), where: where.map(({ zh }) => zh), hint: hint?.zh ?? null })),
    });
  }
}

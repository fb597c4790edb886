import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Access } from '../authorisation/access.js';
import { attach } from '../http/attachment.js';
import { draftDocument, sumsWorkbook } from './region-report-files.js';
import { RegionReports, type RegionReport } from './region-report.service.js';

/** The consolidated report as files, for whoever runs the round of the region. */
@Controller('api/region-reports')
@Access('SUPERVISOR')
export class RegionReportController {
  constructor(private readonly reports: RegionReports) {}

  @Get(':regionId/:year/draft.docx')
  async draft(@Param('regionId') regionId: string, @Param('year') year: string, @Res() response: Response): Promise<void> {
    await this.#send(regionId, year, response, 'docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', draftDocument);
  }

  @Get(':regionId/:year/sums.xlsx')
  async sums(@Param('regionId') regionId: string, @Param('year') year: string, @Query('language') language: string | undefined, @Res() response: Response): Promise<void> {
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    await this.#send(regionId, year, response, 'xlsx', type, (report) => sumsWorkbook(report, language === 'en' ? 'en' : 'zh'));
  }

  async #send(regionId: string, year: string, response: Response, ending: string, type: string, write: (report: RegionReport) => Uint8Array): Promise<void> {
    const report = await this.reports.consolidated(regionId, Number(year));
    if ('code' in report) {
      response.status(report.code === 'NOT_ALLOWED' ? 403 : 404).json(report);
      return;
    }
    const bytes = write(report);
    attach(response, `${report.regionName}${report.year}年度汇总.${ending}`, type);
    response.end(Buffer.from(bytes));
  }
}

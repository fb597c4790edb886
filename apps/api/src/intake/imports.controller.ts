import { Controller, Post, Req, Res, UploadedFile, UseFilters, UseInterceptors } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Access } from '../authorisation/access.js';
import type { StoredUpload } from './arrivals.js';
import { IntakeService, type HandInOutcome } from './intake.service.js';
import { noFile, type Refusal } from './refusal.js';
import { RefusedUploadFilter, statusOf } from './refused-upload.filter.js';
import { SingleUploadInterceptor } from './single-upload.interceptor.js';

/** Where files come in: `POST /api/imports`, one file a request. */
@Controller('api/imports')
@Access('REPORTER')
@UseFilters(RefusedUploadFilter)
export class ImportsController {
  constructor(private readonly intake: IntakeService) {}

  @Post()
  @UseInterceptors(SingleUploadInterceptor)
  async import(@UploadedFile() file: StoredUpload | undefined, @Req() request: Request, @Res({ passthrough: true }) response: Response) {
    if (file === undefined) return answer(response, { outcome: 'refused', refusal: noFile });
    const fields = (request.body ?? {}) as Record<string, unknown>;
    const year = text(fields.year);
    const outcome = await this.intake.handIn({
      source: file,
      fileName: baseName(file.originalname),
      regionId: text(fields.regionId),
      agencyId: text(fields.agencyId),
      agencyName: text(fields.agencyName),
      year: year === undefined ? undefined : Number(year),
    });
    return answer(response, outcome);
  }
}

/** A form field, with an empty one meaning the same as none. */
export function text(field: unknown): string | undefined {
  return typeof field === 'string' && field.trim() !== '' ? field.trim() : undefined;
}

/** A file name without the folders some browsers send along, at most as long as file systems allow. */
export function baseName(name: string): string {
  return (name.split(/[\\/]/).at(-1) ?? '').slice(-255) || '未命名';
}

/** The outcome as the contract words it, with the status that goes with it. */
function answer(response: Response, outcome: HandInOutcome): object {
  switch (outcome.outcome) {
    case 'imported': {
      const { agency, isNew, year, reportId, versionId, versionNumber, reading, findings } = outcome;
      response.status(201);
      return {
        outcome: 'imported',
        reportId,
        versionId,
        versionNumber,
        agency: { id: agency.id, name: agency.name, isNew },
        year,
        format: reading.report.format,
        cellsRead: Object.keys(reading.report.cells).length,
        indicatorsRead: reading.report.indicators.length,
        findings,
        questions: reading.report.questions.length,
      };
    }
    case 'alreadyKnown': {
      const { agency, isNew, year, reportId, versionId } = outcome;
      response.status(200);
      return { outcome: 'alreadyKnown', reportId, versionId, agency: { id: agency.id, name: agency.name, isNew }, year };
    }
    case 'needsDeclaration':
      response.status(422);
      return { ...outcome, message: declarationWanted(outcome.missing) };
    case 'refused':
      response.status(statusOf(outcome.refusal));
      return refused(outcome.refusal);
  }
}

/** A refusal as the contract words it. */
export function refused({ code, message }: Refusal): object {
  return { outcome: 'refused', code, message };
}

function declarationWanted(missing: readonly ('agency' | 'year')[]): { zh: string; en: string } {
  const zh = missing.map((what) => (what === 'agency' ? '机关名称' : '报告年份')).join('和');
  const en = missing.map((what) => (what === 'agency' ? 'the agency' : 'the year')).join(' and ');
  return { zh: `文件里没有写明${zh}，请补充后再导入。`, en: `The file does not say ${en}; please add it and import again.` };
}

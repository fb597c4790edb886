import { Controller, Post, Req, Res, UploadedFile, UseFilters, UseInterceptors } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Access } from '../authorisation/access.js';
import type { StoredUpload } from './arrivals.js';
import { DraftChecks, type CheckedDraft } from './draft-checks.js';
import { baseName, refused, text } from './imports.controller.js';
import { noFile } from './refusal.js';
import { RefusedUploadFilter, statusOf } from './refused-upload.filter.js';
import { SingleUploadInterceptor } from './single-upload.interceptor.js';

/** Where a draft is checked before it is handed in: `POST /api/drafts` with `file`, `agencyId`, `year`. Nothing of it is kept. */
@Controller('api/drafts')
@Access('REPORTER')
@UseFilters(RefusedUploadFilter)
export class DraftsController {
  constructor(private readonly drafts: DraftChecks) {}

  @Post()
  @UseInterceptors(SingleUploadInterceptor)
  async check(@UploadedFile() file: StoredUpload | undefined, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<object> {
    response.status(200);
    const fields = (request.body ?? {}) as Record<string, unknown>;
    const outcome =
      file === undefined
        ? { outcome: 'refused' as const, refusal: noFile }
        : await this.drafts.check({ source: file, fileName: baseName(file.originalname), agencyId: text(fields.agencyId) ?? '', year: Number(text(fields.year)) });
    if (outcome.outcome === 'checked') return answer(outcome);
    response.status(statusOf(outcome.refusal));
    return refused(outcome.refusal);
  }
}

/** The outcome as the contract words it. */
function answer({ agency, report, findings, passed, notAssessed, difference, points }: CheckedDraft): object {
  return {
    outcome: 'checked',
    agency: { id: agency.id, name: agency.name },
    printedAgency: report.agency,
    printedYear: report.year,
    cellsRead: Object.keys(report.cells).length,
    questions: report.questions.map(({ message }) => message),
    findings: findings.map(({ identity, code, severity, message, hint, cells, section }) => ({ identity, code, severity: severity.toUpperCase(), message, hint: hint?.message ?? null, cells, section: section ?? null })),
    passed,
    notAssessed,
    difference: difference && {
      cells: difference.cells.map(({ cell, before, after }) => ({ cell, before: before && printed(before), after: after && printed(after) })),
      sections: difference.sections,
    },
    points: points && points.map(({ identity, code, message, outcome, now }) => ({ identity, code, message, outcome, now })),
  };
}

const printed = ({ kind, raw }: { readonly kind: string; readonly raw: string }) => ({ kind: kind === 'notApplicable' ? 'NOT_APPLICABLE' : kind.toUpperCase(), raw });

import { BadRequestException, Catch, PayloadTooLargeException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { DEFAULT_LIMITS } from '@huilan/source-document';
import type { Response } from 'express';
import type { Refusal } from './refusal.js';

/** HTTP status of a refusal: the code says more. */
export function statusOf(refusal: Refusal): number {
  switch (refusal.code) {
    case 'FILE_TOO_LARGE':
      return 413;
    case 'UNKNOWN_FILE_TYPE':
      return 415;
    case 'NO_FILE':
    case 'UNREADABLE_REQUEST':
    case 'INVALID_YEAR':
    case 'INVALID_AGENCY_NAME':
      return 400;
    case 'FOREIGN_AGENCY':
      return 403;
    case 'UNKNOWN_REGION':
    case 'UNKNOWN_AGENCY':
      return 404;
    default:
      return 422;
  }
}

/** What the upload's own parser turns away (too large, not multipart, two files) is a refusal like any other. */
@Catch(BadRequestException, PayloadTooLargeException)
export class RefusedUploadFilter implements ExceptionFilter<BadRequestException | PayloadTooLargeException> {
  catch(exception: BadRequestException | PayloadTooLargeException, host: ArgumentsHost): void {
    const megabytes = Math.floor(DEFAULT_LIMITS.fileBytes / 1024 / 1024);
    const refusal: Refusal =
      exception instanceof PayloadTooLargeException
        ? {
            code: 'FILE_TOO_LARGE',
            message: { zh: `文件超过 ${megabytes} MB，无法导入。请压缩其中的图片，或改用 Word 版本。`, en: `The file is larger than ${megabytes} MB. Shrink its pictures or use the Word version.` },
          }
        : {
            code: 'UNREADABLE_REQUEST',
            message: { zh: '上传的内容不完整或格式不对，请重新选择文件导入，一次一个。', en: 'The upload is incomplete or malformed; choose the file again, one at a time.' },
          };
    host.switchToHttp().getResponse<Response>().status(statusOf(refusal)).json({ outcome: 'refused', ...refusal });
  }
}

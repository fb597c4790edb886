import type { SourceRefusal, SourceRefusalCode } from './open-result.js';

/**
 * Carries a refusal from the depth of a reader up to `openSource`, which turns it into a result. Never leaves this room.
 */
export class Refused extends Error {
  readonly refusal: SourceRefusal;

  constructor(code: SourceRefusalCode, zh: string, en: string, cause?: unknown) {
    super(`${code}: ${en}`, { cause });
    this.refusal = { code, message: { zh, en } };
  }
}

/** The file's container or markup is broken. `what` names the broken piece for the person who looks into it. */
export function damaged(what: string, cause?: unknown): Refused {
  return new Refused(
    'DAMAGED_FILE',
    `文件已损坏或不完整（${what}），无法读取。请重新导出或重新下载后再交。`,
    `The file is damaged or incomplete (${what}) and cannot be read. Please export or download it again.`,
    cause,
  );
}

export function passwordProtected(): Refused {
  return new Refused(
    'PASSWORD_PROTECTED',
    '文件设有密码或已加密，无法读取。请去掉密码后再交。',
    'The file is protected by a password or encrypted. Please remove the protection and hand it in again.',
  );
}

/** Unpacked content beyond its bound: the sign of a zip bomb, or of a file with huge pictures. */
export function archiveTooLarge(): Refused {
  return new Refused(
    'ARCHIVE_TOO_LARGE',
    '文件解压后过大，或压缩比异常，已停止读取。请删去其中的大图、附件后再交。',
    'The unpacked content is too large or compressed to a suspicious degree; reading was stopped. Please remove large pictures or attachments.',
  );
}

export function tooManyPages(pages: number, limit: number): Refused {
  return new Refused(
    'TOO_MANY_PAGES',
    `文件有 ${pages} 页，超过 ${limit} 页的上限。请只交年度报告本身。`,
    `The file has ${pages} pages, more than the limit of ${limit}. Please hand in the annual report alone.`,
  );
}

export function fileTooLarge(bytes: number, limit: number): Refused {
  const mebibytes = (size: number): string => (size / 1024 / 1024).toFixed(size < 10 * 1024 * 1024 ? 1 : 0);
  return new Refused(
    'FILE_TOO_LARGE',
    `文件大小为 ${mebibytes(bytes)} MB，超过 ${mebibytes(limit)} MB 的上限。请压缩其中的图片，或改用 Word、PDF 文字版再交。`,
    `The file has ${mebibytes(bytes)} MB, more than the limit of ${mebibytes(limit)} MB. Please shrink its pictures, or hand in Word or PDF with text.`,
  );
}

/** More text, cells or markup than any report has. */
export function tooMuchContent(): Refused {
  return new Refused(
    'FILE_TOO_LARGE',
    '文件内容过多（段落、表格或标记超过上限），已停止读取。请只交年度报告本身。',
    'The file holds more paragraphs, tables or markup than the limit allows; reading was stopped. Please hand in the annual report alone.',
  );
}

export function tooSlow(milliseconds: number): Refused {
  return new Refused(
    'TOO_SLOW',
    `读取用时超过 ${Math.round(milliseconds / 1000)} 秒，已停止。请改用 Word 或 PDF 文字版再交。`,
    `Reading took more than ${Math.round(milliseconds / 1000)} seconds and was stopped. Please hand in Word or PDF with text.`,
  );
}

export function unknownFileType(zh: string, en: string): Refused {
  return new Refused('UNKNOWN_FILE_TYPE', zh, en);
}

/** Runs a step of a third-party library on untrusted bytes; whatever it throws becomes a refusal that names `what`. */
export function damagedUnless<T>(what: string, step: () => T): T {
  try {
    return step();
  } catch (cause) {
    throw cause instanceof Refused ? cause : damaged(what, cause);
  }
}

import type { LocalizedText } from '@huilan/annual-report';
import type { ReadRefusal } from '@huilan/reading';
import type { SourceRefusalCode } from '@huilan/source-document';

/** Why a file handed in is not taken. The code is stable; the words are for the clerk. */
export interface Refusal {
  readonly code:
    | SourceRefusalCode
    | ReadRefusal['code']
    | 'READER_ENDED'
    | 'NO_FILE'
    | 'UNREADABLE_REQUEST'
    | 'UNKNOWN_REGION'
    | 'UNKNOWN_AGENCY'
    | 'INVALID_AGENCY_NAME'
    | 'INVALID_YEAR'
    | 'FOREIGN_AGENCY'
    | 'YEAR_CLOSED'
    | 'REPORT_ACCEPTED'
    | 'REPORT_EXISTS'
    | 'READING_FAILED'
    | 'FILE_LOST';
  readonly message: LocalizedText;
}

export const readerEnded: Refusal = {
  code: 'READER_ENDED',
  message: {
    zh: '读取这个文件时耗尽了内存，已中止，系统不受影响。请另存为 Word 文档后再交，或拆去其中的大图。',
    en: 'Reading this file used up the memory it may have and was stopped; nothing else is affected. Save it as a Word document and hand it in again.',
  },
};

export const tooSlow: Refusal = {
  code: 'TOO_SLOW',
  message: {
    zh: '读取这个文件用时过长，已中止。请另存为 Word 文档后再交。',
    en: 'Reading this file took too long and was stopped. Save it as a Word document and hand it in again.',
  },
};

export const noFile: Refusal = {
  code: 'NO_FILE',
  message: { zh: '没有收到文件，请选择一个文件再导入。', en: 'No file came with the request; choose one and import it again.' },
};

export const unknownRegion: Refusal = {
  code: 'UNKNOWN_REGION',
  message: { zh: '没有这个地区，请从列表中选择。', en: 'There is no such region; choose one of the list.' },
};

export const unknownAgency: Refusal = {
  code: 'UNKNOWN_AGENCY',
  message: { zh: '没有这个机关，请从列表中选择，或填写机关名称。', en: 'There is no such agency; choose one of the list or give its name.' },
};

export const invalidAgencyName: Refusal = {
  code: 'INVALID_AGENCY_NAME',
  message: { zh: '机关名称应为 2 至 100 个字，请填写全称。', en: 'The name of an agency has 2 to 100 characters; give it in full.' },
};

/** The file is of an agency, or would make one in a region, that whoever hands it in does not answer for. */
export const foreignAgency: Refusal = {
  code: 'FOREIGN_AGENCY',
  message: {
    zh: '这份报告不属于您负责报送的机关。请核对文件；确需代报的，请主管部门办理。',
    en: 'This report is not of an agency you hand in for. Check the file, or ask the supervising office to hand it in.',
  },
};

/** First and last report year that can be kept: open government information began with the Regulations of 2008; 2100 is far enough. */
export const REPORT_YEARS = { first: 2000, last: 2100 } as const;

export const invalidYear: Refusal = {
  code: 'INVALID_YEAR',
  message: {
    zh: `报告年份应为 ${REPORT_YEARS.first} 至 ${REPORT_YEARS.last} 之间的四位数字。`,
    en: `The report year is a number from ${REPORT_YEARS.first} to ${REPORT_YEARS.last}.`,
  },
};

export const yearClosed = (year: number): Refusal => ({
  code: 'YEAR_CLOSED',
  message: { zh: `${year} 年度已经结束，不再接收报告。确需报送的，请与主管部门联系。`, en: `The year ${year} is closed and takes no more reports; ask the supervising office.` },
});

export const reportAccepted: Refusal = {
  code: 'REPORT_ACCEPTED',
  message: { zh: '这份报告已经审核通过，不能再替换。确需更正的，请主管部门先撤回通过。', en: 'This report has been accepted and cannot be replaced; the supervising office has to withdraw the acceptance first.' },
};

export const reportExists: Refusal = {
  code: 'REPORT_EXISTS',
  message: { zh: '这个机关这一年度的报告已经交过，内容与这个文件不同。', en: 'The agency has handed in a report of this year already, and it is not this file.' },
};

/** The process that read the file ended, again and again. */
export const readingFailed: Refusal = {
  code: 'READING_FAILED',
  message: { zh: '多次读取这个文件都没有成功，已停止。请打开文件核对，另存为 Word 文档后再交。', en: 'Reading this file failed several times and was given up. Look at it, save it as a Word document and hand it in again.' },
};

export const fileLost: Refusal = {
  code: 'FILE_LOST',
  message: { zh: '文件没有完整保存下来，请重新交一次。', en: 'The file was not kept in full; please hand it in again.' },
};

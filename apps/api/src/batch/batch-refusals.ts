import type { LocalizedText } from '@huilan/annual-report';

/** Why something is not done with a batch. The code is stable; the words are for whoever wanted it. */
export interface BatchRefusal {
  readonly code: 'UNKNOWN_REGION' | 'UNKNOWN_BATCH' | 'UNKNOWN_FILE' | 'BATCH_CANCELLED' | 'NOT_WAITING_FOR_DECISION' | 'UNKNOWN_AGENCY' | 'INVALID_AGENCY_NAME' | 'INVALID_YEAR' | 'TOO_MANY_FILES';
  readonly message: LocalizedText;
}

const refusal = (code: BatchRefusal['code'], zh: string, en: string): BatchRefusal => ({ code, message: { zh, en } });

/** Files one batch holds: ten counties' worth. */
export const MOST_FILES = 10_000;

export const unknownRegion = refusal('UNKNOWN_REGION', '没有这个地区，或者您不负责这个地区。', 'There is no such region, or it is not yours.');
export const unknownBatch = refusal('UNKNOWN_BATCH', '没有这一批文件，或者不是您交来的。', 'There is no such batch, or it is not yours.');
export const unknownFile = refusal('UNKNOWN_FILE', '这一批里没有这个文件。', 'The batch has no such file.');
export const batchCancelled = refusal('BATCH_CANCELLED', '这一批已经取消，请另开一批。', 'This batch has been cancelled; begin another one.');
export const notWaitingForDecision = refusal('NOT_WAITING_FOR_DECISION', '这个文件已经处理过了，请刷新后再看。', 'This file has been settled meanwhile; reload the page.');
export const unknownAgency = refusal('UNKNOWN_AGENCY', '没有这个机关，请从列表中选择。', 'There is no such agency; choose one of the list.');
export const invalidAgencyName = refusal('INVALID_AGENCY_NAME', '机关名称应为 2 至 100 个字，请填写全称。', 'The name of an agency has 2 to 100 characters; give it in full.');
export const invalidYear = refusal('INVALID_YEAR', '报告年份应为 2000 至 2100 之间的四位数字。', 'The report year is a number from 2000 to 2100.');
export const tooManyFiles = refusal('TOO_MANY_FILES', `一批最多 ${MOST_FILES} 个文件，请分批交。`, `A batch holds at most ${MOST_FILES} files; hand the rest in as another one.`);

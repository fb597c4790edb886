import type { LocalizedText } from '@huilan/annual-report';
import { QueryFailedError } from 'typeorm';

/** Why the database gave up what a request asked for. The code is stable; the words are for whoever asked. */
export interface GivenUp {
  readonly code: 'TOOK_TOO_LONG' | 'OTHERS_AT_WORK';
  readonly message: LocalizedText;
}

const tookTooLong: GivenUp = {
  code: 'TOOK_TOO_LONG',
  message: { zh: '这次查询用时过长，已经停止。请缩小范围（少选几年、几个机关）再试。', en: 'This took too long and was stopped. Try a smaller selection.' },
};

const othersAtWork: GivenUp = {
  code: 'OTHERS_AT_WORK',
  message: { zh: '别人正在修改同一内容，请稍候再试。没有改动任何数据。', en: 'Somebody else is changing the same thing; try again in a moment. Nothing was changed.' },
};

/** PostgreSQL's words for it: query_canceled, idle_in_transaction_session_timeout, lock_not_available. */
const CODES: Readonly<Record<string, GivenUp>> = { '57014': tookTooLong, '25P03': tookTooLong, '55P03': othersAtWork };

/** Whether an error is the database giving up, and why; `null` where it is anything else. */
export function givenUp(error: unknown): GivenUp | null {
  if (!(error instanceof QueryFailedError)) return null;
  return CODES[(error.driverError as { code?: string }).code ?? ''] ?? null;
}

/** Both languages where there is room for one text only. */
export const inOneLine = ({ zh, en }: LocalizedText): string => `${zh} ${en}`;

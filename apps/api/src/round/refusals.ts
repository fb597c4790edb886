import type { LocalizedText } from '@huilan/annual-report';

/** Why a step of the round is not taken. The code is stable; the words are for whoever wanted it. */
export interface RoundRefusal {
  readonly code:
    | 'NOT_ALLOWED'
    | 'UNKNOWN_REGION'
    | 'UNKNOWN_AGENCY'
    | 'UNKNOWN_REPORT'
    | 'UNKNOWN_ROUND'
    | 'UNKNOWN_FINDING'
    | 'UNKNOWN_CELL'
    | 'INVALID_YEAR'
    | 'INVALID_DATE'
    | 'INVALID_VALUE'
    | 'REASON_MISSING'
    | 'ALREADY_OPENED'
    | 'AGENCY_ELSEWHERE'
    | 'YEAR_CLOSED'
    | 'YEAR_OPEN'
    | 'NOT_ALL_ACCEPTED'
    | 'IMPOSSIBLE_STEP'
    | 'OPEN_ERRORS'
    | 'NOTHING_TO_RETURN'
    | 'NOTHING_CHANGED';
  readonly message: LocalizedText;
}

const refusal = (code: RoundRefusal['code'], zh: string, en: string): RoundRefusal => ({ code, message: { zh, en } });

export const notAllowed = refusal('NOT_ALLOWED', '您没有权限办理这个地区或机关的事项。', 'You may not act for this region or agency.');
export const unknownRegion = refusal('UNKNOWN_REGION', '没有这个地区。', 'There is no such region.');
export const unknownAgency = refusal('UNKNOWN_AGENCY', '没有这个机关。', 'There is no such agency.');
export const unknownReport = refusal('UNKNOWN_REPORT', '没有这份报告。', 'There is no such report.');
export const unknownRound = refusal('UNKNOWN_ROUND', '这个年度还没有开启。', 'This year has not been opened.');
export const unknownFinding = refusal('UNKNOWN_FINDING', '报告里已经没有这个问题，请刷新后再看。', 'The report no longer has this finding; reload it.');
export const unknownCell = refusal('UNKNOWN_CELL', '表格里没有这一格。', 'The form has no such cell.');
export const invalidYear = refusal('INVALID_YEAR', '报告年份应为 2000 至 2100 之间的四位数字。', 'The report year is a number from 2000 to 2100.');
export const invalidDate = refusal('INVALID_DATE', '日期应写成 2026-01-31 这样，并且确有这一天。', 'A date is written like 2026-01-31, and must exist.');
export const invalidValue = refusal('INVALID_VALUE', '这一格只能填数字、留空、“/”或文字，数字须为有限的数。', 'A cell holds a finite number, a blank, a dash or words.');
export const reasonMissing = refusal('REASON_MISSING', '请写明理由。', 'Please give the reason.');
export const alreadyOpened = refusal('ALREADY_OPENED', '这个年度已经开启过了。', 'This year has been opened already.');
export const yearOpen = refusal('YEAR_OPEN', '这个年度正在进行，无需重新开启。', 'This year is open; there is nothing to reopen.');
export const openErrors = (errors: number): RoundRefusal =>
  refusal('OPEN_ERRORS', `还有 ${errors} 处错误既未改正也未说明，暂不能通过。请先逐条处理，或退回机关。`, `${errors} errors are neither corrected nor explained; settle each, or return the report.`);
export const nothingToReturn = refusal('NOTHING_TO_RETURN', '没有要机关整改的问题，也没有写明要求，无法退回。', 'There is no point to correct and no note, so there is nothing to return the report for.');
export const nothingChanged = refusal('NOTHING_CHANGED', '这一格本来就是这个值。', 'The cell has this value already.');

export const yearClosed = (year: number): RoundRefusal =>
  refusal('YEAR_CLOSED', `${year} 年度已经结束，不能再改动。确有需要的，请先说明理由重新开启。`, `The year ${year} is closed; nothing can be changed. If it must be, reopen it first and say why.`);

export const agencyElsewhere = (names: readonly string[]): RoundRefusal =>
  refusal('AGENCY_ELSEWHERE', `${names.join('、')}不属于这个地区，或已在另一份名单里。`, `Not in this region, or on another list already: ${names.join(', ')}.`);

export const notAllAccepted = (open: number): RoundRefusal =>
  refusal('NOT_ALL_ACCEPTED', `还有 ${open} 份报告交来后没有通过，请先办结，再结束这个年度。`, `${open} reports that were handed in are not accepted; settle them before closing the year.`);

const STATE_NAMES: Record<string, LocalizedText> = {
  HANDED_IN: { zh: '已报送、待审核', en: 'handed in' },
  BEING_CHECKED: { zh: '审核中', en: 'being checked' },
  RETURNED: { zh: '已退回', en: 'returned' },
  ACCEPTED: { zh: '已通过', en: 'accepted' },
  PUBLISHED: { zh: '已公布', en: 'published' },
};

export const impossibleStep = (state: string): RoundRefusal => {
  const name = STATE_NAMES[state] ?? { zh: state, en: state };
  return refusal('IMPOSSIBLE_STEP', `报告${name.zh}，现在不能这样办理。`, `The report is ${name.en}; this step cannot be taken now.`);
};

import type { LocalizedText } from '@huilan/annual-report';

/** Why an agency is not made, renamed or reorganised, in words for the administrator. */
export interface AgencyRefusal {
  readonly code:
    | 'INVALID_AGENCY_NAME'
    | 'AGENCY_NAME_TAKEN'
    | 'UNKNOWN_AGENCY'
    | 'UNKNOWN_REGION'
    | 'INVALID_YEARS'
    | 'REPORTS_OUTSIDE_YEARS'
    | 'NOBODY_REORGANISED'
    | 'AGENCIES_OF_OTHER_REGIONS'
    | 'LINEAGE_CIRCLE';
  readonly message: LocalizedText;
}

const refusal = (code: AgencyRefusal['code'], zh: string, en: string): AgencyRefusal => ({ code, message: { zh, en } });

export const invalidName = refusal('INVALID_AGENCY_NAME', '机关名称应为 2 至 100 个字。', 'The name of an agency has 2 to 100 characters.');
export const nameTaken = (name: string): AgencyRefusal => refusal('AGENCY_NAME_TAKEN', `本地区已有叫“${name}”的机关。`, `An agency of the region is called “${name}” already.`);
export const unknownAgency = refusal('UNKNOWN_AGENCY', '没有这个机关，请从列表中选择。', 'There is no such agency; choose one of the list.');
export const unknownRegion = refusal('UNKNOWN_REGION', '没有这个地区，请从列表中选择。', 'There is no such region; choose one of the list.');
export const invalidYears = refusal('INVALID_YEARS', '年度应为 2000 至 2100 之间的整数，首个年度不晚于最后年度。', 'Years are whole numbers from 2000 to 2100, the first not after the last.');
export const reportsOutside = (name: string, years: readonly number[]): AgencyRefusal =>
  refusal('REPORTS_OUTSIDE_YEARS', `${name}在 ${years.join('、')} 年度已有报告，不能定为那时不存在。`, `${name} has reports for ${years.join(', ')}, and cannot be said not to exist then.`);
export const nobody = refusal('NOBODY_REORGANISED', '请至少选一个原机关和一个承接机关。', 'Choose at least one agency from before and one that takes over.');
export const otherRegions = refusal('AGENCIES_OF_OTHER_REGIONS', '只能把同一地区的机关连成沿革。', 'Only agencies of one region form a lineage.');
export const lineageCircle = refusal('LINEAGE_CIRCLE', '沿革关系成了圈：一个机关不能是自己的前身。', 'The lineage runs in a circle: an agency cannot be its own predecessor.');

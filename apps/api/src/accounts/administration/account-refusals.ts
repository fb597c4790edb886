import type { LocalizedText } from '@huilan/annual-report';

/** Why an account is not made or changed. The code is stable; the words are for the administrator. */
export interface AccountRefusal {
  readonly code:
    | 'INVALID_ACCOUNT_NAME'
    | 'INVALID_DISPLAY_NAME'
    | 'ACCOUNT_NAME_TAKEN'
    | 'UNKNOWN_ACCOUNT'
    | 'UNKNOWN_REGION'
    | 'UNKNOWN_AGENCY'
    | 'INVALID_GRANT'
    | 'TOO_MANY_GRANTS'
    | 'LAST_ADMINISTRATOR'
    | 'SAMPLE_ACCOUNT';
  readonly message: LocalizedText;
}

const refusal = (code: AccountRefusal['code'], zh: string, en: string): AccountRefusal => ({ code, message: { zh, en } });

export const invalidAccountName = refusal(
  'INVALID_ACCOUNT_NAME',
  '账号应为 2 至 50 个汉字、字母、数字或 . _ - @，不含空格。',
  'An account name has 2 to 50 letters, digits or . _ - @ and no spaces.',
);
export const invalidDisplayName = refusal('INVALID_DISPLAY_NAME', '姓名应为 1 至 50 个字。', 'A person’s name has 1 to 50 characters.');
export const accountNameTaken = refusal('ACCOUNT_NAME_TAKEN', '这个账号已经有人用了，请换一个。', 'This account name is taken; choose another.');
export const unknownAccount = refusal('UNKNOWN_ACCOUNT', '没有这个账号。', 'There is no such account.');
export const unknownRegionOfGrant = refusal('UNKNOWN_REGION', '没有这个地区，请从列表中选择。', 'There is no such region; choose one of the list.');
export const unknownAgencyOfGrant = refusal('UNKNOWN_AGENCY', '没有这个机关，请从列表中选择。', 'There is no such agency; choose one of the list.');
export const invalidGrant = refusal(
  'INVALID_GRANT',
  '主管和查阅人要选地区，填报人要选机关，管理员不选。',
  'A supervisor or viewer needs a region, a reporter an agency, an administrator neither.',
);
export const tooManyGrants = refusal('TOO_MANY_GRANTS', '一个账号最多 200 项权限。', 'An account has at most 200 rights.');
export const lastAdministrator = refusal(
  'LAST_ADMINISTRATOR',
  '这是最后一个可用的管理员，请先指定另一位管理员。',
  'This is the last administrator; appoint another one first.',
);
export const sampleAccount = refusal('SAMPLE_ACCOUNT', '示例账号随示例县存在，不能修改。', 'Accounts of the sample county come and go with it and cannot be changed.');

import type { LocalizedText } from '@huilan/annual-report';
import type { Weakness } from './passwords/password-weakness.js';

/** Why somebody is not let in, or a secret not changed. The code is stable; the words are for whoever sits before it. */
export interface SessionRefusal {
  readonly code:
    | 'WRONG_NAME_OR_PASSWORD'
    | 'LOCKED'
    | 'CODE_WANTED'
    | 'WRONG_CODE'
    | 'WRONG_PASSWORD'
    | 'PASSWORD_USED_BEFORE'
    | 'NO_SAMPLE_ACCOUNTS'
    | 'INVITATION_INVALID'
    | 'NOT_SIGNED_IN'
    | 'INVALID_REQUEST'
    | 'TOO_MANY_TOKENS'
    | 'UNKNOWN_TO_US'
    | 'OPENID_FAILED'
    | 'OPENID_UNREACHABLE'
    | Weakness['code'];
  readonly message: LocalizedText;
}

export const wrongNameOrPassword: SessionRefusal = {
  code: 'WRONG_NAME_OR_PASSWORD',
  message: { zh: '账号或密码不对，请重新输入。忘记密码请联系管理员重置。', en: 'Name or password is wrong. If you forgot it, ask an administrator to reset it.' },
};

/** Too many wrong passwords; `seconds` until the next try. */
export function locked(seconds: number): SessionRefusal {
  const wait = seconds < 120 ? { zh: `${seconds} 秒`, en: `${seconds} seconds` } : { zh: `${Math.ceil(seconds / 60)} 分钟`, en: `${Math.ceil(seconds / 60)} minutes` };
  return { code: 'LOCKED', message: { zh: `密码多次输错，请 ${wait.zh}后再试。`, en: `Too many wrong passwords; try again in ${wait.en}.` } };
}

export const codeWanted: SessionRefusal = {
  code: 'CODE_WANTED',
  message: { zh: '请输入手机验证器上的 6 位动态码。', en: 'Enter the six digits your authenticator shows.' },
};

export const wrongCode: SessionRefusal = {
  code: 'WRONG_CODE',
  message: { zh: '动态码不对或已用过，请等下一个再试。', en: 'The code is wrong or was used already; wait for the next one.' },
};

export const wrongPassword: SessionRefusal = {
  code: 'WRONG_PASSWORD',
  message: { zh: '当前密码不对，请重新输入。', en: 'The current password is wrong.' },
};

export const usedBefore: SessionRefusal = {
  code: 'PASSWORD_USED_BEFORE',
  message: { zh: '这个密码以前用过，请换一个新的。', en: 'This password was used before; choose a new one.' },
};

export const noSampleAccounts: SessionRefusal = {
  code: 'NO_SAMPLE_ACCOUNTS',
  message: { zh: '示例账号只在本机演示示例县时可用。', en: 'The sample accounts are open only on the machine itself, with the sample county.' },
};

export const invitationInvalid: SessionRefusal = {
  code: 'INVITATION_INVALID',
  message: { zh: '这个邀请链接已用过或已过期，请向管理员要一个新的。', en: 'This invitation was used or has expired; ask an administrator for a new one.' },
};

export const notSignedIn: SessionRefusal = {
  code: 'NOT_SIGNED_IN',
  message: { zh: '请先登录。', en: 'Please sign in first.' },
};

export const invalidRequest: SessionRefusal = {
  code: 'INVALID_REQUEST',
  message: { zh: '请求内容不完整，请重新填写。', en: 'The request is incomplete.' },
};

export const tooManyTokens: SessionRefusal = {
  code: 'TOO_MANY_TOKENS',
  message: { zh: '令牌已满 20 个，请先撤销不用的。', en: 'There are 20 tokens already; withdraw some first.' },
};

export const unknownToUs: SessionRefusal = {
  code: 'UNKNOWN_TO_US',
  message: { zh: '统一身份认证通过，但本系统没有对应的账号，请联系管理员。', en: 'You were recognised, but there is no account for you here; ask an administrator.' },
};

export const openIdFailed: SessionRefusal = {
  code: 'OPENID_FAILED',
  message: { zh: '统一身份认证没有完成，请重新登录。', en: 'Signing in by the identity provider did not succeed; try again.' },
};

export const openIdUnreachable: SessionRefusal = {
  code: 'OPENID_UNREACHABLE',
  message: { zh: '统一身份认证服务暂时连不上，请稍后再试，或用账号和密码登录。', en: 'The identity provider cannot be reached at the moment; try again later, or sign in by name and password.' },
};

import { HttpException, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GraphQLError } from 'graphql';
import { ACCESS_RULE, type AccessRule } from './access.js';
import { currentViewer, type Viewer } from './viewer.js';

/** Whether a viewer meets a rule. */
export function meets(rule: AccessRule, viewer: Viewer): boolean {
  switch (rule) {
    case 'ANYONE':
      return true;
    case 'READER':
      return viewer.accountId !== null || viewer.seesAllPublished;
    case 'SIGNED_IN':
      return viewer.accountId !== null;
    case 'REPORTER':
      return viewer.reportingAgencyIds.length > 0 || viewer.supervisedRegionIds.length > 0;
    case 'SUPERVISOR':
      return viewer.supervisedRegionIds.length > 0;
    case 'OVERSEER':
      return viewer.isAdministrator || viewer.supervisedRegionIds.length > 0;
    case 'ADMINISTRATOR':
      return viewer.isAdministrator;
  }
}

const REFUSED = {
  UNAUTHENTICATED: { status: 401, message: { zh: '请先登录。', en: 'Please sign in first.' } },
  FORBIDDEN: { status: 403, message: { zh: '您的账号没有这项权限。', en: 'Your account may not do this.' } },
} as const;

/**
 * Lets nobody into a query, mutation, subscription or route whose rule he does not meet. What declares no rule is closed to
 * everybody; a test walks the whole schema and all routes and finds it before anybody else does.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS_RULE, [context.getHandler(), context.getClass()]);
    const viewer = currentViewer();
    // A request that lost its viewer on the way must not become the server's own work.
    if (viewer.isSystem) throw new Error(`${context.getClass().name}.${context.getHandler().name} was asked in nobody's name`);
    if (rule !== undefined && meets(rule, viewer)) return true;
    throw refusal(context, viewer.accountId === null && rule !== undefined ? 'UNAUTHENTICATED' : 'FORBIDDEN');
  }
}

function refusal(context: ExecutionContext, code: keyof typeof REFUSED): Error {
  const { status, message } = REFUSED[code];
  if (context.getType<'http' | 'graphql'>() === 'graphql') return new GraphQLError(message.zh, { extensions: { code, message } });
  return new HttpException({ outcome: 'refused', code, message }, status);
}

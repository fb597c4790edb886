import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../authorisation/access.js';
import { SortDirection } from '../listing/page.model.js';
import { AuditChainModel, AuditEntryConnection, AuditFilter } from './audit.model.js';
import { AuditService } from './audit.service.js';

@Resolver()
export class AuditResolver {
  constructor(private readonly service: AuditService) {}

  @Access('OVERSEER')
  @Query(() => AuditEntryConnection, { description: 'The trail of what was done, newest first: all of it for administrators, that of their regions for supervisors.' })
  auditTrail(
    @Args('filter', { type: () => AuditFilter, nullable: true }) filter: AuditFilter | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<AuditEntryConnection> {
    return this.service.list(filter ?? {}, { direction: SortDirection.DESCENDING, first: first ?? 50, after });
  }

  @Access('OVERSEER')
  @Query(() => AuditChainModel, { description: 'Follows the chain of the trail.' })
  async auditChain(): Promise<AuditChainModel> {
    const verdict = await this.service.verify();
    return verdict.isWhole
      ? { ...verdict, brokenAt: null, reason: null }
      : { isWhole: false, entries: null, lastHash: null, brokenAt: Number(verdict.at), reason: verdict.reason };
  }
}

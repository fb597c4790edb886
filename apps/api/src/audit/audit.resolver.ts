import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../authorisation/access.js';
import { SortDirection } from '../listing/page.model.js';
import { AuditEntryConnection, AuditFilter } from './audit.model.js';
import { AuditService } from './audit.service.js';

@Resolver()
export class AuditResolver {
  constructor(private readonly service: AuditService) {}

  @Access('ADMINISTRATOR')
  @Query(() => AuditEntryConnection, { description: 'The trail of what was done, newest first.' })
  auditTrail(
    @Args('filter', { type: () => AuditFilter, nullable: true }) filter: AuditFilter | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<AuditEntryConnection> {
    return this.service.list(filter ?? {}, { direction: SortDirection.DESCENDING, first: first ?? 50, after });
  }
}

import { Global, Module } from '@nestjs/common';
import { AuditService } from './audit.service.js';
import { AuditTrail } from './audit-trail.js';
import { AuditResolver } from './audit.resolver.js';

/** Every feature that changes something records it. */
@Global()
@Module({ providers: [AuditTrail, AuditService, AuditResolver], exports: [AuditTrail] })
export class AuditModule {}

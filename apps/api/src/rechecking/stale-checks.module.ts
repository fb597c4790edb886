import { Global, Module } from '@nestjs/common';
import { StaleChecks } from './stale-checks.js';

/** Whoever changes what checks elsewhere rest on says so. */
@Global()
@Module({ providers: [StaleChecks], exports: [StaleChecks] })
export class StaleChecksModule {}

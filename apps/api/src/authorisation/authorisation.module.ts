import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access-guard.js';
import { Authority } from './authority.js';

@Global()
@Module({ providers: [Authority, { provide: APP_GUARD, useClass: AccessGuard }], exports: [Authority] })
export class AuthorisationModule {}

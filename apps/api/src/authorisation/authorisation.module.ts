import { Global, Module } from '@nestjs/common';
import { Authority } from './authority.js';

@Global()
@Module({ providers: [Authority], exports: [Authority] })
export class AuthorisationModule {}

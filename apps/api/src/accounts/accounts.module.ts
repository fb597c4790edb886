import { Module } from '@nestjs/common';
import { AccessTokensService } from './access-tokens.service.js';
import { AccountViewers } from './account-viewers.js';
import { AccountsResolver } from './administration/accounts.resolver.js';
import { AccountsService } from './administration/accounts.service.js';
import { FirstAccounts } from './first-accounts.js';
import { OpenIdController } from './openid.controller.js';
import { OpenIdService } from './openid.service.js';
import { PasswordsService } from './passwords/passwords.service.js';
import { SampleSignIn } from './sample-sign-in.js';
import { SessionController } from './session.controller.js';
import { SessionsService } from './sessions.service.js';
import { SignInService } from './sign-in.service.js';
import { TotpService } from './totp.service.js';

@Module({
  controllers: [SessionController, OpenIdController],
  providers: [AccountViewers, SessionsService, AccessTokensService, SignInService, PasswordsService, TotpService, FirstAccounts, SampleSignIn, OpenIdService, AccountsService, AccountsResolver],
  exports: [AccountViewers, SessionsService, AccessTokensService, FirstAccounts, PasswordsService],
})
export class AccountsModule {}

import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { JwtModule } from '@nestjs/jwt';
import { PassportModule } from '@nestjs/passport';
import { AccessGuard } from './access.guard.js';
import { AccessTokenStrategy } from './access-token.strategy.js';
import { AccountsController } from './accounts/accounts.controller.js';
import { AccountsService } from './accounts/accounts.service.js';
import { Lockout } from './lockout.js';
import { OwnAccountController } from './own-account.controller.js';
import { PasswordService } from './password.service.js';
import { RefreshService } from './refresh.service.js';
import { SecurityLog } from './security-log.js';
import { SessionController } from './session.controller.js';
import { SessionView } from './session-view.js';
import { Sessions } from './sessions.js';
import { SignInService } from './sign-in.service.js';
import { Tokens } from './tokens.js';

@Module({
  imports: [PassportModule, JwtModule.register({})],
  controllers: [SessionController, OwnAccountController, AccountsController],
  providers: [
    AccessTokenStrategy,
    AccountsService,
    Lockout,
    PasswordService,
    RefreshService,
    SecurityLog,
    SessionView,
    Sessions,
    SignInService,
    Tokens,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
})
export class AuthModule {}

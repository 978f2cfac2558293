import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { JwtModule } from '@nestjs/jwt';
import { AccessGuard } from './access.guard.js';
import { Callers } from './sessions/callers.js';
import { Devices } from './sessions/devices.js';
import { Lockout } from './sign-in/lockout.js';
import { OwnAccountController } from './sign-in/own-account.controller.js';
import { OwnSessions } from './sessions/own-sessions.js';
import { OwnSessionsController } from './sessions/own-sessions.controller.js';
import { PasswordService } from './sign-in/password.service.js';
import { RefreshService } from './sessions/refresh.service.js';
import { SecurityLog } from './security-log/security-log.js';
import { SessionController } from './sessions/session.controller.js';
import { SessionView } from './sessions/session-view.js';
import { Sessions } from './sessions/sessions.js';
import { SignInService } from './sign-in/sign-in.service.js';
import { Tokens } from './sessions/tokens.js';

@Module({
  imports: [JwtModule.register({})],
  controllers: [SessionController, OwnAccountController, OwnSessionsController],
  providers: [
    Callers,
    Devices,
    Lockout,
    OwnSessions,
    PasswordService,
    RefreshService,
    SecurityLog,
    SessionView,
    Sessions,
    SignInService,
    Tokens,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [Callers, SecurityLog, Sessions],
})
export class AuthModule {}

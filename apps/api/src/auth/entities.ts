import { AccountRole } from './account-role.entity.js';
import { Account } from './account.entity.js';
import { PersonEntry } from './person.entity.js';
import { AuthSession } from './sessions/auth-session.entity.js';
import { LoginAttempt } from './sign-in/login-attempt.entity.js';
import { RefreshToken } from './sessions/refresh-token.entity.js';
import { AccountNotice } from './security-log/account-notice.entity.js';
import { SecurityEvent } from './security-log/security-event.entity.js';

export const authEntities = [
  PersonEntry,
  Account,
  AccountRole,
  AuthSession,
  RefreshToken,
  LoginAttempt,
  SecurityEvent,
  AccountNotice,
];

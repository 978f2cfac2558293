import { AccountRole } from './account-role.entity.js';
import { Account } from './account.entity.js';
import { AuthSession } from './auth-session.entity.js';
import { LoginAttempt } from './login-attempt.entity.js';
import { RefreshToken } from './refresh-token.entity.js';
import { SecurityEvent } from './security-event.entity.js';

export const authEntities = [Account, AccountRole, AuthSession, RefreshToken, LoginAttempt, SecurityEvent];

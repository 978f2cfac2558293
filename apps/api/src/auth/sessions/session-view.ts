import { Injectable } from '@nestjs/common';
import { type Locale, permissionsOf, type TextSize } from '@jianyan/shared';
import { DataSource } from 'typeorm';
import { Clock } from '../../clock/clock.js';
import { Account } from '../account.entity.js';
import { AuthSession } from './auth-session.entity.js';
import type { Person } from '../person.js';
import type { SessionDto, SessionRoleDto } from './session.dto.js';
import { type RoleInWords, rolesInWords } from './sessions.queries.js';
import { idleEndOf } from './sessions.js';

/** What a client is told about the session it speaks for. */
@Injectable()
export class SessionView {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async of(sessionId: string): Promise<SessionDto> {
    const { manager } = this.dataSource;
    const session = await manager.findOneByOrFail(AuthSession, { id: sessionId });
    const { id, login, name, locale, textSize, mustChangePassword, demo } = await manager.findOneByOrFail(Account, {
      id: session.accountId,
    });
    const roles = await rolesInWords(manager, id);
    const held = roles.map(({ role }) => role);
    return {
      account: { id, login, name, locale, textSize, mustChangePassword },
      roles: roles.map(withoutBlanks),
      home: held.every((role) => role === 'member') ? '/m' : '/console',
      permissions: permissionsOf(held),
      idleEndsAt: idleEndOf(session).toISOString(),
      expiresAt: session.expiresAt.toISOString(),
      now: this.clock.now().toISOString(),
      today: this.clock.today(),
      demo,
    };
  }

  /** The language the person has chosen, kept for messages that no request asks for. */
  async inLocale({ accountId, sessionId }: Person, locale: Locale): Promise<SessionDto> {
    await this.dataSource.manager.update(Account, { id: accountId }, { locale });
    return this.of(sessionId);
  }

  /** How large the person wants the type to be, on whatever device. */
  async inTextSize({ accountId, sessionId }: Person, textSize: TextSize): Promise<SessionDto> {
    await this.dataSource.manager.update(Account, { id: accountId }, { textSize });
    return this.of(sessionId);
  }
}

const withoutBlanks = ({ role, body, unit, member }: RoleInWords): SessionRoleDto => ({
  role,
  ...(body && { body }),
  ...(unit && { unit }),
  ...(member && { member }),
});

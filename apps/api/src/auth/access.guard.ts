import { type CanActivate, type ExecutionContext, Injectable, Logger } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError, permissionsOf } from '@jianyan/shared';
import { ACCESS, type Access, type RequestOfPerson } from './allow.js';
import type { Person } from './person.js';
import { Callers } from './sessions/callers.js';
import { Sessions } from './sessions/sessions.js';

/** Stands before every route: refuses what declares no access, signs the caller in, asks for the permission. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly logger = new Logger(AccessGuard.name);

  constructor(
    private readonly reflector: Reflector,
    private readonly callers: Callers,
    private readonly sessions: Sessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (access === 'public') return true;
    if (access === undefined) {
      this.logger.error(`${context.getClass().name}.${context.getHandler().name} declares no access; refused.`);
      throw new DomainError('not-permitted');
    }
    const request = context.switchToHttp().getRequest<RequestOfPerson>();
    request.user = await this.personBehind(request);
    if (request.user.mustChangePassword && access !== 'session.own') throw new DomainError('password-change-due');
    if (!permissionsOf(request.user.roles.map(({ role }) => role)).includes(access))
      throw new DomainError('not-permitted');
    return true;
  }

  /** From a signed access token to the person whose session it names. */
  private personBehind(request: RequestOfPerson): Promise<Person> {
    const claims = this.callers.claimsOf(request);
    if (!claims) throw new DomainError('not-signed-in');
    // Polling in the background must not keep an abandoned desk signed in.
    const personActs = request.headers['x-background'] === undefined;
    return this.sessions.personOf(claims.sid, personActs);
  }
}

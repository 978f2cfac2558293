import { type ExecutionContext, Injectable, Logger } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { DomainError, permissionsOf } from '@jianyan/shared';
import { ACCESS, type Access, type RequestOfPerson } from './allow.js';

/** Stands before every route: refuses what declares no access, signs the caller in, asks for the permission. */
@Injectable()
export class AccessGuard extends AuthGuard('jwt') {
  private readonly logger = new Logger(AccessGuard.name);

  constructor(private readonly reflector: Reflector) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (access === 'public') return true;
    if (access === undefined) {
      this.logger.error(`${context.getClass().name}.${context.getHandler().name} declares no access; refused.`);
      throw new DomainError('not-permitted');
    }
    await super.canActivate(context);
    const { user } = context.switchToHttp().getRequest<RequestOfPerson>();
    if (user.mustChangePassword && access !== 'session.own') throw new DomainError('password-change-due');
    if (!permissionsOf(user.roles.map(({ role }) => role)).includes(access)) throw new DomainError('not-permitted');
    return true;
  }

  override handleRequest<Caller>(fault: Error | null, caller: Caller): Caller {
    if (fault) throw fault;
    if (!caller) throw new DomainError('not-signed-in');
    return caller;
  }
}

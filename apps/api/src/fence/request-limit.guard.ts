import { type ExecutionContext, Injectable } from '@nestjs/common';
import { DomainError } from '@jianyan/shared';
import { ThrottlerGuard } from '@nestjs/throttler';
import type { FastifyRequest } from 'fastify';
import { isPreview } from '../http/preview.js';
import type { Person } from '../auth/person.js';

/** So many requests a minute for each account, and for each address where nobody is signed in. */
@Injectable()
export class RequestLimitGuard extends ThrottlerGuard {
  protected override getTracker({ user, ip }: FastifyRequest & { user?: Person }): Promise<string> {
    return Promise.resolve(user ? user.accountId : ip);
  }

  /** One count over all routes, and one over what is only tried, which pages ask by themselves. */
  protected override generateKey(context: ExecutionContext, tracker: string): string {
    return isPreview(context.switchToHttp().getRequest<FastifyRequest>()) ? `${tracker} preview` : tracker;
  }

  protected override throwThrottlingException(): Promise<void> {
    throw new DomainError('too-many-requests');
  }
}

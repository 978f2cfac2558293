import { type ExecutionContext, Injectable } from '@nestjs/common';
import { DomainError } from '@jianyan/shared';
import { ThrottlerGuard } from '@nestjs/throttler';
import type { FastifyRequest } from 'fastify';
import type { Person } from '../auth/person.js';

/** So many requests a minute for each account, and for each address where nobody is signed in. */
@Injectable()
export class RequestLimitGuard extends ThrottlerGuard {
  protected override getTracker({ user, ip }: FastifyRequest & { user?: Person }): Promise<string> {
    return Promise.resolve(user ? user.accountId : ip);
  }

  /** One count over all routes. */
  protected override generateKey(_context: ExecutionContext, tracker: string): string {
    return tracker;
  }

  protected override throwThrottlingException(): Promise<void> {
    throw new DomainError('too-many-requests');
  }
}

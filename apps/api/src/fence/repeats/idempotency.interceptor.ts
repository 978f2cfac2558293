import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { Person } from '../../auth/person.js';
import { isPreview } from '../../http/preview.js';
import { idempotencyKeyOf } from '../../http/idempotency-key.js';
import { type RepeatableRequest, RepeatableRequests } from './repeatable-requests.js';
import { SECRET_ANSWER } from '../../http/secret-answer.js';

/** A POST with an `Idempotency-Key` is carried out once; when repeated, the first answer is given again. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly requests: RepeatableRequests,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const http = context.switchToHttp();
    const request = repeatable(http.getRequest<FastifyRequest & { user?: Person }>());
    const isSecret = this.reflector.get<true | undefined>(SECRET_ANSWER, context.getHandler());
    if (!request || isSecret) return next.handle();
    return from(this.carryOutOnce(request, http.getResponse<FastifyReply>(), next));
  }

  private async carryOutOnce(
    request: RepeatableRequest,
    reply: FastifyReply,
    next: CallHandler<unknown>,
  ): Promise<unknown> {
    const { status, response, replayed } = await this.requests.once(request, async () => {
      const answer = await lastValueFrom(next.handle(), { defaultValue: undefined });
      return { status: reply.statusCode, response: answer };
    });
    if (replayed) void reply.status(status).header('idempotency-replayed', 'true');
    return response ?? undefined;
  }
}

function repeatable(request: FastifyRequest & { user?: Person }): RepeatableRequest | undefined {
  // Nobody has read an upload yet: its own door compares what arrives.
  if (request.method !== 'POST' || !request.user || request.isMultipart() || isPreview(request)) return undefined;
  // What people do about their session and password stands by itself: guesses are counted whatever becomes of a request.
  if (request.url.startsWith('/api/auth/')) return undefined;
  const key = idempotencyKeyOf(request);
  if (key === undefined) return undefined;
  const bodyHash = createHash('sha256')
    .update(JSON.stringify(request.body) ?? '')
    .digest('hex');
  return { accountId: request.user.accountId, key, route: request.url, bodyHash };
}

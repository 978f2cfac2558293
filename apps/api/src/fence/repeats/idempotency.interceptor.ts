import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { catchError, from, mergeMap, type Observable, of, throwError } from 'rxjs';
import type { Person } from '../../auth/person.js';
import { idempotencyKeyOf } from '../../http/idempotency-key.js';
import { type KeptAnswer, type RepeatableRequest, RepeatableRequests } from './repeatable-requests.js';
import { SECRET_ANSWER } from '../../http/secret-answer.js';

/** A POST with an `Idempotency-Key` is carried out once; when repeated, the first answer is given again. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly requests: RepeatableRequests,
    private readonly reflector: Reflector,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler<unknown>): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = repeatable(http.getRequest<FastifyRequest & { user?: Person }>());
    const isSecret = this.reflector.get<true | undefined>(SECRET_ANSWER, context.getHandler());
    if (!request || isSecret) return next.handle();
    const reply = http.getResponse<FastifyReply>();
    const kept = await this.requests.begin(request);
    return kept ? replay(kept, reply) : this.carryOut(request, reply, next);
  }

  private carryOut(request: RepeatableRequest, reply: FastifyReply, next: CallHandler<unknown>): Observable<unknown> {
    return next.handle().pipe(
      mergeMap(async (response) => {
        await this.requests.keep(request, { status: reply.statusCode, response });
        return response;
      }),
      // Refused: nothing was done, so the corrected request may bear the same key.
      catchError((refusal: unknown) =>
        from(this.requests.forget(request)).pipe(mergeMap(() => throwError(() => refusal))),
      ),
    );
  }
}

function replay({ status, response }: KeptAnswer, reply: FastifyReply): Observable<unknown> {
  void reply.status(status).header('idempotency-replayed', 'true');
  return of(response ?? undefined);
}

function repeatable(request: FastifyRequest & { user?: Person }): RepeatableRequest | undefined {
  // Nobody has read an upload yet: its own door compares what arrives.
  if (request.method !== 'POST' || !request.user || request.isMultipart()) return undefined;
  const key = idempotencyKeyOf(request);
  if (key === undefined) return undefined;
  const bodyHash = createHash('sha256')
    .update(JSON.stringify(request.body) ?? '')
    .digest('hex');
  return { accountId: request.user.accountId, key, route: request.url, bodyHash };
}

import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError } from '@jianyan/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { catchError, from, mergeMap, type Observable, of, throwError } from 'rxjs';
import type { Person } from '../auth/person.js';
import { type KeptAnswer, type RepeatableRequest, RepeatableRequests } from './repeatable-requests.js';
import { SECRET_ANSWER } from './secret-answer.js';

const LONGEST_KEY = 100;

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
  const key = request.headers['idempotency-key'];
  if (request.method !== 'POST' || !request.user || key === undefined) return undefined;
  if (typeof key !== 'string' || key.length > LONGEST_KEY || !/^[\x21-\x7e]+$/.test(key)) {
    throw new DomainError('malformed-request', {}, [{ field: 'Idempotency-Key', code: 'wrong-form' }]);
  }
  // An upload's body is a stream that nobody has read yet; its length stands for it.
  const body = JSON.stringify(request.body) ?? `${request.headers['content-length']} bytes`;
  const bodyHash = createHash('sha256').update(body).digest('hex');
  return { accountId: request.user.accountId, key, route: request.url, bodyHash };
}

import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import { DomainError, localeFor } from '@jianyan/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Person } from '../auth/person.js';
import { PROBLEM_TYPE, problemOf } from './problem.js';
import { refusalIn } from './refusal.js';
import { RequestLimits } from './request-limits.js';

/** A database that starts anew, or a program that does: what somebody or his program may wait before asking again. */
const PASSES_IN_SECONDS = 5;

/** Whatever was thrown leaves as problem details (RFC 9457) in the caller's language. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  constructor(private readonly limits: RequestLimits) {}

  catch(exception: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest & { user?: Person }>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const refusal = this.refusalOf(exception, request);
    const locale = localeFor(request.headers['accept-language'], request.user?.locale);
    const problem = problemOf(refusal, locale, request.id);
    const retryAfter = refusal.params.retryAfter ?? (problem.status === 503 ? PASSES_IN_SECONDS : undefined);
    if (retryAfter !== undefined) void reply.header('retry-after', String(retryAfter));
    if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
    void reply
      .status(problem.status)
      .type(PROBLEM_TYPE)
      .headers({ 'cache-control': 'no-store', 'content-language': locale })
      .send(problem);
  }

  private refusalOf(exception: unknown, request: FastifyRequest): DomainError {
    const refusal = refusalIn(exception) ?? this.faultOfOurs(exception, request);
    if (refusal.code === 'storage-full')
      this.logger.error({ err: exception, requestId: request.id }, 'The disk is full');
    if (refusal.code !== 'not-found') return refusal;
    try {
      this.limits.countMissingFile(request);
      return refusal;
    } catch (tooMany) {
      return refusalIn(tooMany) ?? refusal;
    }
  }

  /** The caller learns the request number only; the log has the rest. */
  private faultOfOurs(exception: unknown, request: FastifyRequest): DomainError {
    this.logger.error({ err: exception, requestId: request.id }, 'Unexpected fault');
    return new DomainError('internal-error');
  }
}

import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { isPreview } from '../http/preview.js';
import { Transactions } from '../sql/transactions.js';

/** A step asked for at its address with `/preview` behind it is tried and not taken. */
@Injectable()
export class PreviewInterceptor implements NestInterceptor {
  constructor(private readonly transactions: Transactions) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    if (!isPreview(context.switchToHttp().getRequest<FastifyRequest>())) return next.handle();
    return from(this.transactions.unsaved(() => lastValueFrom(next.handle())));
  }
}

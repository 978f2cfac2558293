import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import { LoggerModule } from 'nestjs-pino';
import { Clock } from '../clock/clock.js';
import type { Config } from '../config.js';
import { HealthController } from './served/health.controller.js';
import { KnownParametersGuard } from './known-parameters.guard.js';
import { IdempotencyInterceptor } from './repeats/idempotency.interceptor.js';
import { logging } from './served/logging.js';
import { ProblemFilter } from './problem.filter.js';
import { RepeatableRequests } from './repeats/repeatable-requests.js';
import { RequestCounts } from './request-counts.js';
import { RequestLimitGuard } from './request-limit.guard.js';
import { validationPipe } from './validation.pipe.js';

/** What every request passes on its way in and every answer on its way out. */
@Module({})
export class FenceModule {
  static with(config: Config): DynamicModule {
    return {
      module: FenceModule,
      imports: [
        LoggerModule.forRoot(logging(config)),
        ThrottlerModule.forRootAsync({
          inject: [Clock],
          useFactory: (clock: Clock) => ({
            throttlers: [{ limit: config.requestsPerMinute, ttl: 60_000 }],
            storage: new RequestCounts(clock),
          }),
        }),
      ],
      controllers: [HealthController],
      providers: [
        RepeatableRequests,
        { provide: APP_GUARD, useClass: RequestLimitGuard },
        { provide: APP_GUARD, useClass: KnownParametersGuard },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
        { provide: APP_PIPE, useFactory: validationPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}

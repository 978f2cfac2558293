import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { LoggerModule } from 'nestjs-pino';
import { AuthModule } from '../auth/auth.module.js';
import type { Config } from '../config.js';
import { HealthController } from './served/health.controller.js';
import { KnownParametersGuard } from './known-parameters.guard.js';
import { IdempotencyInterceptor } from './repeats/idempotency.interceptor.js';
import { logging } from './served/logging.js';
import { ProblemFilter } from './problem.filter.js';
import { RepeatableRequests } from './repeats/repeatable-requests.js';
import { RequestLimits } from './request-limits.js';
import { validationPipe } from './validation.pipe.js';

/** What every request passes on its way in and every answer on its way out. */
@Module({})
export class FenceModule {
  static with(config: Config): DynamicModule {
    return {
      module: FenceModule,
      imports: [LoggerModule.forRoot(logging(config)), AuthModule],
      controllers: [HealthController],
      providers: [
        RepeatableRequests,
        RequestLimits,
        { provide: APP_GUARD, useClass: KnownParametersGuard },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
        { provide: APP_PIPE, useFactory: validationPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}

import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { dataSourceOptions } from './data-source.js';

/** No request may occupy the database longer; migrations and the demo run without this limit. */
const TIMEOUTS = { statement_timeout: 10_000, idle_in_transaction_session_timeout: 30_000 };

/** A request that finds no connection free is refused after a while, and never waits for ever. */
const PATIENCE = { connectionTimeoutMillis: 15_000 };

/** A connection that is closed forgets every statement it had planned: it outlasts the pauses of an office. */
const KEPT_OPEN = { idleTimeoutMillis: 10 * 60_000 };

/**
 * One plan for each named statement, whatever is bound: left to itself PostgreSQL plans most of ours anew each time, which
 * takes longer than running them. Where a value decides how to look, the text of the statement differs.
 */
const PLANNED_ONCE = { options: '-c plan_cache_mode=force_generic_plan' };

@Module({})
export class DatabaseModule {
  static with(url: string): DynamicModule {
    const extra = { ...TIMEOUTS, ...PATIENCE, ...KEPT_OPEN, ...PLANNED_ONCE };
    return { module: DatabaseModule, imports: [TypeOrmModule.forRoot({ ...dataSourceOptions(url), extra })] };
  }
}

import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { dataSourceOptions } from './data-source.js';

/** No request may occupy the database longer; migrations and the demo run without this limit. */
const TIMEOUTS = { statement_timeout: 10_000, idle_in_transaction_session_timeout: 30_000 };

/** A request that finds no connection free is refused after a while, and never waits for ever. */
const PATIENCE = { connectionTimeoutMillis: 15_000 };

/** A connection that is closed forgets every statement it had planned: it outlasts the pauses of an office. */
const KEPT_OPEN = { idleTimeoutMillis: 10 * 60_000 };

@Module({})
export class DatabaseModule {
  static with(url: string): DynamicModule {
    const extra = { ...TIMEOUTS, ...PATIENCE, ...KEPT_OPEN };
    return { module: DatabaseModule, imports: [TypeOrmModule.forRoot({ ...dataSourceOptions(url), extra })] };
  }
}

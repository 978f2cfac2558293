import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { dataSourceOptions } from './data-source.js';

/** No request may occupy the database longer; migrations and the demo run without this limit. */
const TIMEOUTS = { statement_timeout: 10_000, idle_in_transaction_session_timeout: 30_000 };

@Module({})
export class DatabaseModule {
  static with(url: string): DynamicModule {
    return { module: DatabaseModule, imports: [TypeOrmModule.forRoot({ ...dataSourceOptions(url), extra: TIMEOUTS })] };
  }
}

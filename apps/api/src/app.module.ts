import { type DynamicModule, Module } from '@nestjs/common';
import { AccountsModule } from './accounts/accounts.module.js';
import { AttachmentsModule } from './attachments/attachments.module.js';
import { AuthModule } from './auth/auth.module.js';
import { ClockModule } from './clock/clock.module.js';
import { CoSigningModule } from './co-signing/co-signing.module.js';
import type { Clock } from './clock/clock.js';
import { ConfigModule } from './config.module.js';
import type { Config } from './config.js';
import { DatabaseModule } from './database/database.module.js';
import { DraftingModule } from './drafting/drafting.module.js';
import { EvaluationsModule } from './evaluations/evaluations.module.js';
import { HandlingModule } from './handling/handling.module.js';
import { FenceModule } from './fence/fence.module.js';
import { ListsModule } from './lists/lists.module.js';
import { NotificationsModule } from './notifications/notifications.module.js';
import type { Policies } from './policy/policies.js';
import { PolicyModule } from './policy/policy.module.js';
import { RegistryModule } from './registry/registry.module.js';
import { RepliesModule } from './replies/replies.module.js';
import { ReviewModule } from './review/review.module.js';
import { SqlModule } from './sql/sql.module.js';

/** What the program starts with: its settings, its clock, what its bodies go by and the address of its database. */
export interface Foundation {
  config: Config;
  clock: Clock;
  policies: Policies;
  databaseUrl: string;
}

/** The list of features. */
@Module({})
export class AppModule {
  static with({ config, clock, policies, databaseUrl }: Foundation): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(config),
        ClockModule.with(clock),
        PolicyModule.with(policies),
        DatabaseModule.with(databaseUrl),
        SqlModule,
        AuthModule,
        FenceModule.with(config),
        RegistryModule,
        AccountsModule,
        DraftingModule,
        CoSigningModule,
        ReviewModule,
        HandlingModule,
        RepliesModule,
        EvaluationsModule,
        AttachmentsModule,
        NotificationsModule,
        ListsModule,
      ],
    };
  }
}

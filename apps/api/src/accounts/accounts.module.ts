import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.js';
import { AccountsController } from './accounts.controller.js';
import { AccountsService } from './accounts.service.js';
import { PersonsController } from './persons.controller.js';
import { PersonsQueries } from './persons.queries.js';

@Module({
  imports: [AuthModule],
  controllers: [AccountsController, PersonsController],
  providers: [AccountsService, PersonsQueries],
})
export class AccountsModule {}

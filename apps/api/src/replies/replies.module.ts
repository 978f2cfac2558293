import { Module } from '@nestjs/common';
import { ProcedureModule } from '../procedure/procedure.module.js';
import { ProposalsModule } from '../proposals/proposals.module.js';
import { IssuingService } from './issuing.service.js';
import { RepliesController } from './replies.controller.js';
import { ReplyDraftsService } from './reply-drafts.service.js';

@Module({
  imports: [ProcedureModule, ProposalsModule],
  controllers: [RepliesController],
  providers: [ReplyDraftsService, IssuingService],
})
export class RepliesModule {}

import { Module } from '@nestjs/common';
import { DocumentModule } from '../document/document.module.js';
import { CorrectionsService } from './corrections.service.js';
import { IssuingService } from './issuing.service.js';
import { RepliesController } from './replies.controller.js';
import { ReplyDraftsService } from './reply-drafts.service.js';

@Module({
  imports: [DocumentModule],
  controllers: [RepliesController],
  providers: [ReplyDraftsService, IssuingService, CorrectionsService],
})
export class RepliesModule {}

import { Module } from '@nestjs/common';
import { ProcedureModule } from '../procedure/procedure.module.js';
import { ProposalsModule } from '../proposals/proposals.module.js';
import { ConcludingController } from './concluding.controller.js';
import { ConcludingService } from './concluding.service.js';
import { RatingController } from './rating.controller.js';
import { RatingService } from './rating.service.js';

@Module({
  imports: [ProcedureModule, ProposalsModule],
  controllers: [RatingController, ConcludingController],
  providers: [RatingService, ConcludingService],
})
export class EvaluationsModule {}

import { Module } from '@nestjs/common';
import { ProcedureModule } from '../procedure/procedure.module.js';
import { RegistryModule } from '../registry/registry.module.js';
import { CaseView } from './case.view.js';
import { CoSigningController } from './co-signing.controller.js';
import { CoSigningService } from './co-signing.service.js';
import { DraftingController } from './drafting.controller.js';
import { DraftingService } from './drafting.service.js';
import { ReviewController } from './review.controller.js';
import { ReviewService } from './review.service.js';

@Module({
  imports: [ProcedureModule, RegistryModule],
  controllers: [DraftingController, CoSigningController, ReviewController],
  providers: [CaseView, DraftingService, CoSigningService, ReviewService],
  exports: [CaseView],
})
export class ProposalsModule {}

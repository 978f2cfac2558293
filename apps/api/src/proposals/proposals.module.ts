import { Module } from '@nestjs/common';
import { ProcedureModule } from '../procedure/procedure.module.js';
import { RegistryModule } from '../registry/registry.module.js';
import { CaseView } from './case.view.js';
import { CoSigningController } from './co-signing.controller.js';
import { CoSigningService } from './co-signing.service.js';
import { DraftingController } from './drafting.controller.js';
import { DraftingService } from './drafting.service.js';
import { ProposalListController } from './proposal-list.controller.js';
import { ProposalListQueries } from './proposal-list.queries.js';
import { ReviewController } from './review.controller.js';
import { ReviewService } from './review.service.js';
import { WorkbenchQueries } from './workbench.queries.js';

@Module({
  imports: [ProcedureModule, RegistryModule],
  controllers: [DraftingController, CoSigningController, ReviewController, ProposalListController],
  providers: [CaseView, DraftingService, CoSigningService, ReviewService, ProposalListQueries, WorkbenchQueries],
  exports: [CaseView],
})
export class ProposalsModule {}

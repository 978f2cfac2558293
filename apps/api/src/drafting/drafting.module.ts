import { Module } from '@nestjs/common';
import { DocumentModule } from '../document/document.module.js';
import { RegistryModule } from '../registry/registry.module.js';
import { DraftingController } from './drafting.controller.js';
import { FilingsController } from './filings.controller.js';
import { FilingsService } from './filings.service.js';
import { Receipts } from './receipts.js';
import { DraftingService } from './drafting.service.js';
import { DisowningController } from './disowning.controller.js';
import { DisowningService } from './disowning.service.js';

@Module({
  imports: [DocumentModule, RegistryModule],
  controllers: [DraftingController, FilingsController, DisowningController],
  providers: [DraftingService, FilingsService, Receipts, DisowningService],
})
export class DraftingModule {}

import { Module } from '@nestjs/common';
import { DocumentModule } from '../document/document.module.js';
import { RegistryModule } from '../registry/registry.module.js';
import { ReviewController } from './review.controller.js';
import { ReviewService } from './review.service.js';

@Module({
  imports: [DocumentModule, RegistryModule],
  controllers: [ReviewController],
  providers: [ReviewService],
})
export class ReviewModule {}

import { Module } from '@nestjs/common';
import { DocumentModule } from '../document/document.module.js';
import { ConcludingController } from './concluding.controller.js';
import { ConcludingService } from './concluding.service.js';
import { RatingController } from './rating.controller.js';
import { RatingService } from './rating.service.js';

@Module({
  imports: [DocumentModule],
  controllers: [RatingController, ConcludingController],
  providers: [RatingService, ConcludingService],
})
export class EvaluationsModule {}

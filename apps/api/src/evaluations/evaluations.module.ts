import { Module } from '@nestjs/common';
import { DocumentModule } from '../document/document.module.js';
import { ConcludingController } from './concluding.controller.js';
import { ConcludingService } from './concluding.service.js';
import { ProxyRatingController } from './proxy-rating.controller.js';
import { ProxyRatingService } from './proxy-rating.service.js';
import { RatingController } from './rating.controller.js';
import { RatingService } from './rating.service.js';

@Module({
  imports: [DocumentModule],
  controllers: [RatingController, ProxyRatingController, ConcludingController],
  providers: [RatingService, ProxyRatingService, ConcludingService],
})
export class EvaluationsModule {}

import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentPerson } from '../auth/allow.js';
import type { Person } from '../auth/person.js';
import type { AfterStep } from '../document/cases.js';
import { TakesStep } from '../document/takes-step.js';
import { EntryId } from '../http/entry-id.js';
import { CommentOnReply, CorrectRating, RateReply } from './evaluation.requests.js';
import { RatingService } from './rating.service.js';

@ApiTags('evaluations')
@Controller('replies/:id')
export class RatingController {
  constructor(private readonly rating: RatingService) {}

  @TakesStep('rate', 'evaluations.rate')
  rate(@CurrentPerson() person: Person, @EntryId() id: string, @Body() rating: RateReply): Promise<AfterStep> {
    return this.rating.rate(person, id, rating);
  }

  @TakesStep('correct-rating', 'evaluations.rate')
  correctRating(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() { because, ...rating }: CorrectRating,
  ): Promise<AfterStep> {
    return this.rating.correct(person, id, rating, because);
  }

  @TakesStep('rate-late', 'evaluations.rate')
  rateLate(@CurrentPerson() person: Person, @EntryId() id: string, @Body() rating: RateReply): Promise<AfterStep> {
    return this.rating.rateLate(person, id, rating);
  }

  @TakesStep('comment', 'evaluations.comment')
  comment(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() { text }: CommentOnReply,
  ): Promise<AfterStep> {
    return this.rating.comment(person, id, text);
  }
}

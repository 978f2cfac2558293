import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentPerson } from '../auth/allow.js';
import type { Person } from '../auth/person.js';
import { EntryId } from '../http/entry-id.js';
import type { AfterStep } from '../document/cases.js';
import { TakesStep } from '../document/takes-step.js';
import { WithReason } from '../document/with-reason.js';
import { ChangeCategory, Decline, FileProposal, PreReview, Register, ReturnForRevision } from './review.requests.js';
import { ReviewService } from './review.service.js';

@ApiTags('review')
@Controller('proposals/:id')
export class ReviewController {
  constructor(private readonly review: ReviewService) {}

  @TakesStep('return-for-revision', 'proposals.review')
  returnForRevision(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() said: ReturnForRevision,
  ): Promise<AfterStep> {
    return this.review.returnForRevision(person, id, said);
  }

  @TakesStep('decline', 'proposals.review')
  decline(@CurrentPerson() person: Person, @EntryId() id: string, @Body() said: Decline): Promise<AfterStep> {
    return this.review.decline(person, id, said);
  }

  @TakesStep('take-back-decline', 'proposals.review')
  takeBackDecline(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() { reason }: WithReason,
  ): Promise<AfterStep> {
    return this.review.takeBackDecline(person, id, reason);
  }

  @TakesStep('register', 'proposals.review')
  register(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() { categoryId }: Register,
  ): Promise<AfterStep> {
    return this.review.register(person, id, categoryId);
  }

  @TakesStep('change-category', 'proposals.review')
  changeCategory(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() changed: ChangeCategory,
  ): Promise<AfterStep> {
    return this.review.changeCategory(person, id, changed);
  }

  @TakesStep('pre-review', 'proposals.review')
  preReview(@CurrentPerson() person: Person, @EntryId() id: string, @Body() proposed: PreReview): Promise<AfterStep> {
    return this.review.preReview(person, id, proposed);
  }

  @TakesStep('send-back-review', 'proposals.review')
  sendBackReview(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() { reason }: WithReason,
  ): Promise<AfterStep> {
    return this.review.sendBackReview(person, id, reason);
  }

  @TakesStep('file', 'proposals.review')
  file(@CurrentPerson() person: Person, @EntryId() id: string, @Body() said: FileProposal): Promise<AfterStep> {
    return this.review.file(person, id, said);
  }
}

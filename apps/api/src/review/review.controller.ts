import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentPerson } from '../auth/allow.js';
import type { Person } from '../auth/person.js';
import { EntryId } from '../http/entry-id.js';
import { TakesStep } from '../document/takes-step.js';
import type { CaseDto } from '../document/case.dto.js';
import { CaseView } from '../document/case.view.js';
import { WithReason } from '../document/with-reason.js';
import { Decline, FileProposal, PreReview, Register, ReturnForRevision } from './review.requests.js';
import { ReviewService } from './review.service.js';

@ApiTags('review')
@Controller('proposals/:id')
export class ReviewController {
  constructor(
    private readonly review: ReviewService,
    private readonly cases: CaseView,
  ) {}

  @TakesStep('return-for-revision', 'proposals.review')
  async returnForRevision(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() { words, reasonId }: ReturnForRevision,
  ): Promise<CaseDto> {
    return this.cases.view(person, await this.review.returnForRevision(person, id, words, reasonId));
  }

  @TakesStep('decline', 'proposals.review')
  async decline(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() { reasonId, words, outcome }: Decline,
  ): Promise<CaseDto> {
    return this.cases.view(person, await this.review.decline(person, id, reasonId, words, outcome));
  }

  @TakesStep('take-back-decline', 'proposals.review')
  async takeBackDecline(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() { reason }: WithReason,
  ): Promise<CaseDto> {
    return this.cases.view(person, await this.review.takeBackDecline(person, id, reason));
  }

  @TakesStep('register', 'proposals.review')
  async register(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() { categoryId }: Register,
  ): Promise<CaseDto> {
    return this.cases.view(person, await this.review.register(person, id, categoryId));
  }

  @TakesStep('pre-review', 'proposals.review')
  async preReview(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() proposed: PreReview,
  ): Promise<CaseDto> {
    return this.cases.view(person, await this.review.preReview(person, id, proposed));
  }

  @TakesStep('send-back-review', 'proposals.review')
  async sendBackReview(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() { reason }: WithReason,
  ): Promise<CaseDto> {
    return this.cases.view(person, await this.review.sendBackReview(person, id, reason));
  }

  @TakesStep('file', 'proposals.review')
  async file(
    @CurrentPerson() person: Person,
    @EntryId() id: string,
    @Body() { categoryId }: FileProposal,
  ): Promise<CaseDto> {
    return this.cases.view(person, await this.review.file(person, id, categoryId));
  }
}
